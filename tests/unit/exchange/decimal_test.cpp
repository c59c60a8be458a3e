#include "exchange/decimal.h"

#include <catch2/catch.hpp>

#include "exchange/id_number.h"

using namespace gongyi;
using namespace gongyi::exchange;

TEST_CASE("a stored number becomes plain decimal text, exactly", "[exchange]") {
  const auto plain = [](std::string_view text) {
    const auto number = Decimal::parse(text);
    return number ? number->str() : "none";
  };
  CHECK(plain("101") == "101");
  CHECK(plain("101.0") == "101");
  CHECK(plain("0089.50") == "89.5");
  CHECK(plain("1.2E2") == "120");
  CHECK(plain("1E-3") == "0.001");
  CHECK(plain("3.30106199001011E+17") == "330106199001011000");
  CHECK(plain("-0.0") == "0");
  CHECK(plain("0.00") == "0");
  CHECK(plain("-5.10") == "-5.1");
  CHECK(plain(".5") == "0.5");
  for (const auto* bad : {"", ".", "1.2.3", "1E", "12a", "1E999", "--1", "1e+-2"}) {
    CHECK(plain(bad) == "none");
  }
  CHECK(plain(std::string(61, '9')) == "none");
}

TEST_CASE("an area is rounded to 0.01 m2 only where a spreadsheet left binary dust", "[exchange]") {
  const auto centi = [](std::string_view text) {
    const auto read = read_area(text);
    return read.area ? read.area->centi : -1;
  };
  CHECK(centi("89.53") == 8953);
  CHECK(centi("89.34999999999999") == 8935);
  CHECK(centi("89.350000000000009") == 8935);
  CHECK(centi("89.350001") == 8935);
  CHECK(centi("89.349999") == 8935);
  CHECK(centi("99.999999") == 10000);
  CHECK(centi("147368") == 14736800);
  CHECK(centi("8.953E1") == 8953);
  CHECK(read_area("89.3500011").problem == AreaProblem::too_precise);
  CHECK(read_area("89.3499989").problem == AreaProblem::too_precise);
  CHECK(read_area("89.355").problem == AreaProblem::too_precise);
  CHECK(read_area("-1").problem == AreaProblem::negative);
  CHECK(read_area("12345678901").problem == AreaProblem::too_large);
  CHECK(read_area("约89平").problem == AreaProblem::not_a_number);
  CHECK(read_area("").problem == AreaProblem::not_a_number);
}

TEST_CASE("the fraction of a serial number is the time of day, without a floating number",
          "[exchange]") {
  CHECK(time_of_serial("46134").empty());
  CHECK(time_of_serial("46134.5") == "12:00");
  CHECK(time_of_serial("46134.4201388889") == "10:05");
  CHECK(time_of_serial("46134.420138888891") == "10:05");
  CHECK(time_of_serial("46134.4207") == "10:05");
  CHECK(time_of_serial("46134.9999999999") == "23:59");
  CHECK(time_of_serial("0.000011574") == "00:00");
  CHECK(time_of_serial("-1.5").empty());
}

TEST_CASE("serial numbers are days in the 1900 and in the 1904 system", "[exchange]") {
  const auto iso = [](std::string_view serial, bool since_1904) {
    const auto date = date_of_serial(serial, since_1904);
    return date ? date->iso() : "none";
  };
  CHECK(iso("1", false) == "1900-01-01");
  CHECK(iso("59", false) == "1900-02-28");
  CHECK(iso("60", false) == "none");
  CHECK(iso("61", false) == "1900-03-01");
  CHECK(iso("45292", false) == "2024-01-01");
  CHECK(iso("45292.75", false) == "2024-01-01");
  CHECK(iso("43830", true) == "2024-01-01");
  CHECK(iso("0", true) == "1904-01-01");
  CHECK(iso("-1", false) == "none");
  CHECK(iso("9999999", false) == "none");
}

TEST_CASE("an identity number is judged by shape and check digit (GB 11643)", "[exchange]") {
  CHECK(check_resident_id("000000198509193244") == IdVerdict::good);
  CHECK(check_resident_id("000000198509193245") == IdVerdict::wrong_check_digit);
  CHECK(check_resident_id("00000019850919324") == IdVerdict::wrong_shape);
  CHECK(check_resident_id("00000019850919324A") == IdVerdict::wrong_shape);
  CHECK(check_resident_id("000000198513193244") == IdVerdict::wrong_shape);
  CHECK(check_resident_id("000000850919324") == IdVerdict::good);
  CHECK(check_resident_id("") == IdVerdict::wrong_shape);
}

TEST_CASE("a unified social credit code is judged by shape and check character (GB 32100)",
          "[exchange]") {
  CHECK(check_credit_code("91350100M000100Y43") == IdVerdict::good);  // the standard's own example
  CHECK(check_credit_code("91350100M000100Y44") == IdVerdict::wrong_check_digit);
  CHECK(check_credit_code("91350100M000100YI3") == IdVerdict::wrong_shape);
  CHECK(check_credit_code("9135") == IdVerdict::wrong_shape);
}
