# 記事の見出しを集める
require "yaml"

module Blog
  class Post < Struct.new(:title, :tags)
    LIMIT = 3

    attr_reader :path

    def initialize(path)
      @path = path
      @lines = File.readlines(path)
    end

    def headings
      @lines.select { |line| line.start_with?("#") }.map(&:strip).first(LIMIT)
    end

    def to_s
      "#{title}（#{tags.size} 件）" unless title.nil?
    end
  end
end

puts Blog::Post.new('a.md').headings if __FILE__ == $0
