#include <filesystem>
#include <map>
#include <ostream>

#include "cli/commands/desk_commands.h"
#include "cli/commands/document_options.h"
#include "cli/desk.h"
#include "cli/render.h"
#include "cli/report.h"
#include "document/word_diff.h"
#include "service/chat.h"
#include "service/data_dir.h"
#include "service/document_again.h"
#include "service/documents.h"
#include "service/files.h"
#include "service/own_templates.h"
#include "service/rendering.h"

namespace gongyi::cli {
namespace {

namespace fs = std::filesystem;
using document::Audience;

std::string editions(const definition::DocumentSpec& spec, Session& session) {
  std::vector<std::string> all;
  if (spec.posting) all.push_back(session.say("SV265"));
  if (spec.archive) all.push_back(session.say("SV266"));
  return joined(all, session);
}

Exit list(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto file = desk_case(arguments, session, office);
  Json out = Json::array();
  std::vector<std::string> own;
  Table table({session.say("desk.col_document"), session.say("desk.col_title"),
               session.say("desk.col_step"), session.say("desk.col_editions"),
               session.say("desk.col_can_make"), ">" + session.say("desk.col_made")});
  for (const auto& one : service::document_rows(file, office.library())) {
    Json row = Json::object();
    row["id"] = one.spec->id;
    row["title"] = session.shown(one.spec->title);
    row["step"] = one.step == nullptr ? Json() : Json(one.step->id);
    row["per"] = std::string(definition::name(one.spec->per));
    row["posting"] = one.spec->posting;
    row["archive"] = one.spec->archive;
    row["available"] = one.available;
    row["made"] = one.made.size();
    row["own_template"] = service::template_in_use(office.dir(), office.library(), *one.spec).own;
    if (row.at("own_template").boolean()) own.push_back(one.spec->id);
    out.push(std::move(row));
    table.add(
        {one.spec->id, session.shown(one.spec->title),
         one.step == nullptr ? session.say("desk.for_objections") : session.shown(one.step->title),
         editions(*one.spec, session), session.say(one.available ? "desk.yes" : "desk.no"),
         std::to_string(one.made.size())});
  }
  if (session.json()) {
    session.print(Json(Json::Object{{"documents", std::move(out)}}));
  } else {
    session.out() << table.str(0);
    if (!own.empty()) session.out() << session.say("D421", {joined(own, session)}) << '\n';
  }
  return Exit::done;
}

// A run for every owner makes hundreds of files: counted, not listed.
void print_files(const std::vector<service::MadeFile>& files, const fs::path& dir,
                 Session& session) {
  constexpr std::size_t kListed = 12;
  std::map<std::string, std::size_t> count;
  for (const auto& one : files) ++count[one.document];
  for (const auto& one : files) {
    if (count[one.document] <= kListed) session.out() << "  " << one.name << '\n';
  }
  for (const auto& [document, number] : count) {
    if (number > kListed)
      session.out() << "  " << session.say("desk.files_of", {document, std::to_string(number)})
                    << '\n';
  }
  session.out() << session.say("desk.files_made", {std::to_string(files.size()), dir.string()})
                << '\n';
}

Exit write(const service::MakeReport& made, const Arguments& arguments, Session& session) {
  const auto dir = target_dir(arguments);
  DiagnosticSink sink;
  Json out = Json::array();
  std::vector<fs::path> written;
  for (const auto& one : made.files) {
    const auto path = dir / one.name;
    service::write_file(path, one.bytes);
    written.push_back(path);
    out.push(Json(Json::Object{{"document", Json(one.document)},
                               {"subject", Json(one.subject)},
                               {"file", Json(path.string())}}));
    if (arguments.has("--pdf"))
      out.items().back()["pdf"] = fs::path(path).replace_extension(".pdf").string();
  }
  // All the Word files are there before any PDF is tried, so that a missing LibreOffice costs none.
  if (arguments.has("--pdf") && !service::write_pdfs(written, service::data_dir(), sink)) {
    static_cast<void>(report(session, sink));
    return Exit::failure;
  }
  if (session.json()) {
    session.print(Json(Json::Object{{"files", std::move(out)}}));
  } else {
    print_files(made.files, dir, session);
    warn(session, made.warnings);
  }
  return Exit::done;
}

Exit make(const Arguments& arguments, Session& session) {
  service::MakeRequest request;
  request.documents = arguments.all("DOC");
  request.step = arguments.text("--step");
  request.on = arguments.date("--on");
  request.subject = arguments.text("--for");
  request.audiences = audiences_of(arguments);
  if (const auto attempt = arguments.maybe("--attempt"))
    request.attempt = static_cast<int>(number_of(*attempt));
  auto office = open_desk(arguments, session);
  DiagnosticSink sink;
  const bool chat = arguments.text("--as") == "chat";
  if (chat && (arguments.has("--pdf") || arguments.text("--audience") == "archive"))
    throw UsageError(Message("D376"));
  const auto made = chat ? service::make_chats(office, arguments.text("CASE"), request, sink)
                         : service::make_documents(office, arguments.text("CASE"), request, sink);
  if (!made) return report(session, made.error(), sink);
  return write(*made, arguments, session);
}

// The bytes as they were made then (of a merge of one file each, its list), newest of every edition
// and subject.
Exit show(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto file = desk_case(arguments, session, office);
  const auto id = arguments.all("DOC").front();
  std::map<std::string, const casefile::MadeDocument*> newest;
  for (const auto& one : file.view.documents) {
    if (one.document == id) newest[one.subject + "/" + one.audience] = &one;
  }
  if (newest.empty()) return report(session, Exit::not_found, Message("D258", {id}));
  service::MakeReport made;
  for (const auto& [key, one] : newest) {
    auto bytes = service::made_bytes(office, *one);
    if (!bytes) return report(session, Exit::not_found, Message("D258", {id}));
    const bool posting = one->audience == "posting";
    const auto subject = one->subject.empty() ? std::string() : "_" + one->subject;
    auto name = one->document + subject + "_" + session.say(posting ? "SV265" : "SV266") + "_" +
                one->on.iso() + service::made_ending(*bytes);
    for (auto& c : name) {
      if (c == '/' || c == '+') c = '-';
    }
    made.files.push_back({one->document, one->subject,
                          posting ? Audience::posting : Audience::archive, name,
                          std::move(*bytes)});
  }
  return write(made, arguments, session);
}

std::optional<std::int64_t> entry_of(const Arguments& arguments, const char* option) {
  const auto given = arguments.maybe(option);
  return given ? std::optional(number_of(*given)) : std::nullopt;
}

std::string audience_of(const Arguments& arguments) {
  const auto audience = arguments.text("--audience");
  if (audience == "public") return "posting";
  return audience == "all" ? std::string() : audience;
}

// From the template and the data of that day; the answer says whether it is the same paper.
Exit again(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto file = desk_case(arguments, session, office);
  const auto made = service::made_before(file, arguments.text("DOC"), arguments.text("--for"),
                                         audience_of(arguments), entry_of(arguments, "--entry"));
  if (!made) return report(session, made.error());
  DiagnosticSink sink;
  const auto found = service::make_again(office, file, *made, sink);
  if (!found) return report(session, found.error(), sink);
  if (!session.json()) {
    const auto* code = found->same        ? "ops.again_same"
                       : found->law_moved ? "ops.again_law"
                                          : "ops.again_other";
    session.out() << session.say(code, {made->document, std::to_string(made->seq), made->on.iso()})
                  << '\n';
  }
  const bool same = found->same;
  service::MakeReport report;
  report.files.push_back(found->file);
  const auto exit = write(report, arguments, session);
  return exit == Exit::done && !same ? Exit::failure : exit;
}

Exit diff(const Arguments& arguments, Session& session) {
  auto office = open_desk(arguments, session);
  const auto file = desk_case(arguments, session, office);
  const auto id = arguments.text("DOC");
  const auto last = service::made_before(file, id, arguments.text("--for"), audience_of(arguments),
                                         entry_of(arguments, "--to"));
  if (!last) return report(session, last.error());
  auto from = entry_of(arguments, "--from");
  for (const auto& one : file.view.documents) {
    const bool before = one.document == id && one.subject == last->subject &&
                        one.audience == last->audience && one.seq < last->seq;
    if (before && !arguments.has("--from")) from = one.seq;
  }
  if (!from) return report(session, Exit::not_found, Message("ops.made_once", {id}));
  const auto first = service::made_before(file, id, last->subject, last->audience, from);
  if (!first) return report(session, first.error());
  const auto before = service::made_bytes(office, *first),
             after = service::made_bytes(office, *last);
  if (!before || !after) return report(session, Exit::not_found, Message("D258", {id}));
  const auto changes = document::differing_words(*before, *after);
  if (session.json()) {
    Json out = Json::object();
    out["from"] = first->seq;
    out["to"] = last->seq;
    out["template_changed"] = first->template_digest != last->template_digest;
    out["changes"] = Json::array();
    for (const auto& one : changes)
      out["changes"].push(Json(Json::Object{{"added", Json(one.added)}, {"text", Json(one.text)}}));
    session.print(out);
    return Exit::done;
  }
  session.out() << session.say("ops.diff_title", {id, std::to_string(first->seq), first->on.iso(),
                                                  std::to_string(last->seq), last->on.iso()})
                << '\n';
  if (first->template_digest != last->template_digest)
    session.out() << session.say("ops.diff_template") << '\n';
  if (changes.empty()) session.out() << session.say("ops.diff_none") << '\n';
  for (const auto& one : changes) session.out() << (one.added ? "+ " : "- ") << one.text << '\n';
  return Exit::done;
}

}  // namespace

std::vector<Command> document_commands() {
  auto optional_docs =
      positionals("DOC", {"文书编号，如 F10；不写为全部可生成的",
                          "document ids such as F10; all that can be made when absent"});
  optional_docs.required = false;
  return {
      {{"document", "list"},
       {"本案全部文书：能否生成，已生成几份", "the documents of a case"},
       {case_option()},
       "gongyi document list GY-2026-001",
       list},
      {{"document", "make"},
       {"生成文书（DOCX），并记入办理记录", "make documents (DOCX) and record them"},
       {case_option(), optional_docs,
        value("--step", "S", {"只生成这一环节的", "those of this step"}), audience_option(),
        printed_on_option(),
        choice("--as", {"docx", "chat"},
               {"chat：公示文书的业主群短文（遮盖后的纯文本）",
                "chat: the short masked plain text of a posted document for a group chat"}),
        value("--for", "ID",
              {"只为这一对象（业主、票号、候选人…）", "for this owner, ballot, candidate only"}),
        value("--attempt", "N",
              {"环节已重新办理的，生成第 N 次办理时的文书",
               "of the Nth attempt of a step that is done again"}),
        out_option(), pdf_option(), by_option()},
       "gongyi document make GY-2026-001 F10 -o out",
       make},
      {{"document", "again"},
       {"按当日的数据和范本重新生成，并核对是否逐字节一致",
        "make it once more from the data and the template of its day; byte for byte?"},
       {case_option(), positional("DOC", {"文书编号", "document id"}),
        value("--entry", "N", {"第几条办理记录生成的那份", "the one of this journal entry"}),
        value("--for", "ID", {"哪一对象的", "for whom"}), audience_option(), out_option(),
        pdf_option()},
       "gongyi document again GY-2026-001 F10 -o out",
       again},
      {{"document", "diff"},
       {"前后两次生成的文书，文字有何不同", "what differs in words between two makings"},
       {case_option(), positional("DOC", {"文书编号", "document id"}),
        value("--from", "N", {"前一份的办理记录号（不写为上一次）", "entry of the earlier one"}),
        value("--to", "N", {"后一份的办理记录号（不写为最近一次）", "entry of the later one"}),
        value("--for", "ID", {"哪一对象的", "for whom"}), audience_option()},
       "gongyi document diff GY-2026-001 F10",
       diff},
      {{"document", "show"},
       {"取出以前生成的文书", "write out documents made before"},
       {case_option(), positionals("DOC", {"文书编号", "document id"}), out_option(), pdf_option()},
       "gongyi document show GY-2026-001 F10 -o out",
       show},
  };
}

}  // namespace gongyi::cli
