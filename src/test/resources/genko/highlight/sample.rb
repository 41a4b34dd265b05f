# frozen_string_literal: true
require "set"

=begin
A shop that sells books.
=end
module Shop::Books
  LIMIT = 1_000
  RATES = { "book" => 0.1, food: 8e-2, 'odd one': 0x1F, 'it\'s' => 0b11 }.freeze

  class Error < StandardError; end

  class Order < Base::Order
    attr_reader :items, :owner
    @@count = 017

    class << self
      def open?(name, *rest, key: nil, &block)
        raise ArgumentError, "no #{name.inspect}\n" if name.nil? || name.empty?
        block&.call(name) { |a, (b, c)| a / b % c }
      end
    end

    def initialize(items = [], owner: :nobody)
      @items, @owner = items, owner
      @@count += 1
      $stderr.puts "#@owner has #{items.size} #{items.one? ? "item" : 'items'}"
    end

    def total
      @total ||= items.sum { |item| item.price * (1 + RATES.fetch(item.kind, 0.0)) }
    end

    def <=>(other) = total <=> other.total

    def self.[](key)
      text = <<~FIRST + <<-'SECOND'.strip
        Dear #{key},
        \tthe end is \x41 near.
      FIRST
        kind regards, #{nobody}
        SECOND
      text =~ /^\s*(?<word>\w+)#{key}\/$/mi ? $~[:word] : ?x
    end

    def words
      %w[one two].map(&:to_sym) + %I(a#{1} (b) \) c) + [%q{it's}, %r{a/b}i, :"a #{b} c", :[]=, :+]
      (1..items.size).each_with_object({}) do |i, all|
        all[i] = i.even? ? nil : ->(x) { x ** 2 } unless i > 3 and not block_given?
      end
    rescue ZeroDivisionError, Error => error
      warn `uname -a`, error.message, __FILE__, defined?(@x)
      nil
    ensure
      items.select! { |it| it.price >= 10 }
    end
    private :words
  end
end

puts Shop::Books::Order.new.total if $0 == __FILE__
値 = "語"
__END__
what is here is not read
