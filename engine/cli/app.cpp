#include "cli/app.h"

#include <algorithm>
#include <new>
#include <ostream>

#include "base/utf8.h"
#include "cli/help.h"
#include "cli/parse.h"
#include "cli/report.h"
#include "cli/session.h"

namespace gongyi::cli {
namespace {

Exit obey(const Line& line, Session& session) {
  switch (line.kind) {
    case Line::Kind::version:
      session.out() << version_line() << '\n';
      return Exit::done;
    case Line::Kind::help:
      session.out() << help(line.path, session.lang());
      return Exit::done;
    case Line::Kind::command:
      break;
  }
  return line.command->run(line.arguments, session);
}

// The text of a foreign exception may hold names or numbers of people: it is never shown.
Exit guarded(const Line& line, Session& session) {
  try {
    return obey(line, session);
  } catch (const Stopped& stopped) {
    return stopped.exit;
  } catch (const UsageError& error) {
    return report(session, Exit::usage, error.message(), error.fix());
  } catch (const Failure& failure) {
    // No office in that directory is a wrong path, not a broken disk.
    const bool absent = failure.message().code() == "S001";
    return report(session, absent ? Exit::not_found : Exit::failure, failure.message());
  } catch (const Defect& defect) {
    const std::string file = defect.where().file_name();
    const auto place =
        file.substr(file.find_last_of('/') + 1) + ":" + std::to_string(defect.where().line());
    return report(session, Exit::defect, Message("C020", {place}));
  } catch (const std::bad_alloc&) {
    return report(session, Exit::failure, Message("C021"));
  } catch (const std::ios_base::failure&) {
    return report(session, Exit::failure, Message("C023"));
  } catch (const std::exception&) {
    return report(session, Exit::defect, Message("C022"));
  }
}

// What is not UTF-8, or moves the cursor, could be written into a journal but never read or shown
// again: it is stopped at the door. (A terminal set to GBK sends such words.)
void check_words(const std::vector<std::string>& args) {
  std::size_t place = 0;
  for (const auto& word : args) {
    ++place;
    if (!utf8::valid(word)) throw UsageError(Message("C013", {std::to_string(place)}));
    const bool control = std::any_of(word.begin(), word.end(), [](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
    });
    if (control) throw UsageError(Message("C014", {std::to_string(place)}));
  }
}

// A full disk must not look like success. (A reader that went away ends us by SIGPIPE, quietly.)
Exit flushed(Exit exit, Session& session) {
  session.out().flush();
  if (session.out().good()) return exit;
  session.err() << session.say("cli.error") << " C023: " << session.say("C023") << '\n';
  return exit == Exit::done ? Exit::failure : exit;
}

}  // namespace

int run(const std::vector<std::string>& args, std::ostream& out, std::ostream& err) {
  try {
    check_words(args);
    const auto line = parse(args);
    Session session(out, err, line.globals);
    return static_cast<int>(flushed(guarded(line, session), session));
  } catch (const UsageError& error) {
    Session session(out, err, glance(args));
    return static_cast<int>(
        flushed(report(session, Exit::usage, error.message(), error.fix()), session));
  }
}

}  // namespace gongyi::cli
