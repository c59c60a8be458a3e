#include "base/digest.h"
#include "base/message.h"
#include "casefile/vote_question.h"
#include "casefile/vote_tools.h"
#include "security/random.h"
#include "service/ballot_codes.h"
#include "service/lists.h"
#include "service/orders.h"

namespace gongyi::service {
namespace {

using casefile::Command;
using Made = Result<Command, Problem>;

Problem invalid() { return {Problem::Kind::invalid, {}}; }

bool says_yes(const std::string& word) { return yes_or_no(word).value_or(false); }

// The code of the reason given; empty when none was (the decision then says it is needed).
std::optional<std::string> reason_of(const BallotOrder& order) {
  if (order.row.reason.empty()) return std::string();
  return void_code(order.row.reason);
}
Problem unknown_reason(const BallotOrder& order) {
  return {Problem::Kind::usage,
          {Refusal{Message("SV247", {order.row.reason, void_codes()}), {}, {}, {}}}};
}

casefile::BallotRow row_of(const BallotOrder& order, Sealer& sealer) {
  auto row = order.row;
  row.on = order.on;
  if (!order.receiver.empty()) row.received_by = sealer.text(order.receiver);
  // The platform's number may lead to a person: its digest is enough to find a vote again.
  if (!row.receipt.empty()) row.receipt = sha256(order.case_id + "/" + row.receipt);
  return row;
}

}  // namespace

Outcome add_candidate(Office& office, const Order& order, const std::string& no,
                      const std::map<std::string, std::string>& person) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase& file, Sealer& sealer, Attachments&) -> Made {
        const auto* type = file.vocabulary->record("person");
        if (type == nullptr) return Err{refused(Message("R140"))};
        Json given = Json::object();
        for (const auto& [column, value] : person) {
          if (!value.empty()) given[column] = value;
        }
        if (given.text("name").empty()) return Err{refused(Message("SV243"))};
        return Command(casefile::AddCandidate{no, order.on, sealer.person(given, *type)});
      },
      order.command_id);
}

Outcome import_candidates(Office& office, const Order& order, const std::filesystem::path& path,
                          DiagnosticSink& sink) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase& file, Sealer& sealer, Attachments&) -> Made {
        const auto rows = read_candidate_file(path, file, sealer, sink);
        if (!rows) return Err{invalid()};
        casefile::AddCandidates command;
        auto count = file.view.candidates.size();
        for (const auto& row : *rows) {
          ++count;
          const auto no = row.no.empty() ? "C" + std::to_string(count) : row.no;
          command.list.push_back({no, order.on, row.person});
          if (!row.eligible.empty())
            command.decisions.push_back({no, order.on, says_yes(row.eligible), row.reason});
        }
        if (command.list.empty()) return Err{refused(Message("SV250"))};
        return Command(std::move(command));
      },
      order.command_id);
}

Outcome decide_candidate(Office& office, const Order& order, const std::string& no, bool eligible,
                         const std::string& reason) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase& file, Sealer&, Attachments&) -> Made {
        if (no != "all") return Command(casefile::DecideCandidate{no, order.on, eligible, reason});
        casefile::DecideCandidates command;
        for (const auto& one : file.view.candidates) {
          if (!one.withdrawn && !one.eligible)
            command.list.push_back({one.no, order.on, eligible, reason});
        }
        if (command.list.empty()) return Err{refused(Message("D254"))};
        return Command(std::move(command));
      },
      order.command_id);
}

Outcome withdraw_candidate(Office& office, const Order& order, const std::string& no,
                           const std::string& reason) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase&, Sealer&, Attachments&) -> Made {
        return Command(casefile::WithdrawCandidate{no, order.on, reason});
      },
      order.command_id);
}

Outcome issue_ballots(Office& office, const Order& order, const std::string& vote) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase&, Sealer&, Attachments&) -> Made {
        return Command(casefile::IssueBallots{vote, order.on, security::random_salt()});
      },
      order.command_id);
}

