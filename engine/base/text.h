#pragma once
#include <string>

namespace gongyi {

/// The language of what a person reads. Simplified Chinese comes first.
enum class Lang { zh, en };

/// A piece of wording in both languages. A plain string is the same in both.
struct Text {
  std::string zh;
  std::string en;

  Text() = default;
  Text(std::string same) : zh(same), en(std::move(same)) {}
  Text(const char* same) : zh(same), en(same) {}
  Text(std::string chinese, std::string english) : zh(std::move(chinese)), en(std::move(english)) {}

  [[nodiscard]] const std::string& in(Lang lang) const {
    return lang == Lang::en && !en.empty() ? en : zh;
  }
  bool operator==(const Text&) const = default;
};

}  // namespace gongyi
