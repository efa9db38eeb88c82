// Hashing between other work gives the digest of hashing at once, however the bytes and the steps are cut.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/sha256.h"
#include "core/random/stream.h"
#include "tests/support/test.h"

#include <string>

using namespace dw;

class TestHashBacklog : public QObject
{
    Q_OBJECT

private slots:
    void anyCutGivesTheSameDigest()
    {
        std::string bytes;
        for (std::uint64_t i = 0; i < 5000; ++i)
            bytes += static_cast<char>(bitsAt({7}, i));
        Sha256 whole;
        whole.update(bytes);
        for (std::uint64_t run = 0; run < 200; ++run) {
            Sha256 hash;
            HashBacklog backlog;
            std::size_t at = 0;
            for (std::uint64_t piece = 0; at < bytes.size(); ++piece) {
                const std::size_t size = bitsAt({run + 10}, piece) % 700;
                const std::string_view part = std::string_view(bytes).substr(at, size);
                backlog.begin(hash, part);
                for (std::uint64_t step = 0; step < run % 9; ++step)
                    backlog.step(bitsAt({run + 1000}, step) % 200);
                backlog.finish();
                at += part.size();
            }
            QCOMPARE(QString::fromStdString(hash.hex()), QString::fromStdString(whole.hex()));
        }
    }

    void nothingToHashIsNothing()
    {
        HashBacklog backlog;
        backlog.step(1000);
        backlog.finish();
        Sha256 hash;
        backlog.begin(hash, {});
        backlog.step(64);
        backlog.finish();
        QCOMPARE(QString::fromStdString(hash.hex()), QString::fromStdString(Sha256().hex()));
    }
};

DW_TEST(TestHashBacklog);
#include "test_hash_backlog.moc"
