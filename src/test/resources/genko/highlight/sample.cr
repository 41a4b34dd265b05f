# A shop.
require "json"

@[Link("shop")]
lib LibShop
  fun open = shop_open(name : UInt8*) : Int32
end

module Shop
  struct Item
    getter name : String
    property? sold = false
    KINDS = {'a' => 1_u8, '\n' => 2.5e-1, '\u{1F600}' => 0o17, :"b c" => 3_i64}

    def initialize(@name, @price : Int32 = 10)
    end

    macro define(kind)
      def {{kind.id}}?
        {% if kind == :x %} true {% else %} @@count // 2 {% end %}
      end
    end

    def total(rate = 1.5_f32, &block : Int32 -> Nil)
      sum = @price.as(Int32) &+ 1
      yield sum ? sum : 0
      text = <<-TEXT
        #{name} costs \u0041 #{@price}
        TEXT
      text =~ /a#{sum}b/i && %w(a b).includes?("c") || %q(d)
    end
  end
end

puts Shop::Item.new("book").total { |x| p x } unless ARGV.empty?
