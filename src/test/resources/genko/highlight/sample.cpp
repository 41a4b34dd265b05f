#include <vector>
#include "shelf.h" // ours
#define TWICE(x) \
  ((x) * 2)
#if 0
not read
#endif

namespace genko {
template <typename T, class Alloc = std::allocator<T>>
class Shelf : public Base {
 public:
  explicit Shelf(std::size_t n = 0b101) noexcept : n_{n} {}
  virtual ~Shelf() = default;
  auto add(const T& book) -> bool override { return nullptr != &book && n_ > 1'000u; }

 private:
  std::size_t n_;
};
}  // namespace genko

static int count(const char *text)
{
  switch (*text) { case 'a': return 1.5e3f; default: break; }
  puts("tab\tand \x41\n"); /* said */
  return 0x1F + 017;
}
