// The main places look as they did: each is drawn in a font that is known, made small, and compared with a reference.
// DATAWRIGHT_PICTURES=FOLDER keeps the pictures in full size; DATAWRIGHT_PICTURES_AS="dark de 14" draws them in another
// theme, language or size without comparing; DATAWRIGHT_PICTURES_RENEW=1 makes references of what is seen now.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/folders.h"
#include "tests/support/test.h"
#include "tests/ui/pictures/scenes.h"

#include "ui/shell/settings.h"
#include "ui/shell/theme.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace dw;
using namespace dw::ui;
using namespace dw::test;

namespace {

/// Of the package fonts-dejavu-core, which is among the dependencies.
const QString kFont = QStringLiteral("DejaVu Sans");
constexpr QSize kSmall(160, 100);
/// Of 255: smaller differences come of smoothing, and of other versions of the same font.
constexpr int kSameCell = 24;
/// The part of all cells that may differ more.
constexpr double kMostCells = 0.01;

QImage small(const QImage& picture)
{
    return picture.scaled(kSmall, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

/// The part of the cells that are not the same; a cell may lie beside its place, as letters do by other hinting.
double difference(const QImage& one, const QImage& other)
{
    if (one.size() != other.size())
        return 1;
    const auto isNear = [&](int x, int y) {
        const int wanted = qGray(one.pixel(x, y));
        for (int row = std::max(0, y - 1); row <= std::min(one.height() - 1, y + 1); ++row)
            for (int column = std::max(0, x - 1); column <= std::min(one.width() - 1, x + 1); ++column)
                if (std::abs(qGray(other.pixel(column, row)) - wanted) <= kSameCell)
                    return true;
        return false;
    };
    int different = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            different += isNear(x, y) ? 0 : 1;
    return static_cast<double>(different) / (one.width() * one.height());
}

/// As it is once nothing moves any more: rows, counts and pictures come in the background.
QImage settled(QWidget& widget)
{
    constexpr int kQuietLooks = 4;
    constexpr int kLookEvery = 80;
    QImage last;
    int same = 0;
    for (int look = 0; look < 200 && same < kQuietLooks; ++look) {
        QTest::qWait(kLookEvery);
        const QImage now = widget.grab().toImage();
        same = now == last ? same + 1 : 0;
        last = now;
    }
    return last;
}

QString referenceOf(const char* scene)
{
    return QString::fromStdString(sourceFolder("/tests/ui/pictures/references/")) + QLatin1String(scene) +
           QStringLiteral(".png");
}

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QApplication::setCursorFlashTime(0);
        m_as = qEnvironmentVariable("DATAWRIGHT_PICTURES_AS").split(QLatin1Char(' '), Qt::SkipEmptyParts);
        Settings settings;
        settings.theme = m_as.contains(QLatin1String("dark")) ? Theme::Dark : Theme::Light;
        settings.tourDismissed = true;
        for (const QString& word : m_as) {
            if (languages().contains(word))
                installLanguage(word);
            if (word.toInt() > 0)
                settings.fontSize = word.toInt();
        }
        writeSettings(settings);
        if (!QFontDatabase::families().contains(kFont))
            QSKIP("the font DejaVu Sans is not installed");
        applySettings(settings);
        QFont font(kFont);
        font.setPointSize(settings.fontSize > 0 ? settings.fontSize : 10);
        font.setHintingPreference(QFont::PreferNoHinting);
        QApplication::setFont(font);
    }

    void itLooksAsItDid_data()
    {
        QTest::addColumn<int>("number");
        const std::vector<Scene> all = scenes();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << static_cast<int>(i);
    }

    void itLooksAsItDid()
    {
        QFETCH(int, number);
        const Scene scene = scenes()[static_cast<std::size_t>(number)];
        const QString folder = qEnvironmentVariable("DATAWRIGHT_PICTURES");
        if (!scene.isStill && folder.isEmpty())
            QSKIP("times are in it");
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        QWidget* shown = scene.show(window);
        const QImage picture = settled(*shown);
        if (!folder.isEmpty())
            picture.save(folder + QLatin1Char('/') + QLatin1String(scene.name) + QStringLiteral(".png"));
        if (!m_as.isEmpty() || !scene.isStill)
            return;
        const QImage now = small(picture);
        if (qEnvironmentVariableIsSet("DATAWRIGHT_PICTURES_RENEW"))
            QVERIFY(now.save(referenceOf(scene.name)));
        const QImage reference(referenceOf(scene.name));
        QVERIFY2(!reference.isNull(), "there is no reference");
        const double apart = difference(reference, now);
        qInfo("%.2f %% of it differ", 100 * apart);
        if (apart > kMostCells)
            picture.save(QString::fromStdString(buildFolder("/")) + QLatin1String(scene.name) +
                         QStringLiteral("_differs.png"));
        QVERIFY2(apart <= kMostCells,
                 qPrintable(QStringLiteral("%1 % of it differ from the reference").arg(100 * apart, 0, 'f', 1)));
    }

    /// What the comparison has to notice.
    void aViewThatBreaksIsNoticed()
    {
        const QImage reference(referenceOf("data"));
        QVERIFY(!reference.isNull());
        for (const Scene& scene : scenes())
            if (scene.isStill && QLatin1String(scene.name) != QLatin1String("data"))
                QVERIFY2(difference(reference, QImage(referenceOf(scene.name))) > kMostCells, scene.name);
        QImage withoutHeader = reference;
        for (int y = 15; y < 22; ++y)
            for (int x = 30; x < 118; ++x)
                withoutHeader.setPixel(x, y, qRgb(255, 255, 255));
        QVERIFY(difference(reference, withoutHeader) > kMostCells);
        QImage moved(reference.size(), reference.format());
        moved.fill(Qt::white);
        for (int y = 3; y < reference.height(); ++y)
            for (int x = 0; x < reference.width(); ++x)
                moved.setPixel(x, y, reference.pixel(x, y - 3));
        QVERIFY(difference(reference, moved) > kMostCells);
    }

private:
    QTemporaryDir m_settings;
    QStringList m_as;
};

DW_TEST(TestPictures);
#include "test_pictures.moc"
