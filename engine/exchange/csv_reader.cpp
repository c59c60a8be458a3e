#include "exchange/csv_reader.h"

#include <csv.h>

#include <algorithm>
#include <array>

#include "exchange/limits.h"
#include "exchange/text_decoding.h"

namespace gongyi::exchange {
namespace {

constexpr std::size_t kMostSniffedLines = 20;

// Decides by count; a comma wins a draw because that is what "CSV" says.
char separator_of(std::string_view text) {
  std::array<std::size_t, 3> seen{};
  constexpr std::string_view kSeparators = ",\t;";
  bool quoted = false;
  std::size_t lines = 0;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (c == '\n' && ++lines == kMostSniffedLines) break;
    const auto which = quoted ? std::string_view::npos : kSeparators.find(c);
    if (which != std::string_view::npos) ++seen[which];
  }
  const auto most = std::max_element(seen.begin(), seen.end());
  return kSeparators[static_cast<std::size_t>(most - seen.begin())];
}

// The next physical line with its end: \n, \r\n or a lone \r.
std::string_view next_line(std::string_view text) {
  const auto end = text.find_first_of("\r\n");
  if (end == std::string_view::npos) return text;
  const bool pair = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
  return text.substr(0, end + (pair ? 2 : 1));
}

class Reader {
 public:
  Reader(char separator, Findings& findings) : findings_(findings) {
    csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&parser_, static_cast<unsigned char>(separator));
  }
  ~Reader() { csv_free(&parser_); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  bool read(std::string_view text) {
    for (std::uint32_t line = 1; !text.empty(); ++line) {
      const auto piece = next_line(text);
      text.remove_prefix(piece.size());
      if (!inside_) begun_ = line;
      // A line with nothing on it is no record; the parser says nothing about it either.
      inside_ = inside_ || piece.find_first_not_of("\r\n") != std::string_view::npos;
      if (csv_parse(&parser_, piece.data(), piece.size(), &field, &record, this) != piece.size()) {
        findings_.error(line, 0, Message("X021", {std::to_string(line)})).fix = Message("X021.fix");
        return false;
      }
      if (too_large_) return false;
    }
    if (csv_fini(&parser_, &field, &record, this) != 0) {
      findings_.error(begun_, 0, Message("X023", {std::to_string(begun_)})).fix =
          Message("X021.fix");
      return false;
    }
    return !too_large_;
  }
  [[nodiscard]] std::vector<Row> take() { return std::move(rows_); }

 private:
  // libcsv calls back through C: nothing may be thrown here but memory exhaustion.
  static void field(void* text, std::size_t size, void* self) {
    static_cast<Reader*>(self)->add_field({static_cast<const char*>(text), size});
  }
  static void record(int, void* self) { static_cast<Reader*>(self)->end_record(); }

  void add_field(std::string_view text) {
    if (too_large_) return;
    if (current_.cells.size() >= limits::kColumns) return too_large("X015");
    if (++cells_ > limits::kCells) return too_large("X016");
    current_.cells.push_back({std::string(text), false, false, false});
  }
  void end_record() {
    inside_ = false;
    if (too_large_) return;
    current_.number = begun_;
    if (rows_.size() >= limits::kRows) return too_large("X015");
    const auto width = current_.cells.size();
    rows_.push_back(std::move(current_));
    current_ = {};
    current_.cells.reserve(width);
  }
  void too_large(std::string_view code) {
    too_large_ = true;
    const auto rows = std::to_string(limits::kRows), columns = std::to_string(limits::kColumns);
    findings_.error(begun_, 0, Message(code, {rows, columns}));
  }

  csv_parser parser_{};
  Findings& findings_;
  Row current_;
  std::vector<Row> rows_;
  std::uint32_t begun_ = 1;
  std::size_t cells_ = 0;
  bool inside_ = false, too_large_ = false;
};

}  // namespace

std::optional<Table> read_csv(std::string_view bytes, Findings& findings) {
  auto decoded = decode_text(bytes);
  if (!decoded) {
    const auto line = decoded.error().line;
    findings.error(line, 0, Message("X020", {std::to_string(line)})).fix = Message("X020.fix");
    return std::nullopt;
  }
  const auto text = std::move(decoded).value();
  if (text.encoding == "GB18030" && looks_like_big5(bytes)) {
    findings.error(0, 0, Message("X028")).fix = Message("X020.fix");
    return std::nullopt;
  }
  Reader reader(separator_of(text.text), findings);
  if (!reader.read(text.text)) return std::nullopt;
  return Table{{}, text.encoding, reader.take()};
}

}  // namespace gongyi::exchange
