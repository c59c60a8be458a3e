#pragma once
#include <optional>
#include <utility>
#include <variant>

namespace gongyi {

/// Wraps an error so that `Result<T, E>` can be built from it without naming both types.
template <class E>
struct Err {
  E value;
};
template <class E>
Err(E) -> Err<E>;

/// Either a value or a reason why there is none: the small part of std::expected we need
/// (absent from libstdc++ 12). Never empty.
template <class T, class E>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  template <class F>
  Result(Err<F> error) : state_(std::in_place_index<1>, std::move(error.value)) {}

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  /// Precondition: ok().
  [[nodiscard]] const T& value() const& { return std::get<0>(state_); }
  [[nodiscard]] T& value() & { return std::get<0>(state_); }
  [[nodiscard]] T&& value() && { return std::get<0>(std::move(state_)); }
  const T& operator*() const { return value(); }
  const T* operator->() const { return &value(); }

  /// Precondition: !ok().
  [[nodiscard]] const E& error() const& { return std::get<1>(state_); }
  [[nodiscard]] E&& error() && { return std::get<1>(std::move(state_)); }

 private:
  std::variant<T, E> state_;
};

}  // namespace gongyi
