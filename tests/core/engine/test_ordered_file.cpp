// A file that is written past the page cache from some size on holds every byte in its place.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/device_writer.h"
#include "core/engine/ordered_file.h"
#include "core/random/stream.h"
#include "tests/support/test.h"

#include <fcntl.h>
#include <string>

using namespace dw;

namespace {

std::string randomBytes(std::size_t count, std::uint64_t key)
{
    std::string bytes(count + 8, '\0');
    fillBits({key}, 0, 0,
             {reinterpret_cast<std::uint64_t*>(bytes.data()), count / 8}); // the string's bytes are aligned to 16
    bytes.resize(count);
    return bytes;
}

} // namespace

class TestOrderedFile : public QObject
{
    Q_OBJECT

private slots:
    void everySizeAroundTheSwitchIsWhole_data()
    {
        QTest::addColumn<int>("size");
        const int from = static_cast<int>(DeviceWriter::kFrom);
        for (const int size : {0, 1, from - 1, from, from + 1, from + 4095, from + 4096, from + 524'288,
                               from + 3 * 524'288, from + 5'000'001})
            QTest::addRow("%d bytes", size) << size;
    }

    void everySizeAroundTheSwitchIsWhole()
    {
        QFETCH(int, size);
        const std::string bytes = randomBytes(static_cast<std::size_t>(size), 5);
        const QTemporaryDir folder;
        for (const std::uint64_t widest : {70'001, 3'000'000}) {
            const std::string path = folder.filePath("file").toStdString();
            OrderedFile file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644), path);
            std::size_t at = 0;
            for (std::uint64_t piece = 0; at < bytes.size(); ++piece) {
                const std::string_view part = std::string_view(bytes).substr(at, bitsAt({widest}, piece) % widest);
                file.append(part);
                at += part.size();
            }
            file.close();
            QVERIFY(!file.failed());
            QCOMPARE(file.size(), bytes.size());
            Sha256 hash;
            hash.update(bytes);
            QCOMPARE(QString::fromStdString(file.digest()), QString::fromStdString(hash.hex()));
            QFile written(folder.filePath("file"));
            QVERIFY(written.open(QIODevice::ReadOnly));
            QVERIFY(written.readAll() == QByteArray::fromStdString(bytes));
        }
    }

    void aFullDeviceIsReported()
    {
        const std::string path = "/dev/full";
        const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor < 0)
            QSKIP("This system has no /dev/full.");
        OrderedFile file(descriptor, path);
        file.append(randomBytes(DeviceWriter::kFrom + 4'000'000, 6));
        file.close();
        QVERIFY(file.failed());
        QVERIFY(file.error().message.find("/dev/full") != std::string::npos);
    }
};

DW_TEST(TestOrderedFile);
#include "test_ordered_file.moc"
