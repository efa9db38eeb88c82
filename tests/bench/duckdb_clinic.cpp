// The clinic sample as far as SQL can say it: three related tables from hashes of running numbers.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/duckdb_clinic.h"

#include <fmt/format.h>

namespace dw::bench {

namespace {

/// Of the row that `number` counts; k tells the draws of a row apart.
std::string uniform(const std::string& number, int k)
{
    return fmt::format("((hash({}*32+{}) >> 11)::DOUBLE / 9007199254740992.0 + 1e-17)", number, k);
}

std::string normal(const std::string& number, int k)
{
    return fmt::format("sqrt(-2*ln({})) * cos(6.283185307179586*{})", uniform(number, k), uniform(number, k + 1));
}

std::string patients()
{
    return fmt::format(
        "SELECT 100000 + i AS patient_id, getvariable('names')[1 + (hash(i*32+1) % 1000)::INT] || ' ' || "
        "getvariable('names')[1 + (hash(i*32+2) % 1000)::INT] AS name, CASE WHEN {} < 0.5 THEN 'f' ELSE 'm' END AS "
        "sex, "
        "DATE '1935-01-01' + (hash(i*32+4) % 32000)::INT AS birth_date, "
        "date_sub('year', birth_date, DATE '2025-01-01') AS age, "
        "least(60, greatest(13, 23 + 0.06 * age + 4 * {}))::DECIMAL(4,1) AS bmi, "
        "{} < CASE sex WHEN 'f' THEN 0.16 ELSE 0.22 END AS smoker, "
        "{} < 1 / (1 + exp(7.2 - 0.045 * age - 0.09 * bmi)) AS diabetes, "
        "{} < 1 / (1 + exp(5.5 - 0.06 * age - 0.04 * bmi - CASE WHEN diabetes THEN 0.8 ELSE 0 END)) AS hypertension, "
        "0.8 + 0.03 * age + CASE WHEN diabetes THEN 2 ELSE 0 END AS mean, "
        "greatest(0, round(mean + sqrt(mean) * {}))::BIGINT AS visits FROM ids",
        uniform("i", 3), normal("i", 5), uniform("i", 7), uniform("i", 8), uniform("i", 9), normal("i", 10));
}

std::string visits()
{
    return fmt::format(
        "SELECT row_number() OVER () AS visit_id, patient_id, age, hypertension, "
        "DATE '2022-01-01' + (hash(patient_id*977+n) % 1096)::INT AS admitted, "
        "admitted + (hash(patient_id*977+n+500) % 61)::INT AS discharged, "
        "CASE WHEN ward_draw < 0.45 THEN 'medicine' WHEN ward_draw < 0.7 THEN 'surgery' "
        "WHEN ward_draw < 0.9 THEN 'emergency' ELSE 'cardiology' END AS ward, "
        "least(240, greatest(70, 112 + 0.35 * age + CASE WHEN hypertension THEN 16 ELSE 0 END + 11 * {}))::BIGINT "
        "AS systolic, discharged - admitted AS length_of_stay "
        "FROM (SELECT *, {} AS ward_draw FROM (SELECT *, unnest(range(visits)) AS n FROM patients))",
        normal("(patient_id*977+n)", 1), uniform("(patient_id*977+n)", 3));
}

std::string prescriptions()
{
    return fmt::format(
        "SELECT row_number() OVER () AS prescription_id, visit_id, "
        "CASE WHEN drug_draw < 0.12 THEN 'metformin' WHEN drug_draw < 0.26 THEN 'amlodipine' "
        "WHEN drug_draw < 0.44 THEN 'atorvastatin' WHEN drug_draw < 0.74 THEN 'paracetamol' "
        "WHEN drug_draw < 0.9 THEN 'amoxicillin' ELSE 'ibuprofen' END AS drug, "
        "3 + (hash(visit_id*8+n) % 28)::BIGINT AS days, admitted AS prescribed_on "
        "FROM (SELECT *, {} AS drug_draw FROM (SELECT visit_id, admitted, unnest(range(CASE WHEN draw < 0.4 THEN 0 "
        "WHEN draw < 0.75 THEN 1 WHEN draw < 0.92 THEN 2 ELSE 3 END)) AS n "
        "FROM (SELECT *, {} AS draw FROM visits)))",
        uniform("(visit_id*8+n)", 5), uniform("visit_id", 7));
}

} // namespace

void writeClinic(DuckdbW8& database, const std::string& folder)
{
    // Children look at what their parents became, so parents are kept.
    database.query("CREATE TABLE patients AS " + patients());
    database.query("CREATE TABLE visits AS " + visits());
    const auto copy = [&](const std::string& select, const char* name) {
        database.query(fmt::format("COPY ({}) TO '{}/{}.csv' (FORMAT csv, HEADER)", select, folder, name));
    };
    copy("SELECT * EXCLUDE (mean) FROM patients", "patients");
    copy("SELECT * EXCLUDE (age, hypertension) FROM visits", "visits");
    copy(prescriptions(), "prescriptions");
}

} // namespace dw::bench