Outcome deliver_ballot(Office& office, const BallotOrder& order) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase&, Sealer& sealer, Attachments&) -> Made {
        return Command(casefile::DeliverBallots{order.vote, {row_of(order, sealer)}});
      },
      order.command_id);
}

Outcome return_ballot(Office& office, const BallotOrder& order) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase& file, Sealer& sealer, Attachments&) -> Made {
        const auto reason = reason_of(order);
        if (!reason) return Err{unknown_reason(order)};
        const auto vote = vote_of(file, order.vote);
        if (!vote) return Err{vote.error()};
        auto row = row_of(order, sealer);
        row.reason = *reason;
        auto proxy = ProxyBook(office, file, **vote, sealer).use(order.proxy);
        if (!proxy) return Err{Problem{Problem::Kind::usage, {Refusal{proxy.error(), {}, {}, {}}}}};
        row.proxy = std::move(proxy).value();
        return Command(casefile::ReturnBallots{order.vote, {std::move(row)}, {}, {}});
      },
      order.command_id);
}

Outcome void_ballot(Office& office, const BallotOrder& order) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase&, Sealer&, Attachments&) -> Made {
        const auto reason = reason_of(order);
        if (!reason) return Err{unknown_reason(order)};
        return Command(
            casefile::VoidBallot{order.vote, order.row.no, *reason, order.on, order.row.channel});
      },
      order.command_id);
}

Outcome import_ballots(Office& office, const Order& order, const std::string& vote,
                       const std::filesystem::path& path, BallotList list, DiagnosticSink& sink,
                       bool dry_run) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase& file, Sealer& sealer, Attachments& attachments) -> Made {
        attachments.dry_run = dry_run;
        const auto asked = vote_of(file, vote);
        if (!asked) return Err{asked.error()};
        auto read = read_ballot_file(office, path, file, **asked, sealer, sink);
        if (!read) return Err{invalid()};
        if (list == BallotList::deliveries)
          return Command(casefile::DeliverBallots{vote, std::move(read->deliveries)});
        return Command(casefile::ReturnBallots{vote, std::move(read->returns), {}, {}});
      },
      order.command_id);
}

Outcome import_platform(Office& office, const Order& order, const std::string& vote,
                        const std::filesystem::path& path, PlatformReport& report,
                        DiagnosticSink& sink, bool dry_run) {
  PlatformFile read;
  std::string id;
  auto outcome = execute(
      office, order.case_id,
      [&](const LoadedCase& file, Sealer&, Attachments& attachments) -> Made {
        attachments.dry_run = dry_run;
        const auto asked = vote_of(file, vote);
        if (!asked) return Err{asked.error()};
        id = (*asked)->id;
        // A channel nobody announced is refused before anything of its file is looked at.
        if (!casefile::platform_announced(**asked, file.facts())) {
          const auto& law = office.library().rules.law;
          return Err{refused(Message("R340", {path.filename().string()}),
                             casefile::frozen_basis(law, *file.procedure, file.view, **asked))};
        }
        const auto* round = file.view.round(id);
        if (round == nullptr || round->ballots.empty()) return Err{refused(Message("R145"))};
        auto made = read_platform_file(office, path, file, **asked, sink);
        if (!made) return Err{invalid()};
        read = std::move(*made);
        if (read.rows.empty()) return Err{refused(Message("R347", {std::to_string(read.read)}))};
        return Command(
            casefile::ReturnBallots{vote, read.rows, path.filename().string(), read.digest});
      },
      order.command_id);
  if (outcome) report = platform_report(read, *outcome->file.view.round(id));
  return outcome;
}

Outcome close_vote(Office& office, const Order& order, const std::string& vote) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase&, Sealer&, Attachments&) -> Made {
        return Command(casefile::CloseVote{vote, order.on});
      },
      order.command_id);
}

Outcome tally_vote(Office& office, const Order& order, const std::string& vote) {
  return execute(
      office, order.case_id,
      [&](const LoadedCase&, Sealer&, Attachments&) -> Made {
        return Command(casefile::TallyVote{vote, order.on});
      },
      order.command_id);
}

}  // namespace gongyi::service
