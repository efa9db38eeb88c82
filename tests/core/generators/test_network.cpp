// Checks that addresses and names stay within the ranges that belong to nobody, and that browsers agree.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"
#include "tests/support/test_scope.h"

#include <QRegularExpression>
#include <QUrl>
#include <cmath>
#include <set>

namespace {

using namespace dw;
using namespace dw::test;

enum Field { Ipv4, Ipv6, Mac, Host, Url, Path, Method, StatusCode, UserAgent, Browser, OperatingSystem, Device };

QString text(const Column& column, std::size_t i)
{
    const std::string_view value = column.text(i);
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

std::vector<Column> rowsOf(const Json& params, std::size_t count)
{
    BoundForTest bound("network", params);
    if (!bound.isBound())
        qFatal("%s", bound.problemText().c_str());
    return bound.fill(RowSet::range(0, count));
}

} // namespace

class TestNetwork : public QObject
{
    Q_OBJECT

private slots:
    void addressesAreDocumentationRanges()
    {
        const auto rows = rowsOf(Json::object(), 5000);
        std::set<QString> addresses;
        const QRegularExpression ipv6(u"^2001:db8(:(0|[1-9a-f][0-9a-f]{0,3})){6}$"_qs);
        const QRegularExpression mac(u"^[0-9a-f][26ae](:[0-9a-f]{2}){5}$"_qs);
        for (std::size_t i = 0; i < 5000; ++i) {
            const QString address = text(rows[Ipv4], i);
            const QStringList octets = address.split(u'.');
            QCOMPARE(octets.size(), 4);
            const QString network = octets.mid(0, 3).join(u'.');
            QVERIFY2(network == u"192.0.2" || network == u"198.51.100" || network == u"203.0.113", qPrintable(address));
            QVERIFY(octets[3].toInt() >= 1 && octets[3].toInt() <= 254);
            addresses.insert(address);
            QVERIFY2(ipv6.match(text(rows[Ipv6], i)).hasMatch(), qPrintable(text(rows[Ipv6], i)));
            QVERIFY2(mac.match(text(rows[Mac], i)).hasMatch(), qPrintable(text(rows[Mac], i)));
        }
        QVERIFY(addresses.size() > 740);
    }

    void privateAddresses()
    {
        const auto rows = rowsOf({{"ipv4_range", "private"}}, 500);
        for (std::size_t i = 0; i < 500; ++i)
            QVERIFY(text(rows[Ipv4], i).startsWith(u"10."));
    }

    void urlsAreReserved()
    {
        const auto rows = rowsOf(Json::object(), 3000);
        for (std::size_t i = 0; i < 3000; ++i) {
            const QUrl url(text(rows[Url], i), QUrl::StrictMode);
            QVERIFY2(url.isValid() && url.scheme() == u"https", qPrintable(text(rows[Url], i)));
            QCOMPARE(url.host(), text(rows[Host], i));
            QCOMPARE(u"https://"_qs + url.host() + text(rows[Path], i), text(rows[Url], i));
            const bool reserved = url.host().endsWith(u".example") || url.host().endsWith(u".example.com") ||
                                  url.host().endsWith(u".example.org") || url.host().endsWith(u".example.net") ||
                                  url.host().endsWith(u".example.edu");
            QVERIFY2(reserved, qPrintable(url.host()));
        }
    }

    void browsersAgreeWithTheirText()
    {
        const auto rows = rowsOf(Json::object(), 5000);
        for (std::size_t i = 0; i < 5000; ++i) {
            const QString agent = text(rows[UserAgent], i);
            QVERIFY2(!agent.contains(u'{'), qPrintable(agent));
            const QString system = text(rows[OperatingSystem], i);
            if (text(rows[Browser], i) == u"Firefox")
                QVERIFY2(agent.contains(u"Firefox/"), qPrintable(agent));
            QCOMPARE(text(rows[Browser], i) == u"Edge", agent.contains(u"Edg/"));
            if (system == u"iOS")
                QVERIFY2(agent.contains(u"iPhone") || agent.contains(u"iPad"), qPrintable(agent));
            QCOMPARE(system == u"Windows", agent.contains(u"Windows NT"));
            if (text(rows[Device], i) == u"mobile")
                QVERIFY2(agent.contains(u"Mobile"), qPrintable(agent));
        }
    }

    void statusesFollowTheirWeights()
    {
        const auto rows = rowsOf(Json::object(), 20000);
        double good = 0;
        double get = 0;
        for (std::size_t i = 0; i < 20000; ++i) {
            good += rows[StatusCode].integers[i] == 200 ? 1 : 0;
            get += rows[Method].text(i) == "GET" ? 1 : 0;
        }
        QVERIFY2(std::abs(good / 20000 - 820.0 / 1047.0) < 0.015, qPrintable(QString::number(good / 20000)));
        QVERIFY2(std::abs(get / 20000 - 80.0 / 100.5) < 0.015, qPrintable(QString::number(get / 20000)));
    }
};

DW_TEST(TestNetwork);
#include "test_network.moc"
