// Reading reference data of several formats, and only the file that was named.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/reference_file.h"
#include "tests/support/test.h"

#include <QFile>
#include <QTemporaryDir>

using namespace dw;

class TestReferenceFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::filesystem::path write(const char* name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", name);
        return file.fileName().toStdString();
    }

private slots:
    void readsCsv()
    {
        const auto table =
            readReferenceFile(write("some towns.csv", "name,people,area,founded,capital,noted\n"
                                                      "Bern,134591,51.6,1191-01-01,true,2024-01-01 10:00:00\n"
                                                      "\"Zürich, ZH\",421878,87.88,,false,\n"));
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE(table->schema.name, std::string("some towns"));
        QCOMPARE(table->schema.rows, std::int64_t{2});
        const std::vector<DataType> types{DataType::Text, DataType::Int64, DataType::Float64,
                                          DataType::Date, DataType::Bool,  DataType::Timestamp};
        for (std::size_t i = 0; i < types.size(); ++i)
            QCOMPARE(table->columns.at(i).type, types[i]);
        QCOMPARE(table->schema.columns[1].name, std::string("people"));
        QCOMPARE(table->columns[0].text(1), std::string_view("Zürich, ZH"));
        QCOMPARE(table->columns[1].integers[1], std::int64_t{421878});
        QVERIFY(table->columns[3].isNull(1) && table->schema.columns[3].nullable);
        QVERIFY(!table->schema.columns[0].nullable);
    }

    void findsTheTypeInTheLastRow()
    {
        QByteArray content("value\n");
        for (int i = 0; i < 60'000; ++i)
            content += QByteArray::number(i) + "\n";
        const auto numbers = readReferenceFile(write("n.csv", content));
        QVERIFY(numbers);
        QCOMPARE(numbers->columns[0].type, DataType::Int64);
        QCOMPARE(numbers->columns[0].integers.at(59'999), std::int64_t{59'999});
        const auto texts = readReferenceFile(write("t.csv", content + "unknown\n"));
        QVERIFY(texts);
        QCOMPARE(texts->columns[0].type, DataType::Text);
        QCOMPARE(texts->columns[0].text(60'000), std::string_view("unknown"));
    }

    void readsParquet()
    {
        // Two rows of (i INTEGER, t VARCHAR, d DECIMAL(9,2), day DATE), as DuckDB writes them.
        const QByteArray content = QByteArray::fromBase64(
            "UEFSMRUAFVIVIiwVBBUAFQYVBgAAKRghAAAAQQEAdgEADAEAAAAVABUiFSYsFQQVABUGFQYAABFAAgAAAAQBAQAAAGECAAAAw7YV"
            "ABVSFSIsFQQVABUGFQYAACkYIQAAAEEBAHYBAAx9AAAAFQAVUhUiLBUEFQAVBhUGAAApGCEAAABBAQB2AQAMRk0AABUCGVw1ABgN"
            "ZHVja2RiX3NjaGVtYRUIABUCJQIYAWklIgAVDCUCGAF0JQAAFQIlAhgBZCUKFQQVEixcFQQVEgAAABUCJQIYA2RheSUMABYEGRwZ"
            "TCYAHBUCGRUAGRgBaRUCFgQWdBZEJgg8GAQBAAAAGAQBAAAAFgIoBAEAAAAYBAEAAAAREQAAACYAHBUMGRUAGRgBdBUCFgQWRBZI"
            "Jkw8GALDthgBYRYAKALDthgBYRERAAAAJgAcFQIZFQAZGAFkFQIWBBZ0FkQmlAE8GAR9AAAAGAR9AAAAFgIoBH0AAAAYBH0AAAAR"
            "EQAAACYAHBUCGRUAGRgDZGF5FQIWBBZ0FkQm2AE8GARGTQAAGARGTQAAFgIoBEZNAAAYBEZNAAAREQAAABagAxYEJggWlAIAKChE"
            "dWNrREIgdmVyc2lvbiB2MS40LjQgKGJ1aWxkIDZkZGFjODAyZmYpAFwBAABQQVIx");
        const auto table = readReferenceFile(write("s.parquet", content));
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE(table->schema.rows, std::int64_t{2});
        QCOMPARE(table->columns[0].type, DataType::Int64);
        QCOMPARE(table->columns[0].integers[0], std::int64_t{1});
        QVERIFY(table->columns[0].isNull(1));
        QCOMPARE(table->columns[1].text(1), std::string_view("ö"));
        QCOMPARE(table->columns[2].type, DataType::Decimal);
        QCOMPARE(table->columns[2].scale, 2);
        QCOMPARE(table->columns[2].integers[0], std::int64_t{125});
        QCOMPARE(table->columns[3].type, DataType::Date);
        QCOMPARE(table->columns[3].integers[0], std::int64_t{19'782});
    }

    void readsJsonLines()
    {
        const auto table = readReferenceFile(write("a.jsonl", "{\"a\": 1, \"b\": {\"c\": [1, 2]}}\n{\"a\": 2.5}\n"));
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE(table->columns[0].type, DataType::Float64);
        QCOMPARE(table->columns[1].type, DataType::Text);
        QCOMPARE(table->columns[1].text(0), std::string_view("{'c': [1, 2]}"));
        QVERIFY(table->columns[1].isNull(1));
    }

    void saysWhatIsWrong()
    {
        const auto missing = readReferenceFile("/nowhere/a.csv");
        QVERIFY(!missing && missing.error().kind == ErrorKind::NotFound);
        QVERIFY(!readReferenceFile(m_folder.path().toStdString()));
        const auto unknown = readReferenceFile(write("a.bin", "x"));
        QVERIFY(!unknown && unknown.error().kind == ErrorKind::Unsupported);
        const auto broken = readReferenceFile(write("a.parquet", "this is not parquet"));
        QVERIFY(!broken && broken.error().kind == ErrorKind::Corrupt);
        QVERIFY(broken.error().message.find("a.parquet") != std::string::npos);
        const auto large = readReferenceFile(write("b.csv", "a\n1\n2\n3\n"), 2);
        QVERIFY(!large && large.error().message.find("more than 2 rows") != std::string::npos);
    }

    void readsNoOtherFile()
    {
        // A name that DuckDB would take for a pattern must not reach the files that it matches.
        write("secret1.csv", "a\n1\n");
        write("secret2.csv", "a\n2\n");
        const auto table = readReferenceFile(write("secret*.csv", "a\n3\n"));
        QVERIFY(!table || (table->columns[0].size == 1 && table->columns[0].integers[0] == 3));
    }
};

DW_TEST(TestReferenceFile);
#include "test_reference_file.moc"
