#include "cli/report.h"

#include <algorithm>
#include <ostream>

namespace gongyi::cli {
namespace {

Json error_json(Exit exit, Json findings) {
  Json out = Json::object();
  out["error"]["code"] = word(exit);
  out["error"]["exit"] = static_cast<int>(exit);
  out["error"]["findings"] = std::move(findings);
  return out;
}

Json finding_json(const Message& message, const std::optional<Message>& fix,
                  std::string_view severity, Lang lang) {
  Json out = Json::object();
  out["code"] = message.code();
  out["severity"] = severity;
  out["text"] = message.in(lang);
  out["fix"] = fix ? Json(fix->in(lang)) : Json();
  return out;
}

void add_place(Json& out, const SourceRange& at) {
  out["file"] = at.file ? Json(at.file->name) : Json();
  out["line"] = at.line > 0 ? Json(std::int64_t(at.line)) : Json();
  out["column"] = at.column > 0 ? Json(std::int64_t(at.column)) : Json();
  if (!at.sheet.empty()) out["sheet"] = at.sheet.str();
}

std::string_view severity_word(Severity severity) {
  if (severity == Severity::error) return "error";
  return severity == Severity::warning ? "warning" : "note";
}

Json finding_json(const Diagnostic& found, Lang lang) {
  Json out = finding_json(found.message, found.fix, severity_word(found.severity), lang);
  add_place(out, found.at);
  return out;
}

Exit exit_of(const DiagnosticSink& sink) {
  if (!sink.has_errors()) return Exit::done;
  const auto found = sink.sorted();
  const bool all_absent = std::all_of(found.begin(), found.end(), [](const Diagnostic& one) {
    return one.message.code() == "SV001";
  });
  return all_absent ? Exit::not_found : Exit::invalid;
}

Json refusal_json(const Refusal& refusal, Lang lang) {
  Json out = finding_json(refusal.message, std::nullopt, "refusal", lang);
  out["basis"] = Json::array();
  for (const auto& citation : refusal.basis) out["basis"].push(citation.in(lang));
  if (refusal.step) out["step"] = *refusal.step;
  if (refusal.earliest) out["earliest"] = refusal.earliest->iso();
  if (refusal.at.line > 0) add_place(out, refusal.at);
  return out;
}

void print(const Refusal& refusal, Exit exit, Session& session) {
  auto& err = session.err();
  if (refusal.at.line > 0 && refusal.at.file)
    err << refusal.at.file->name << ':' << refusal.at.line << ':' << refusal.at.column << ": ";
  err << session.say(exit == Exit::refused ? "cli.refused" : "cli.error") << ' '
      << refusal.message.code() << ": " << refusal.message.in(session.lang()) << '\n';
  if (!refusal.basis.empty())
    err << "  = " << session.say("cli.basis", {format(refusal.basis, session.lang())}) << '\n';
  if (refusal.earliest)
    err << "  = " << session.say("cli.earliest", {refusal.earliest->iso()}) << '\n';
}

}  // namespace

Exit report(Session& session, const DiagnosticSink& sink) {
  const auto exit = exit_of(sink);
  if (exit == Exit::done || !session.json()) {
    session.err() << format(sink, session.lang());
    if (exit != Exit::done)
      session.err() << session.say("cli.errors", {std::to_string(sink.error_count())}) << '\n';
    return exit;
  }
  Json findings = Json::array();
  for (const auto& found : sink.sorted()) findings.push(finding_json(found, session.lang()));
  auto out = error_json(exit, std::move(findings));
  if (sink.dropped() > 0) out["error"]["more"] = sink.dropped();
  session.print(out);
  return exit;
}

Exit report(Session& session, std::span<const Refusal> refusals) {
  return report(session, Exit::refused, refusals);
}

Exit report(Session& session, Exit exit, std::span<const Refusal> refusals) {
  if (!session.json()) {
    for (const auto& refusal : refusals) print(refusal, exit, session);
    return exit;
  }
  Json findings = Json::array();
  for (const auto& refusal : refusals) findings.push(refusal_json(refusal, session.lang()));
  session.print(error_json(exit, std::move(findings)));
  return exit;
}

Exit report(Session& session, Exit exit, const Message& message,
            const std::optional<Message>& fix) {
  if (session.json()) {
    Json findings = Json::array();
    findings.push(finding_json(message, fix, "error", session.lang()));
    session.print(error_json(exit, std::move(findings)));
    return exit;
  }
  session.err() << session.say("cli.error") << ' ' << message.code() << ": "
                << message.in(session.lang()) << '\n';
  if (fix) session.err() << "  = " << fix->in(session.lang()) << '\n';
  return exit;
}

}  // namespace gongyi::cli
