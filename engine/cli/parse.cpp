#include "cli/parse.h"

// The only file that knows CLI11: it takes the words apart; what they mean and what is wrong with
// them is ours to say, in Chinese.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <deque>

#include "cli/registry.h"
#include "service/data_dir.h"
#include "service/suggest.h"

namespace gongyi::cli {
namespace {

using Words = std::vector<std::string>;

std::optional<Message> suggestion(const std::string& word, const Words& known) {
  const auto near = service::nearest(word, known);
  return near ? std::optional(Message("cli.did_you_mean", {*near})) : std::nullopt;
}

std::string joined(const Words& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

Text listed(const Words& words) {
  const std::vector<Text> texts(words.begin(), words.end());
  return join(texts);
}

// A tree of CLI11 apps made from the registry. Nothing is required and anything is let through
// there, so that every complaint is worded here.
class Grammar {
 public:
  Grammar() {
    root_.set_help_flag();
    root_.allow_extras();
    root_.require_subcommand(0, 1);
    for (const auto* name : {"--office", "--now", "--lang"}) add_value(root_, name, false);
    root_.add_flag("--json", slot("--json").flag);
    root_.add_flag("--version", slot("--version").flag);
    root_.add_flag("-h,--help", slot("--help").flag);
    auto* help = root_.add_subcommand("help");
    help->add_option("WORDS", slot("help").values);
    help->fallthrough();
    for (const auto& command : commands()) add(command);
  }

  void read(const Words& args) {
    Words reversed(args.rbegin(), args.rend());
    try {
      root_.parse(reversed);
    } catch (const CLI::ArgumentMismatch& error) {
      const std::string text = error.what();
      throw UsageError(Message("C005", {text.substr(0, text.find_first_of(": "))}));
    } catch (const CLI::ParseError& error) {
      // What is missing is told by the caller, with all its names.
      const bool missing = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::RequiredError);
      if (!missing) throw UsageError(Message("C006"));
    }
  }

  [[nodiscard]] Words path() const {
    Words path;
    const CLI::App* at = &root_;
    for (;;) {
      const auto next = at->get_subcommands();
      if (next.empty()) return path;
      at = next.front();
      path.push_back(at->get_name());
    }
  }

  [[nodiscard]] Words extras() const { return root_.remaining(true); }
  [[nodiscard]] bool flag(const char* name) { return slot(name).flag; }
  [[nodiscard]] std::optional<std::string> global(const char* name) {
    const auto& given = slot(name).values;
    if (given.size() > 1) throw UsageError(Message("C007", {name}));
    return given.empty() ? std::nullopt : std::optional(given.front());
  }
  [[nodiscard]] const Words& help_words() { return slot("help").values; }

  [[nodiscard]] Arguments arguments(const Command& command) {
    Arguments out;
    for (const auto& option : command.options) {
      auto& given = slot(command.name() + "/" + option.id());
      if (option.kind == Option::Kind::flag) {
        if (given.flag) out.put(option.id(), {"yes"});
      } else if (!given.values.empty()) {
        out.put(option.id(), given.values);
      }
    }
    return out;
  }

 private:
  struct Slot {
    Words values;
    bool flag = false;
  };
  Slot& slot(const std::string& name) { return slots_[name]; }

  // get_subcommand throws for a name that is not there yet.
  static CLI::App* find(CLI::App& app, const std::string& name) {
    const auto found = app.get_subcommands([&](CLI::App* one) { return one->get_name() == name; });
    return found.empty() ? nullptr : found.front();
  }

  CLI::App* app_of(const Words& path) {
    CLI::App* at = &root_;
    for (const auto& word : path) {
      auto* next = find(*at, word);
      if (!next) {
        next = at->add_subcommand(word);
        next->set_help_flag();
        next->fallthrough();
        // A second noun would otherwise be found by walking up to the root again.
        next->require_subcommand(0, 1);
      }
      at = next;
    }
    return at;
  }

  void add_value(CLI::App& app, const std::string& name, bool many, const std::string& key = "") {
    auto* option = app.add_option(name, slot(key.empty() ? name : key).values);
    option->take_all();
    if (!many) option->expected(1)->allow_extra_args(false);
  }

  void add(const Command& command) {
    auto& app = *app_of(command.path);
    for (const auto& option : command.options) {
      const auto key = command.name() + "/" + option.id();
      if (option.kind == Option::Kind::flag) {
        app.add_flag(option.name, slot(key).flag);
      } else {
        add_value(app, option.name, option.many, key);
        // Lets a list of values stop before the words that still must come.
        if (option.kind == Option::Kind::positional && option.required)
          app.get_option(option.id())->required();
      }
    }
  }

  CLI::App root_;
  std::map<std::string, Slot> slots_;
};

Words option_names(const Command* command) {
  Words names{"--office", "--now", "--lang", "--json", "--help"};
  if (!command) return names;
  for (const auto& option : command->options)
    if (option.kind != Option::Kind::positional) names.push_back(option.id());
  return names;
}

const Command* exactly(const Words& path) {
  for (const auto& command : commands())
    if (command.path == path) return &command;
  return nullptr;
}

[[noreturn]] void unknown_word(const Words& path, const std::string& word) {
  auto known = words_after(path);
  if (path.empty()) known.emplace_back("help");
  if (path.empty()) throw UsageError(Message("C001", {word}), suggestion(word, known));
  throw UsageError(Message("C002", {joined(path), word, listed(known)}), suggestion(word, known));
}

void check_extras(const Words& extras, const Words& path, const Command* command) {
  if (extras.empty()) return;
  // The first thing not understood is told; what follows it is usually its consequence.
  const auto& first = extras.front();
  const bool option = first.size() > 1 && first.starts_with('-');
  if (!option && !command) unknown_word(path, first);
  if (option) throw UsageError(Message("C003", {first}), suggestion(first, option_names(command)));
  throw UsageError(Message("C004", {command->name(), first}),
                   Message("cli.see_help", {command->name()}));
}

void check_arguments(const Command& command, const Arguments& arguments) {
  Words missing;
  for (const auto& option : command.options) {
    const auto given = arguments.all(option.id());
    if (option.required && given.empty()) missing.push_back(option.id());
    if (!option.many && given.size() > 1) throw UsageError(Message("C007", {option.id()}));
    if (option.words.empty()) continue;
    for (const auto& word : given) {
      if (std::find(option.words.begin(), option.words.end(), word) != option.words.end()) continue;
      throw UsageError(Message("C009", {option.id(), word, listed(option.words)}),
                       suggestion(word, option.words));
    }
  }
  if (!missing.empty())
    throw UsageError(Message("C008", {command.name(), listed(missing)}),
                     Message("cli.example", {command.example}));
}

Globals globals_of(Grammar& grammar) {
  Globals globals;
  globals.json = grammar.flag("--json");
  if (const auto lang = grammar.global("--lang")) {
    if (*lang != "zh" && *lang != "en")
      throw UsageError(Message("C009", {"--lang", *lang, listed({"zh", "en"})}));
    globals.lang = *lang == "en" ? Lang::en : Lang::zh;
  }
  if (const auto now = grammar.global("--now")) {
    globals.now = Date::parse(*now);
    if (!globals.now) throw UsageError(Message("C010", {"--now", *now}));
  }
  const auto named = service::environment("GONGYI_OFFICE");
  globals.office = grammar.global("--office").value_or(named.empty() ? "gongyi-office" : named);
  return globals;
}

Line help_line(Line line, const Words& about) {
  line.kind = Line::Kind::help;
  line.path = about;
  for (std::size_t i = 0; i < about.size(); ++i) {
    const Words before(about.begin(), about.begin() + static_cast<std::ptrdiff_t>(i));
    const auto known = words_after(before);
    if (std::find(known.begin(), known.end(), about[i]) == known.end())
      unknown_word(before, about[i]);
  }
  return line;
}

}  // namespace

Line parse(const Words& args) {
  Grammar grammar;
  grammar.read(args);
  Line line;
  line.globals = globals_of(grammar);
  line.path = grammar.path();
  const bool asks_help = !line.path.empty() && line.path.front() == "help";
  line.command = exactly(line.path);
  check_extras(grammar.extras(), asks_help ? Words{} : line.path, line.command);
  if (grammar.flag("--version")) {
    line.kind = Line::Kind::version;
    return line;
  }
  if (asks_help) return help_line(std::move(line), grammar.help_words());
  if (grammar.flag("--help")) {
    const Words about = line.path;
    return help_line(std::move(line), about);
  }
  if (line.path.empty()) throw UsageError(Message("C011"), Message("cli.see_help_all"));
  if (!line.command)
    throw UsageError(Message("C012", {joined(line.path), listed(words_after(line.path))}),
                     Message("cli.see_help", {joined(line.path)}));
  line.arguments = grammar.arguments(*line.command);
  check_arguments(*line.command, line.arguments);
  return line;
}

Globals glance(const Words& args) {
  Globals globals;
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--json") globals.json = true;
    if (args[i] == "--lang=en" ||
        (args[i] == "--lang" && i + 1 < args.size() && args[i + 1] == "en"))
      globals.lang = Lang::en;
  }
  return globals;
}

}  // namespace gongyi::cli
