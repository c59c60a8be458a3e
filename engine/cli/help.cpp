#include "cli/help.h"

#include "base/message.h"
#include "cli/registry.h"
#include "cli/render.h"

namespace gongyi::cli {
namespace {

std::string say(const char* code, Lang lang, std::vector<Text> args = {}) {
  return Message(code, std::move(args)).in(lang);
}

std::string usage_part(const Option& option) {
  std::string part = option.id();
  if (option.kind == Option::Kind::value) part += " " + option.value;
  if (option.many) part += "…";
  return option.required ? part : "[" + part + "]";
}

std::string usage(const Command& command) {
  std::string out = "gongyi " + command.name();
  for (const auto& option : command.options) out += " " + usage_part(option);
  return out;
}

std::string one_command(const Command& command, Lang lang) {
  std::string out = usage(command) + "\n  " + command.summary.in(lang) + "\n";
  Table table({"", ""});
  for (const auto& option : command.options) {
    auto name = option.name;
    if (const auto comma = name.find(','); comma != std::string::npos) name.insert(comma + 1, " ");
    if (!option.value.empty()) name += " " + option.value;
    table.add({name, option.help.in(lang)});
  }
  if (!table.empty()) out += "\n" + table.str(2);
  return out + "\n  " + say("cli.example", lang, {command.example}) + "\n";
}

std::string globals(Lang lang) {
  Table table({"", ""});
  table.add({"--office DIR", say("cli.help_office", lang)});
  table.add({"--now YYYY-MM-DD", say("cli.help_now", lang)});
  table.add({"--lang zh|en", say("cli.help_lang", lang)});
  table.add({"--json", say("cli.help_json", lang)});
  table.add({"-h, --help", say("cli.help_help", lang)});
  table.add({"--version", say("cli.help_version", lang)});
  return say("cli.help_globals", lang) + "\n" + table.str(2);
}

}  // namespace

std::string version_line() { return std::string("gongyi ") + GONGYI_VERSION; }

std::string help(const std::vector<std::string>& path, Lang lang) {
  const auto found = commands_under(path);
  std::string out;
  if (!path.empty()) {
    for (const auto* command : found)
      out += (out.empty() ? "" : "\n") + one_command(*command, lang);
    return out;
  }
  out =
      say("cli.help_title", lang, {version_line()}) + "\n\n" + say("cli.help_usage", lang) + "\n\n";
  Table table({"", ""});
  for (const auto* command : found) table.add({command->name(), command->summary.in(lang)});
  table.add({"help [NOUN]", say("cli.help_noun", lang)});
  out += say("cli.help_commands", lang) + "\n" + table.str(2) + "\n" + globals(lang);
  return out;
}

}  // namespace gongyi::cli
