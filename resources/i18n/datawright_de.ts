<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>MeasureChart</name>
    <message>
        <source>within %1</source>
        <translation>innerhalb von %1</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Why this value?</source>
        <translation>Warum dieser Wert?</translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <source>project</source>
        <translation>wie im Projekt</translation>
    </message>
    <message>
        <source>en_US</source>
        <translation>en_US</translation>
    </message>
    <message>
        <source>en_GB</source>
        <translation>en_GB</translation>
    </message>
    <message>
        <source>de_DE</source>
        <translation>de_DE</translation>
    </message>
    <message>
        <source>fr_FR</source>
        <translation>fr_FR</translation>
    </message>
    <message>
        <source>es_ES</source>
        <translation>es_ES</translation>
    </message>
    <message>
        <source>pt_BR</source>
        <translation>pt_BR</translation>
    </message>
    <message>
        <source>ja_JP</source>
        <translation>ja_JP</translation>
    </message>
    <message>
        <source>zh_CN</source>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>hi_IN</source>
        <translation>hi_IN</translation>
    </message>
    <message>
        <source>ar_EG</source>
        <translation>ar_EG</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>int64</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>float64</source>
        <translation>Gleitkommazahl</translation>
    </message>
    <message>
        <source>decimal</source>
        <translation>Dezimalzahl</translation>
    </message>
    <message>
        <source>bool</source>
        <translation>Ja oder Nein</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>timestamp</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>gzip</source>
        <translation>gzip</translation>
    </message>
    <message>
        <source>zstd</source>
        <translation>zstd</translation>
    </message>
    <message>
        <source>snappy</source>
        <translation>snappy</translation>
    </message>
    <message>
        <source>microsecond</source>
        <translation>Mikrosekunde</translation>
    </message>
    <message>
        <source>millisecond</source>
        <translation>Millisekunde</translation>
    </message>
    <message>
        <source>second</source>
        <translation>Sekunde</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>gleichmäßig</translation>
    </message>
    <message>
        <source>zipf</source>
        <translation>Zipf</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>gewichtet</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>excel_semicolon</source>
        <translation>Excel mit Semikolon</translation>
    </message>
    <message>
        <source>unix</source>
        <translation>Unix</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>postgres</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>mysql</source>
        <translation>MySQL</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>t</source>
        <translation>T</translation>
    </message>
    <message>
        <source>saturday_sunday</source>
        <translation>Samstag und Sonntag</translation>
    </message>
    <message>
        <source>friday_saturday</source>
        <translation>Freitag und Samstag</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>time_ordered</source>
        <translation>nach der Zeit</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>regelmäßig</translation>
    </message>
    <message>
        <source>qwerty</source>
        <translation>QWERTY</translation>
    </message>
    <message>
        <source>qwertz</source>
        <translation>QWERTZ</translation>
    </message>
    <message>
        <source>azerty</source>
        <translation>AZERTY</translation>
    </message>
    <message>
        <source>numeric</source>
        <translation>NUMERIC</translation>
    </message>
    <message>
        <source>real</source>
        <translation>Gleitkommazahl</translation>
    </message>
    <message>
        <source>national</source>
        <translation>national</translation>
    </message>
    <message>
        <source>international</source>
        <translation>international</translation>
    </message>
    <message>
        <source>mojibake</source>
        <translation>Zeichensalat</translation>
    </message>
    <message>
        <source>question_marks</source>
        <translation>Fragezeichen</translation>
    </message>
    <message>
        <source>replacement</source>
        <translation>Ersatzzeichen</translation>
    </message>
    <message>
        <source>minimal</source>
        <translation>wo nötig</translation>
    </message>
    <message>
        <source>all</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>escape</source>
        <translation>mit Fluchtzeichen</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>gerade</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>glatt</translation>
    </message>
    <message>
        <source>lf</source>
        <translation>LF</translation>
    </message>
    <message>
        <source>crlf</source>
        <translation>CRLF</translation>
    </message>
    <message>
        <source>latin</source>
        <translation>lateinisch</translation>
    </message>
    <message>
        <source>locale</source>
        <translation>wie die Locale</translation>
    </message>
    <message>
        <source>histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>quantiles</source>
        <translation>Quantile</translation>
    </message>
    <message>
        <source>gives_null</source>
        <translation>ergibt null</translation>
    </message>
    <message>
        <source>stays_empty</source>
        <translation>bleibt leer</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>Fehlversuche</translation>
    </message>
    <message>
        <source>tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>explicit</source>
        <translation>ausdrücklich</translation>
    </message>
    <message>
        <source>omitted</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>even</source>
        <translation>gleichmäßig</translation>
    </message>
    <message>
        <source>population</source>
        <translation>nach Einwohnern</translation>
    </message>
    <message>
        <source>either</source>
        <translation>beides</translation>
    </message>
    <message>
        <source>case</source>
        <translation>Groß und Klein</translation>
    </message>
    <message>
        <source>spacing</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>documentation</source>
        <translation>für Dokumentation</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>quantile</source>
        <translation>Quantile</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>both</source>
        <translation>auf beiden Seiten</translation>
    </message>
    <message>
        <source>above</source>
        <translation>darüber</translation>
    </message>
    <message>
        <source>below</source>
        <translation>darunter</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>das Kontingent ist erschöpft</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>die Datei ist zu groß</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ist kein Ordner</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>die Datei gibt es schon</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>der Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>zu viele offene Dateien</translation>
    </message>
    <message>
        <source>Too many open files in system</source>
        <translation>zu viele offene Dateien</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>Operation not supported</source>
        <translation>wird nicht unterstützt</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>Gerät oder Datei ist belegt</translation>
    </message>
    <message>
        <source>Text file busy</source>
        <translation>die Datei ist in Gebrauch</translation>
    </message>
    <message>
        <source>Invalid cross-device link</source>
        <translation>nicht auf demselben Datenträger</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>zu viele Verknüpfungen hintereinander</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>kein Speicher mehr</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>unzulässiges Argument</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>Verbindung unterbrochen</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>es gibt kein solches Gerät</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>es gibt kein solches Gerät</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>die Datei ist nicht mehr erreichbar</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>keine Antwort in der vorgesehenen Zeit</translation>
    </message>
    <message>
        <source>A number, a date or a condition is expected, such as &quot;age&quot; or &quot;sex = &apos;f&apos;&quot;.</source>
        <translation>Hier wird eine Zahl, ein Datum oder eine Bedingung erwartet, etwa „age“ oder „sex = &apos;f&apos;“.</translation>
    </message>
    <message>
        <source>Two different columns are expected.</source>
        <translation>Hier werden zwei verschiedene Spalten erwartet.</translation>
    </message>
    <message>
        <source>Both columns must have the same data type, or their values would not fit.</source>
        <translation>Beide Spalten müssen denselben Datentyp haben, sonst passen ihre Werte nicht.</translation>
    </message>
    <message>
        <source>A factor other than 1, or an offset, is expected: this would change nothing.</source>
        <translation>Hier wird ein Faktor ungleich 1 oder ein Versatz erwartet: So ändert sich nichts.</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>%1 and above</source>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <source>its values are changed on their way out, and are too many to go through</source>
        <translation>ihre Werte werden beim Schreiben geändert und sind zu viele, um sie durchzugehen</translation>
    </message>
    <message>
        <source>%1 decides it too and is no feature</source>
        <translation>%1 entscheidet mit und ist kein Merkmal</translation>
    </message>
    <message>
        <source>%1 decide it too and are no features</source>
        <translation>%1 entscheiden mit und sind keine Merkmale</translation>
    </message>
    <message>
        <source>it is computed from several columns that are no features: %1</source>
        <translation>sie wird aus mehreren Spalten berechnet, die keine Merkmale sind: %1</translation>
    </message>
    <message>
        <source>the rule &apos;%1&apos; depends on it: rows that break it are drawn again</source>
        <translation>die Regel „%1“ hängt von ihr ab: Zeilen, die sie brechen, werden neu gezogen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; follows from it, whose values are too many to go through</source>
        <translation>„%1“ folgt aus ihr und hat zu viele Werte, um sie durchzugehen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; follows from it, and %2</source>
        <translation>„%1“ folgt aus ihr, und %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; lies between it and &apos;%2&apos; and is no feature</source>
        <translation>„%1“ liegt zwischen ihr und „%2“ und ist kein Merkmal</translation>
    </message>
    <message>
        <source>what is recorded of it is left empty by an injection</source>
        <translation>eine Verzerrung lässt leer, was von ihr aufgezeichnet wird</translation>
    </message>
    <message>
        <source>the corruption &apos;%1&apos; changes it on its way out</source>
        <translation>die Verfälschung „%1“ ändert sie beim Schreiben</translation>
    </message>
    <message>
        <source>what is changed of it goes by &apos;%1&apos;, which follows from it</source>
        <translation>was an ihr geändert wird, richtet sich nach „%1“, das aus ihr folgt</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>Falsche Werte</translation>
    </message>
    <message>
        <source>Class overlap</source>
        <translation>Überlappung der Klassen</translation>
    </message>
    <message>
        <source>Class imbalance</source>
        <translation>Ungleiche Klassengrößen</translation>
    </message>
    <message>
        <source>Boundary share</source>
        <translation>Anteil an der Grenze</translation>
    </message>
    <message>
        <source>Tells nothing: noise that makes learning harder.</source>
        <translation>Verrät nichts: Rauschen, das das Lernen erschwert.</translation>
    </message>
    <message>
        <source>Follows %1 with a correlation of %2: tells little that is new.</source>
        <translation>Folgt %1 mit einer Korrelation von %2: verrät wenig Neues.</translation>
    </message>
    <message>
        <source>The measurement was stopped.</source>
        <translation>Die Messung wurde angehalten.</translation>
    </message>
    <message>
        <source>There is no column &apos;%1&apos;.</source>
        <translation>Es gibt keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>there is no such column</source>
        <translation>es gibt keine solche Spalte</translation>
    </message>
    <message>
        <source>a file does not say how its rows came about</source>
        <translation>eine Datei sagt nicht, wie ihre Zeilen entstanden sind</translation>
    </message>
    <message>
        <source>scenarios draw &apos;%1&apos; otherwise in some rows</source>
        <translation>Szenarien ziehen „%1“ in manchen Zeilen anders</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is correlated with other columns</source>
        <translation>„%1“ ist mit anderen Spalten korreliert</translation>
    </message>
    <message>
        <source>&apos;%1&apos; comes from elsewhere</source>
        <translation>„%1“ kommt von anderswo</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not rise with one draw</source>
        <translation>„%1“ steigt nicht mit einer Ziehung</translation>
    </message>
    <message>
        <source>%1 was left out: nearly every row has another value, which tells nothing about new rows.</source>
        <translation>%1 blieb außer Acht: Fast jede Zeile hat einen anderen Wert, was über neue Zeilen nichts sagt.</translation>
    </message>
    <message>
        <source>%1 was left out: no more than %2 features are looked at.</source>
        <translation>%1 blieb außer Acht: Mehr als %2 Merkmale werden nicht betrachtet.</translation>
    </message>
    <message>
        <source>it has only one value among these rows</source>
        <translation>sie hat in diesen Zeilen nur einen Wert</translation>
    </message>
    <message>
        <source>there is no column to learn from</source>
        <translation>es gibt keine Spalte, aus der zu lernen wäre</translation>
    </message>
    <message>
        <source>only %1 of %2 rows are %3: at least %4 of each class are needed</source>
        <translation>nur %1 von %2 Zeilen sind %3: Von jeder Klasse sind mindestens %4 nötig</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is what is to be told, not a feature.</source>
        <translation>„%1“ ist das, was erkannt werden soll, kein Merkmal.</translation>
    </message>
    <message>
        <source>it has more than %1 values, and they are no numbers that could be cut in two: difficulty is measured for classes</source>
        <translation>sie hat mehr als %1 Werte, und es sind keine Zahlen, die sich in zwei Hälften teilen ließen: Schwierigkeit wird für Klassen gemessen</translation>
    </message>
    <message>
        <source>%1 has many values: what is to be told is whether it lies below %2, its median, or not.</source>
        <translation>%1 hat viele Werte: Zu erkennen ist, ob es unter %2 liegt, dem Median, oder nicht.</translation>
    </message>
    <message>
        <source>%1 rows without a value of %2 were left out.</source>
        <translation>%1 Zeilen ohne Wert von %2 blieben außer Acht.</translation>
    </message>
    <message>
        <source>there are fewer than two rows</source>
        <translation>es gibt weniger als zwei Zeilen</translation>
    </message>
    <message>
        <source>a class has no rows</source>
        <translation>eine Klasse hat keine Zeilen</translation>
    </message>
    <message>
        <source>there is only one class</source>
        <translation>es gibt nur eine Klasse</translation>
    </message>
    <message>
        <source>there are no rows</source>
        <translation>es gibt keine Zeilen</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Die Prüfung wurde angehalten.</translation>
    </message>
    <message>
        <source>share of &apos;%1&apos;</source>
        <translation>Anteil von „%1“</translation>
    </message>
    <message>
        <source>Table &apos;%1&apos; has no columns yet.</source>
        <translation>Die Tabelle „%1“ hat noch keine Spalten.</translation>
    </message>
    <message>
        <source>There is no output format &apos;%1&apos;; formats are: %2.</source>
        <translation>Es gibt kein Ausgabeformat „%1“; Formate sind: %2.</translation>
    </message>
    <message>
        <source>The number of rows of &apos;%1&apos; depends on itself.</source>
        <translation>Die Zahl der Zeilen von „%1“ hängt von sich selbst ab.</translation>
    </message>
    <message>
        <source>More than %1 tables and columns depend on one another in a chain.</source>
        <translation>Mehr als %1 Tabellen und Spalten hängen in einer Kette voneinander ab.</translation>
    </message>
    <message>
        <source>A table has at most %1 rows.</source>
        <translation>Eine Tabelle hat höchstens %1 Zeilen.</translation>
    </message>
    <message>
        <source>A table cannot have its rows per itself; use a tree key for a hierarchy.</source>
        <translation>Eine Tabelle kann ihre Zeilen nicht je eigener Zeile haben; für eine Hierarchie ist der Baumschlüssel da.</translation>
    </message>
    <message>
        <source>There is no table &apos;%1&apos; to have rows per.</source>
        <translation>Es gibt keine Tabelle „%1“, je deren Zeile es Zeilen geben könnte.</translation>
    </message>
    <message>
        <source>The number of children must be a whole number: use poisson, integer, zipf or category.</source>
        <translation>Die Zahl der Kinder muss eine ganze Zahl sein: Nehmen Sie poisson, integer, zipf oder category.</translation>
    </message>
    <message>
        <source>When the number of children varies by a column, the parent table has at most %1 rows.</source>
        <translation>Wenn die Zahl der Kinder von einer Spalte abhängt, hat die Elterntabelle höchstens %1 Zeilen.</translation>
    </message>
    <message>
        <source>The number of children is counted before the rules of the parent are known.</source>
        <translation>Die Zahl der Kinder wird gezählt, bevor die Regeln der Eltern bekannt sind.</translation>
    </message>
    <message>
        <source>There is no generator &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>Es gibt keinen Generator „%1“; war „%2“ gemeint?</translation>
    </message>
    <message>
        <source>There is no generator &apos;%1&apos;. &apos;datawright types&apos; lists them.</source>
        <translation>Es gibt keinen Generator „%1“. „datawright types“ listet sie auf.</translation>
    </message>
    <message>
        <source>Use &apos;%1&apos;</source>
        <translation>„%1“ nehmen</translation>
    </message>
    <message>
        <source>There is no table &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>Es gibt keine Tabelle „%1“; war „%2“ gemeint?</translation>
    </message>
    <message>
        <source>There is no table &apos;%1&apos;; tables are: %2.</source>
        <translation>Es gibt keine Tabelle „%1“; Tabellen sind: %2.</translation>
    </message>
    <message>
        <source>A generator is named by its id, like {&quot;generator&quot;: &quot;normal&quot;, &quot;params&quot;: {}}.</source>
        <translation>Ein Generator wird mit seiner Kennung genannt, etwa {&quot;generator&quot;: &quot;normal&quot;, &quot;params&quot;: {}}.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be used inside another generator.</source>
        <translation>„%1“ kann nicht in einem anderen Generator stehen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no column &apos;%2&apos;; did you mean &apos;%3&apos;?</source>
        <translation>„%1“ hat keine Spalte „%2“; war „%3“ gemeint?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no column &apos;%2&apos;.</source>
        <translation>„%1“ hat keine Spalte „%2“.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; depends on itself: what it is computed from needs &apos;%2&apos; again.</source>
        <translation>„%1“ hängt von sich selbst ab: Woraus es berechnet wird, braucht wieder „%2“.</translation>
    </message>
    <message>
        <source>More than %1 columns depend on one another in a chain.</source>
        <translation>Mehr als %1 Spalten hängen in einer Kette voneinander ab.</translation>
    </message>
    <message>
        <source>This needs &apos;%1&apos;, which has a problem of its own.</source>
        <translation>Dies braucht „%1“, das selbst ein Problem hat.</translation>
    </message>
    <message>
        <source>This project was made with version %1 of &apos;%2&apos;; this program has version %3.</source>
        <translation>Dieses Projekt wurde mit Version %1 von „%2“ gemacht; dieses Programm hat Version %3.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a primary key of one column to be referred to.</source>
        <translation>„%1“ braucht einen Primärschlüssel aus einer Spalte, damit darauf verwiesen werden kann.</translation>
    </message>
    <message>
        <source>Make &apos;%1&apos; the primary key</source>
        <translation>„%1“ zum Primärschlüssel machen</translation>
    </message>
    <message>
        <source>&apos;type&apos; must be one of bool, int64, float64, decimal, date, timestamp, time, text.</source>
        <translation>„type“ muss eines sein von bool, int64, float64, decimal, date, timestamp, time, text.</translation>
    </message>
    <message>
        <source>Decimals, minimum and maximum are for numbers; &apos;%1&apos; is %2.</source>
        <translation>Nachkommastellen, Minimum und Maximum sind für Zahlen; „%1“ ist %2.</translation>
    </message>
    <message>
        <source>Null ratio</source>
        <translation>Anteil der Nullwerte</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no curriculum that says what is to be told: &quot;curriculum&quot;: {&quot;target&quot;: …}.</source>
        <translation>„%1“ hat kein Curriculum, das sagt, was erkannt werden soll: &quot;curriculum&quot;: {&quot;target&quot;: …}.</translation>
    </message>
    <message>
        <source>A field is written &quot;entity.field&quot;; &apos;%1&apos; has no entity &apos;%2&apos;%3.</source>
        <translation>Ein Feld schreibt man „entity.field“; „%1“ hat keine Entität „%2“%3.</translation>
    </message>
    <message>
        <source> (it has: %1)</source>
        <translation> (es hat: %1)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no field &apos;%2&apos;; did you mean &apos;%3&apos;?</source>
        <translation>„%1“ hat kein Feld „%2“; war „%3“ gemeint?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no field &apos;%2&apos;; it has: %3.</source>
        <translation>„%1“ hat kein Feld „%2“; es hat: %3.</translation>
    </message>
    <message>
        <source>Entity &apos;%1&apos; depends on one of its own fields.</source>
        <translation>Die Entität „%1“ hängt von einem ihrer eigenen Felder ab.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; fills one column; entities are generators with fields, like &apos;person&apos;.</source>
        <translation>„%1“ füllt eine Spalte; Entitäten sind Generatoren mit Feldern, etwa „person“.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no foreign key &apos;%2&apos; to look things up through%3.</source>
        <translation>„%1“ hat keinen Fremdschlüssel „%2“, über den sich etwas nachschlagen ließe%3.</translation>
    </message>
    <message>
        <source>; there is: %1</source>
        <translation>; es gibt: %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no table with rows per &apos;%2&apos;: sums and counts are taken over the rows that belong to one row, so the other table says {&quot;rows&quot;: {&quot;per&quot;: &quot;%3&quot;, …}}.</source>
        <translation>„%1“ ist keine Tabelle mit Zeilen je „%2“: Summen und Anzahlen werden über die Zeilen genommen, die zu einer Zeile gehören; dafür steht in der anderen Tabelle {&quot;rows&quot;: {&quot;per&quot;: &quot;%3&quot;, …}}.</translation>
    </message>
    <message>
        <source>&apos;%1.%2&apos; is %3, which cannot be aggregated here.</source>
        <translation>„%1.%2“ ist %3, was sich hier nicht zusammenfassen lässt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has exact shares, which leave no room for a correlation.</source>
        <translation>„%1“ hat genaue Anteile, die keinen Raum für eine Korrelation lassen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot take part in a correlation: its values do not rise with one draw. Numbers, dates and ordered categories can.</source>
        <translation>„%1“ kann an keiner Korrelation teilnehmen: Seine Werte steigen nicht mit einer Ziehung. Zahlen, Daten und geordnete Kategorien können es.</translation>
    </message>
    <message>
        <source>A correlation must be between -1 and 1.</source>
        <translation>Eine Korrelation muss zwischen −1 und 1 liegen.</translation>
    </message>
    <message>
        <source>A column is always fully correlated with itself.</source>
        <translation>Eine Spalte ist mit sich selbst immer voll korreliert.</translation>
    </message>
    <message>
        <source>This pair is stated twice; only one correlation can hold.</source>
        <translation>Dieses Paar ist zweimal angegeben; nur eine Korrelation kann gelten.</translation>
    </message>
    <message>
        <source>%1 with %2 is %L3</source>
        <translation>%1 mit %2 ist %L3</translation>
    </message>
    <message>
        <source> (could be %L1 to %L2)</source>
        <translation> (möglich: %L1 bis %L2)</translation>
    </message>
    <message>
        <source>These correlations cannot hold together: %1. Change one of them, or take the nearest possible matrix with &quot;repair_correlations&quot;: true.</source>
        <translation>Diese Korrelationen können nicht zugleich gelten: %1. Ändern Sie eine davon, oder nehmen Sie die nächste mögliche Matrix.</translation>
    </message>
    <message>
        <source>Take the nearest possible correlations</source>
        <translation>Die nächsten möglichen Korrelationen nehmen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot take part in a correlation: with these parameters its values do not rise with one draw, because a generator inside it does not.</source>
        <translation>„%1“ kann an keiner Korrelation teilnehmen: Mit diesen Parametern steigen seine Werte nicht mit einer Ziehung, weil ein Generator darin es nicht tut.</translation>
    </message>
    <message>
        <source>A constraint needs an SQL condition, like &quot;low &lt; high&quot;.</source>
        <translation>Eine Regel braucht eine SQL-Bedingung, etwa „low &lt; high“.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>War %1 gemeint?</translation>
    </message>
    <message>
        <source>Write %1 for the column.</source>
        <translation>Schreiben Sie %1 für die Spalte.</translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <translation>%1 (bei Zeichen %2)</translation>
    </message>
    <message>
        <source>Only %L1 of the values can be taken, not %L2.</source>
        <translation>Nur %L1 der Werte können betroffen sein, nicht %L2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has more than %2 values, so that they are no classes.</source>
        <translation>„%1“ hat mehr als %2 Werte; das sind keine Klassen mehr.</translation>
    </message>
    <message>
        <source>A value of &apos;%1&apos; %2.</source>
        <translation>Ein Wert von „%1“ %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not among the values of &apos;%2&apos; that were seen.</source>
        <translation>„%1“ ist nicht unter den Werten von „%2“, die vorkamen.</translation>
    </message>
    <message>
        <source>A table has its near-duplicates from one corruption: raise its rate instead.</source>
        <translation>Eine Tabelle hat ihre Beinahe-Doppel aus einer Verfälschung: Erhöhen Sie stattdessen deren Anteil.</translation>
    </message>
    <message>
        <source>There is a table &apos;%1&apos; already: rename it, or write the truth as columns.</source>
        <translation>Es gibt schon eine Tabelle „%1“: Benennen Sie sie um, oder schreiben Sie die wahren Werte als Spalten.</translation>
    </message>
    <message>
        <source>Number of the clean row, from 0, that this row is or is a copy of.</source>
        <translation>Nummer der sauberen Zeile, ab 0, die diese Zeile ist oder deren Kopie sie ist.</translation>
    </message>
    <message>
        <source>Whether the row is a copy.</source>
        <translation>Ob die Zeile eine Kopie ist.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; before it was corrupted.</source>
        <translation>„%1“ vor der Verfälschung.</translation>
    </message>
    <message>
        <source>The corruptions that changed &apos;%1&apos; in this row; null for none.</source>
        <translation>Die Verfälschungen, die „%1“ in dieser Zeile geändert haben; null für keine.</translation>
    </message>
    <message>
        <source>There is a column &apos;%1&apos; already: rename it, or write the truth as a table.</source>
        <translation>Es gibt schon eine Spalte „%1“: Benennen Sie sie um, oder schreiben Sie die wahren Werte als Tabelle.</translation>
    </message>
    <message>
        <source>Every corruption needs a name: its random values are keyed by it.</source>
        <translation>Jede Verfälschung braucht einen Namen: Er ist der Schlüssel ihrer Zufallswerte.</translation>
    </message>
    <message>
        <source>There are two corruptions named &apos;%1&apos;.</source>
        <translation>Es gibt zwei Verfälschungen namens „%1“.</translation>
    </message>
    <message>
        <source>Only a table whose rows are counted per parent has rows that follow one another.</source>
        <translation>Nur in einer Tabelle, deren Zeilen je Elternteil gezählt werden, folgen Zeilen aufeinander.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no column that is written, so that nothing of it can leave otherwise than it is.</source>
        <translation>„%1“ ist keine Spalte, die geschrieben wird; daher kann nichts davon anders hinausgehen, als es ist.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has more than %2 values: combinations are for columns with few.</source>
        <translation>„%1“ hat mehr als %2 Werte: Kombinationen sind für Spalten mit wenigen.</translation>
    </message>
    <message>
        <source>A share from 0 to 1 is expected here.</source>
        <translation>Hier wird ein Anteil von 0 bis 1 erwartet.</translation>
    </message>
    <message>
        <source>The shares of the levels sum to %L1, not to 1.</source>
        <translation>Die Anteile der Stufen ergeben %L1, nicht 1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; depends on the difficulty of its row, which depends on it.</source>
        <translation>„%1“ hängt von der Schwierigkeit seiner Zeile ab, die davon abhängt.</translation>
    </message>
    <message>
        <source>The rule &apos;%1&apos; depends on the difficulty of rows, which is measured on the rows that rules leave.</source>
        <translation>Die Regel „%1“ hängt von der Schwierigkeit der Zeilen ab, die an den Zeilen gemessen wird, die Regeln übrig lassen.</translation>
    </message>
    <message>
        <source>How likely &apos;%1&apos; is in a row is not known: %2. A model can measure it instead.</source>
        <translation>Wie wahrscheinlich „%1“ in einer Zeile ist, ist nicht bekannt: %2. Ein Modell kann es stattdessen messen.</translation>
    </message>
    <message>
        <source>Measure by a model</source>
        <translation>Mit einem Modell messen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %L2 % of the rows instead of %L3 %: many rows have the same margin.</source>
        <translation>„%1“ hat %L2 % der Zeilen statt %L3 %: Viele Zeilen haben denselben Abstand.</translation>
    </message>
    <message>
        <source>it ties &apos;%1&apos; and &apos;%2&apos; together</source>
        <translation>sie bindet „%1“ und „%2“ aneinander</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is drawn by what other columns are</source>
        <translation>„%1“ wird nach anderen Spalten gezogen</translation>
    </message>
    <message>
        <source>it depends on which rows are left empty</source>
        <translation>sie hängt davon ab, welche Zeilen leer bleiben</translation>
    </message>
    <message>
        <source>nothing that it depends on is drawn at random</source>
        <translation>nichts, wovon sie abhängt, wird zufällig gezogen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has more than %2 values: groups are for columns with few.</source>
        <translation>„%1“ hat mehr als %2 Werte: Gruppen sind für Spalten mit wenigen.</translation>
    </message>
    <message>
        <source>%1 have %2 intersections of values; at most %3 can be told apart, and at least one must be.</source>
        <translation>%1 haben %2 Schnittmengen von Werten; höchstens %3 lassen sich unterscheiden, und mindestens eine muss es sein.</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 rank correlations</source>
        <translation>%1 Rangkorrelationen</translation>
    </message>
    <message>
        <source>; %1 rank correlations</source>
        <translation>; %1 Rangkorrelationen</translation>
    </message>
    <message>
        <source>check %1</source>
        <translation>check %1</translation>
    </message>
    <message>
        <source>Left out: not understood</source>
        <translation>Ausgelassen: nicht verstanden</translation>
    </message>
    <message>
        <source>Left without values: give it a generator</source>
        <translation>Ohne Werte gelassen: Geben Sie ihr einen Generator</translation>
    </message>
    <message>
        <source>the file could not be opened</source>
        <translation>die Datei ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>%1 has no CREATE TABLE statement that could be read</source>
        <translation>%1 hat keine Anweisung CREATE TABLE, die sich lesen ließ</translation>
    </message>
    <message>
        <source>An SQL file makes a project of its own: give it alone.</source>
        <translation>Eine SQL-Datei ergibt ein eigenes Projekt: Geben Sie sie allein an.</translation>
    </message>
    <message>
        <source>%1 has no rows to learn from</source>
        <translation>%1 hat keine Zeilen, aus denen zu lernen wäre</translation>
    </message>
    <message>
        <source>Inferred from %1. It copies shapes of that data (shares, ranges, quantiles), no rows. Check that these may be shared before you share the project.</source>
        <translation>Abgeleitet aus %1. Übernommen sind Formen jener Daten (Anteile, Bereiche, Quantile), keine Zeilen. Prüfen Sie, ob diese geteilt werden dürfen, bevor Sie das Projekt teilen.</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Category: %1 values with their shares</source>
        <translation>Auswahl: %1 Werte mit ihren Anteilen</translation>
    </message>
    <message>
        <source>Empirical: %1 quantiles</source>
        <translation>Empirisch: %1 Quantile</translation>
    </message>
    <message>
        <source>%1, %2 different, %3 to %4</source>
        <translation>%1, %2 verschiedene, %3 bis %4</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>ganze Zahlen</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1, %2 bis %3</translation>
    </message>
    <message>
        <source>Range from %1 to %2</source>
        <translation>Bereich von %1 bis %2</translation>
    </message>
    <message>
        <source>true or false, %L1 % true</source>
        <translation>wahr oder falsch, %L1 % wahr</translation>
    </message>
    <message>
        <source>Boolean with that share</source>
        <translation>Ja oder Nein mit diesem Anteil</translation>
    </message>
    <message>
        <source>no values at all</source>
        <translation>gar keine Werte</translation>
    </message>
    <message>
        <source>Constant without a value</source>
        <translation>Konstante ohne Wert</translation>
    </message>
    <message>
        <source>, %L1 % null</source>
        <translation>, %L1 % null</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>Refers to %1.%2</source>
        <translation>Verweist auf %1.%2</translation>
    </message>
    <message>
        <source>%L1 rows for each row of %2</source>
        <translation>%L1 Zeilen je Zeile von %2</translation>
    </message>
    <message>
        <source>Primary key: %1</source>
        <translation>Primärschlüssel: %1</translation>
    </message>
    <message>
        <source>%1: made up, nothing is copied</source>
        <translation>%1: erfunden, nichts ist übernommen</translation>
    </message>
    <message>
        <source>Integer from %L1 to %L2</source>
        <translation>Ganze Zahl von %L1 bis %L2</translation>
    </message>
    <message>
        <source>Uniform from %1 to %2</source>
        <translation>Gleichverteilt von %1 bis %2</translation>
    </message>
    <message>
        <source>Pattern %1</source>
        <translation>Muster %1</translation>
    </message>
    <message>
        <source>Pattern, none of them twice</source>
        <translation>Muster, keines zweimal</translation>
    </message>
    <message>
        <source>Filler text of %1 words</source>
        <translation>Blindtext aus %1 Wörtern</translation>
    </message>
    <message>
        <source>Boolean, half of them true</source>
        <translation>Ja oder Nein, je zur Hälfte</translation>
    </message>
    <message>
        <source>Timestamp in the usual range</source>
        <translation>Zeitpunkt im üblichen Bereich</translation>
    </message>
    <message>
        <source>Date in the usual range</source>
        <translation>Datum im üblichen Bereich</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>kein Typ</translation>
    </message>
    <message>
        <source>Category: %1 values, all alike</source>
        <translation>Auswahl: %1 Werte, alle gleich häufig</translation>
    </message>
    <message>
        <source>, may be null</source>
        <translation>, darf null sein</translation>
    </message>
    <message>
        <source>Refers to %1</source>
        <translation>Verweist auf %1</translation>
    </message>
    <message>
        <source>Inferred from the table definitions of %1.</source>
        <translation>Abgeleitet aus den Tabellendefinitionen von %1.</translation>
    </message>
    <message>
        <source>check </source>
        <translation>check </translation>
    </message>
    <message>
        <source>1,000 rows</source>
        <translation>1.000 Zeilen</translation>
    </message>
    <message>
        <source>3 rows for each row of %1</source>
        <translation>3 Zeilen je Zeile von %1</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 Spalten</translation>
    </message>
    <message>
        <source>; %1 rare ones left out</source>
        <translation>; %1 seltene ausgelassen</translation>
    </message>
    <message>
        <source>Filler text of %1 words, nothing is copied</source>
        <translation>Blindtext aus %1 Wörtern, nichts ist übernommen</translation>
    </message>
    <message>
        <source>UUID: made up, nothing is copied</source>
        <translation>UUID: erfunden, nichts ist übernommen</translation>
    </message>
    <message>
        <source>texts, %1 different</source>
        <translation>Texte, %1 verschiedene</translation>
    </message>
    <message>
        <source>Every injection needs a name: its random values are keyed by it.</source>
        <translation>Jede Verzerrung braucht einen Namen: Er ist der Schlüssel ihrer Zufallswerte.</translation>
    </message>
    <message>
        <source>There are two injections named &apos;%1&apos;.</source>
        <translation>Es gibt zwei Verzerrungen namens „%1“.</translation>
    </message>
    <message>
        <source>Say which value of &apos;%1&apos; is to be told from the rest.</source>
        <translation>Sagen Sie, welcher Wert von „%1“ von den übrigen unterschieden werden soll.</translation>
    </message>
    <message>
        <source>The values of &apos;%1&apos; do not rise with one draw of its own, so that it cannot be shifted. Numbers, booleans and categories with few values can.</source>
        <translation>Die Werte von „%1“ steigen nicht mit einer eigenen Ziehung und lassen sich darum nicht verschieben. Zahlen, Ja/Nein-Werte und Kategorien mit wenigen Werten können es.</translation>
    </message>
    <message>
        <source>The condition depends on &apos;%1&apos;, which it is to shift.</source>
        <translation>Die Bedingung hängt von „%1“ ab, das sie verschieben soll.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; lies between other values of &apos;%2&apos;: let it be the first or the last.</source>
        <translation>„%1“ liegt zwischen anderen Werten von „%2“: Setzen Sie es an den Anfang oder das Ende.</translation>
    </message>
    <message>
        <source>Nothing that the condition depends on can be drawn anew, so that no other row could be selected instead. Columns with exact shares are not drawn anew.</source>
        <translation>Nichts, wovon die Bedingung abhängt, kann neu gezogen werden; so lässt sich keine andere Zeile stattdessen auswählen. Spalten mit genauen Anteilen werden nicht neu gezogen.</translation>
    </message>
    <message>
        <source>injection &apos;%1&apos;</source>
        <translation>die Verzerrung „%1“</translation>
    </message>
    <message>
        <source>Could not open</source>
        <translation>Öffnen nicht möglich</translation>
    </message>
    <message>
        <source>This is not a manifest that Datawright wrote: %1</source>
        <translation>Dies ist kein Manifest, das Datawright geschrieben hat: %1</translation>
    </message>
    <message>
        <source>Could not write</source>
        <translation>Schreiben nicht möglich</translation>
    </message>
    <message>
        <source>it is not drawn by a generator of its own</source>
        <translation>sie wird nicht von einem eigenen Generator gezogen</translation>
    </message>
    <message>
        <source>its values do not rise with one draw</source>
        <translation>ihre Werte steigen nicht mit einer Ziehung</translation>
    </message>
    <message>
        <source>it is correlated with other columns</source>
        <translation>sie ist mit anderen Spalten korreliert</translation>
    </message>
    <message>
        <source>scenarios draw it otherwise in some rows</source>
        <translation>Szenarien ziehen sie in manchen Zeilen anders</translation>
    </message>
    <message>
        <source>How likely &apos;%1&apos; is cannot be moved: %2. Let a boolean or a category be drawn with a probability that SQL computes.</source>
        <translation>Wie wahrscheinlich „%1“ ist, lässt sich nicht verschieben: %2. Lassen Sie einen Ja/Nein-Wert oder eine Kategorie mit einer Wahrscheinlichkeit ziehen, die SQL berechnet.</translation>
    </message>
    <message>
        <source>The value lies between others of &apos;%1&apos;: let it be the first or the last.</source>
        <translation>Der Wert liegt zwischen anderen von „%1“: Setzen Sie ihn an den Anfang oder das Ende.</translation>
    </message>
    <message>
        <source>An unavoidable error of %L1 was asked for; %L2 is what can be had%3.</source>
        <translation>Verlangt war ein unvermeidbarer Fehler von %L1; erreichbar ist %L2%3.</translation>
    </message>
    <message>
        <source>, when nothing tells the classes apart any more</source>
        <translation>, wenn nichts mehr die Klassen unterscheidet</translation>
    </message>
    <message>
        <source>: rows in which both are equally likely stay so</source>
        <translation>: Zeilen, in denen beide gleich wahrscheinlich sind, bleiben es</translation>
    </message>
    <message>
        <source>No row lies within %L1 of one half.</source>
        <translation>Keine Zeile liegt näher als %L1 an einhalb.</translation>
    </message>
    <message>
        <source>All rows lie within %L1 of one half.</source>
        <translation>Alle Zeilen liegen näher als %L1 an einhalb.</translation>
    </message>
    <message>
        <source>Only %L1 % of the rows are of this kind: too few to make them %L2 %.</source>
        <translation>Nur %L1 % der Zeilen sind von dieser Art: zu wenige, um %L2 % daraus zu machen.</translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation>Der Lauf wurde angehalten.</translation>
    </message>
    <message>
        <source>Could not read</source>
        <translation>Lesen nicht möglich</translation>
    </message>
    <message>
        <source>Could not create</source>
        <translation>Anlegen nicht möglich</translation>
    </message>
    <message>
        <source>Could not rename</source>
        <translation>Umbenennen nicht möglich</translation>
    </message>
    <message>
        <source>A column that it names has a problem itself.</source>
        <translation>Eine Spalte, die sie nennt, hat selbst ein Problem.</translation>
    </message>
    <message>
        <source>A condition is true or false, such as age &gt; 30; this gives %1.</source>
        <translation>Eine Bedingung ist wahr oder falsch, etwa age &gt; 30; dies ergibt %1.</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Die Suche wurde angehalten.</translation>
    </message>
    <message>
        <source>Could not create the output directory</source>
        <translation>Der Ausgabeordner ließ sich nicht anlegen</translation>
    </message>
    <message>
        <source>The output directory cannot be written to</source>
        <translation>In den Ausgabeordner kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>%1 holds the output of another project (&apos;%2&apos;). Choose another directory, or --overwrite.</source>
        <translation>%1 enthält die Ausgabe eines anderen Projekts („%2“). Wählen Sie einen anderen Ordner, oder überschreiben Sie (--overwrite).</translation>
    </message>
    <message>
        <source>%1 is there already and was not written by a run that left a manifest. Choose another directory, or --overwrite.</source>
        <translation>%1 ist schon da und stammt nicht von einem Lauf, der ein Manifest hinterließ. Wählen Sie einen anderen Ordner, oder überschreiben Sie (--overwrite).</translation>
    </message>
    <message>
        <source>Every scenario needs a name.</source>
        <translation>Jedes Szenario braucht einen Namen.</translation>
    </message>
    <message>
        <source>There are two scenarios named &apos;%1&apos;.</source>
        <translation>Es gibt zwei Szenarien namens „%1“.</translation>
    </message>
    <message>
        <source>A scenario needs &quot;when&quot;, an SQL condition, or &quot;force&quot;, values by column.</source>
        <translation>Ein Szenario braucht „when“, eine SQL-Bedingung, oder „force“, Werte je Spalte.</translation>
    </message>
    <message>
        <source>A scenario has either a condition (&quot;when&quot;) or forced facts (&quot;force&quot;), not both.</source>
        <translation>Ein Szenario hat entweder eine Bedingung („when“) oder erzwungene Werte („force“), nicht beides.</translation>
    </message>
    <message>
        <source>A scenario has either a share or a number of rows, not both.</source>
        <translation>Ein Szenario hat entweder einen Anteil oder eine Zahl von Zeilen, nicht beides.</translation>
    </message>
    <message>
        <source>A scenario needs a share of the table&apos;s rows, or a number of rows.</source>
        <translation>Ein Szenario braucht einen Anteil an den Zeilen der Tabelle oder eine Zahl von Zeilen.</translation>
    </message>
    <message>
        <source>A share is from 0 to 1.</source>
        <translation>Ein Anteil liegt zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>A number of rows is not negative.</source>
        <translation>Eine Zahl von Zeilen ist nicht negativ.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 rows, of which %3 are left for this scenario.</source>
        <translation>„%1“ hat %2 Zeilen, von denen für dieses Szenario %3 übrig sind.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; %2 and cannot be forced.</source>
        <translation>„%1“ %2 und kann nicht erzwungen werden.</translation>
    </message>
    <message>
        <source>is a foreign key</source>
        <translation>ist ein Fremdschlüssel</translation>
    </message>
    <message>
        <source>is not made by a step of its own</source>
        <translation>entsteht nicht in einem eigenen Schritt</translation>
    </message>
    <message>
        <source>Scenarios make some rows of &apos;%1&apos; more frequent than they are, and no column says by how much: without importance weights nobody can get back to the population.</source>
        <translation>Szenarien machen manche Zeilen von „%1“ häufiger, als sie sind, und keine Spalte sagt, wie sehr: Ohne Gewichte kommt niemand zur Grundgesamtheit zurück.</translation>
    </message>
    <message>
        <source>Add a column of importance weights</source>
        <translation>Spalte mit Gewichten hinzufügen</translation>
    </message>
    <message>
        <source>A scenario cannot depend on the weight or the name of the row&apos;s scenario.</source>
        <translation>Ein Szenario kann nicht vom Gewicht oder vom Namen des Szenarios der Zeile abhängen.</translation>
    </message>
    <message>
        <source>No value of &apos;%1&apos; makes scenario &apos;%2&apos; true.</source>
        <translation>Kein Wert von „%1“ macht das Szenario „%2“ wahr.</translation>
    </message>
    <message>
        <source>This scenario depends on itself.</source>
        <translation>Dieses Szenario hängt von sich selbst ab.</translation>
    </message>
    <message>
        <source>Rows of &apos;%1&apos; can only be had by drawing again here, and %2 keeps it: too dear. %3 cannot be conditioned directly because %4. State the scenario by the column that causes it.</source>
        <translation>Zeilen von „%1“ gibt es hier nur durch erneutes Ziehen, und %2 erfüllt es: zu teuer. %3 lässt sich nicht unmittelbar bedingen: %4. Beschreiben Sie das Szenario mit der Spalte, die es verursacht.</translation>
    </message>
    <message>
        <source>about 1 draw in %L1</source>
        <translation>etwa 1 Ziehung von %L1</translation>
    </message>
    <message>
        <source>not one of %1 draws</source>
        <translation>keine von %1 Ziehungen</translation>
    </message>
    <message>
        <source>The condition</source>
        <translation>Die Bedingung</translation>
    </message>
    <message>
        <source>rules of the table or few causes stand against it</source>
        <translation>Regeln der Tabelle oder zu wenige Ursachen stehen dagegen</translation>
    </message>
    <message>
        <source>scenario &apos;%1&apos;</source>
        <translation>das Szenario „%1“</translation>
    </message>
    <message>
        <source>Row %1 breaks %2, and nothing that it depends on is drawn at random, so that no other draw could keep it.</source>
        <translation>Zeile %1 verstößt gegen %2, und nichts, wovon es abhängt, wird zufällig gezogen: Auch eine andere Ziehung könnte es nicht erfüllen.</translation>
    </message>
    <message>
        <source>No values were found for row %1 that keep %2 in %3 draws; run &apos;check&apos; to see which rules clash.</source>
        <translation>Für Zeile %1 fanden sich in %3 Ziehungen keine Werte, die %2 erfüllen; die Seite der Regel zeigt, welche Regeln sich widersprechen.</translation>
    </message>
    <message>
        <source>On its way out the corruption &apos;%1&apos; (%2) made it %3; before that it was %4.</source>
        <translation>Beim Schreiben hat die Verfälschung „%1“ (%2) daraus %3 gemacht; vorher war es %4.</translation>
    </message>
    <message>
        <source>An injection made what is recorded differ from what is true.</source>
        <translation>Durch eine Verzerrung weicht ab, was aufgezeichnet wird, von dem, was wahr ist.</translation>
    </message>
    <message>
        <source>%1 (row %2)</source>
        <translation>%1 (Zeile %2)</translation>
    </message>
    <message>
        <source>There are no rows to fit a model on.</source>
        <translation>Es gibt keine Zeilen, um ein Modell anzupassen.</translation>
    </message>
    <message>
        <source>There is no column to learn from.</source>
        <translation>Es gibt keine Spalte, aus der zu lernen wäre.</translation>
    </message>
    <message>
        <source>A model tells from 2 to %1 values apart; the target has %2.</source>
        <translation>Ein Modell unterscheidet 2 bis %1 Werte; die Zielspalte hat %2.</translation>
    </message>
    <message>
        <source>A number from 0 to 1 is expected here.</source>
        <translation>Hier wird eine Zahl von 0 bis 1 erwartet.</translation>
    </message>
    <message>
        <source>Values of one more column are expected here, each with its number.</source>
        <translation>Hier werden Werte einer weiteren Spalte erwartet, jeder mit seiner Zahl.</translation>
    </message>
    <message>
        <source>A target names either columns whose shares are asked for, or an outcome.</source>
        <translation>Ein Ziel nennt entweder Spalten, deren Anteile verlangt werden, oder ein Ergebnis.</translation>
    </message>
    <message>
        <source>Shares by value are expected: {&quot;f&quot;: 0.5, &quot;m&quot;: 0.5}.</source>
        <translation>Hier werden Anteile je Wert erwartet: {&quot;f&quot;: 0.5, &quot;m&quot;: 0.5}.</translation>
    </message>
    <message>
        <source>One of rates by group, parity and disparate_impact is expected.</source>
        <translation>Hier wird eines erwartet von Raten je Gruppe, parity und disparate_impact.</translation>
    </message>
    <message>
        <source>A ratio above 0 is expected.</source>
        <translation>Hier wird ein Verhältnis über 0 erwartet.</translation>
    </message>
    <message>
        <source>Parity is between groups: say by which columns.</source>
        <translation>Parität besteht zwischen Gruppen: Sagen Sie, nach welchen Spalten.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is computed by SQL: it has no draw of its own to move. Let a boolean or a category be drawn with a probability that SQL computes.</source>
        <translation>„%1“ wird mit SQL berechnet: Es hat keine eigene Ziehung, die sich verschieben ließe. Lassen Sie einen Ja/Nein-Wert oder eine Kategorie mit einer Wahrscheinlichkeit ziehen, die SQL berechnet.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a field of &apos;%2&apos;, which is drawn as a whole.</source>
        <translation>„%1“ ist ein Feld von „%2“, das als Ganzes gezogen wird.</translation>
    </message>
    <message>
        <source>The values of &apos;%1&apos; do not rise with one draw, so that none can be moved.</source>
        <translation>Die Werte von „%1“ steigen nicht mit einer Ziehung; so lässt sich keiner verschieben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; depends on what is to be moved within its groups.</source>
        <translation>„%1“ hängt von dem ab, was innerhalb seiner Gruppen verschoben werden soll.</translation>
    </message>
    <message>
        <source>The shares sum to %L1, which is more than 1.</source>
        <translation>Die Anteile ergeben %L1, mehr als 1.</translation>
    </message>
    <message>
        <source>The favourable value of &apos;%1&apos; %2.</source>
        <translation>Der günstige Wert von „%1“ %2.</translation>
    </message>
    <message>
        <source>Rates of an outcome are met on average, not to the row: its draw depends on the group.</source>
        <translation>Raten eines Ergebnisses werden im Mittel getroffen, nicht auf die Zeile genau: Seine Ziehung hängt von der Gruppe ab.</translation>
    </message>
    <message>
        <source>There is no group &apos;%1&apos;.</source>
        <translation>Es gibt keine Gruppe „%1“.</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>%1 does not occur among the rows tried.</source>
        <translation>%1 kommt unter den ausprobierten Zeilen nicht vor.</translation>
    </message>
    <message>
        <source>%1: a rate of %L2 was asked for, %L3 is what can be had, because the other rows are always the same whatever is drawn.</source>
        <translation>%1: Verlangt war eine Rate von %L2, erreichbar ist %L3, weil die anderen Zeilen immer gleich sind, was auch gezogen wird.</translation>
    </message>
    <message>
        <source>Shares of %1</source>
        <translation>Anteile von %1</translation>
    </message>
    <message>
        <source>Rates of %1</source>
        <translation>Raten von %1</translation>
    </message>
    <message>
        <source>%1 does not occur.</source>
        <translation>%1 kommt nicht vor.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is never &apos;%2&apos;, so that no share of it can be had.</source>
        <translation>„%1“ ist nie „%2“; davon kann es keinen Anteil geben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is drawn by what other columns are, so that its shares are met on average and not to the row.</source>
        <translation>„%1“ wird nach anderen Spalten gezogen; seine Anteile werden darum im Mittel getroffen und nicht auf die Zeile genau.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is drawn by what other columns are: one share of it can be met, not those of more than two values.</source>
        <translation>„%1“ wird nach anderen Spalten gezogen: Ein Anteil davon lässt sich treffen, nicht die von mehr als zwei Werten.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is never &apos;%2&apos;.</source>
        <translation>„%1“ ist nie „%2“.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no columns yet. Columns of twins are SQL: twin.x is what x would be, original.x what it is.</source>
        <translation>„%1“ hat noch keine Spalten. Spalten von Zwillingen sind SQL: twin.x ist, was x wäre, original.x, was es ist.</translation>
    </message>
    <message>
        <source>Add all columns of the twins</source>
        <translation>Alle Spalten der Zwillinge hinzufügen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 values: say what it is changed &quot;to&quot;, a value or {&quot;from&quot;: &quot;to&quot;, …}.</source>
        <translation>„%1“ hat %2 Werte: Sagen Sie mit &quot;to&quot;, worin es geändert wird: ein Wert oder {&quot;from&quot;: &quot;to&quot;, …}.</translation>
    </message>
    <message>
        <source>Twins are of another table, one that is not itself of twins.</source>
        <translation>Zwillinge gibt es von einer anderen Tabelle, die nicht selbst eine von Zwillingen ist.</translation>
    </message>
    <message>
        <source>There is no table &apos;%1&apos; to have twins of.</source>
        <translation>Es gibt keine Tabelle „%1“, von der es Zwillinge geben könnte.</translation>
    </message>
    <message>
        <source>corruption</source>
        <translation>Verfälschung</translation>
    </message>
    <message>
        <source>injection</source>
        <translation>Verzerrung</translation>
    </message>
    <message>
        <source>There is no %1 &apos;%2&apos;; there are: %3.</source>
        <translation>Es gibt keine %1 „%2“; es gibt: %3.</translation>
    </message>
    <message>
        <source>The draw chose %1 (%2) among the cities of %3, %4; postcode, coordinates and time zone are those of that city.</source>
        <translation>Die Ziehung wählte %1 (%2) unter den Städten von %3, %4; Postleitzahl, Koordinaten und Zeitzone sind die dieser Stadt.</translation>
    </message>
    <message>
        <source>by their population</source>
        <translation>nach ihrer Einwohnerzahl</translation>
    </message>
    <message>
        <source>each as likely as the next</source>
        <translation>jede so wahrscheinlich wie die andere</translation>
    </message>
    <message>
        <source>The account numbers of this country are not known here.</source>
        <translation>Die Kontonummern dieses Landes sind hier nicht bekannt.</translation>
    </message>
    <message>
        <source>&apos;High&apos; must be above &apos;Low&apos;, at a distance that a number can hold.</source>
        <translation>„Obergrenze“ muss über „Untergrenze“ liegen, in einem Abstand, den eine Zahl fassen kann.</translation>
    </message>
    <message>
        <source>The distribution must give numbers: how many business days.</source>
        <translation>Die Verteilung muss Zahlen liefern: wie viele Geschäftstage.</translation>
    </message>
    <message>
        <source>&apos;At most&apos; must not be below &apos;At least&apos;.</source>
        <translation>„Höchstens“ darf nicht unter „Mindestens“ liegen.</translation>
    </message>
    <message>
        <source>no number of business days</source>
        <translation>keine Zahl von Geschäftstagen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be part of another generator.</source>
        <translation>„%1“ kann nicht Teil eines anderen Generators sein.</translation>
    </message>
    <message>
        <source>There must be at least one case.</source>
        <translation>Es muss mindestens einen Fall geben.</translation>
    </message>
    <message>
        <source>A case needs a condition, &apos;when&apos;, in SQL.</source>
        <translation>Ein Fall braucht eine Bedingung, „when“, in SQL.</translation>
    </message>
    <message>
        <source>This gives %1, the cases before it give %2; all must give the same type.</source>
        <translation>Dies ergibt %1, die Fälle davor ergeben %2; alle müssen denselben Typ ergeben.</translation>
    </message>
    <message>
        <source>No case holds for this row, so it is empty.</source>
        <translation>In dieser Zeile trifft kein Fall zu, darum ist sie leer.</translation>
    </message>
    <message>
        <source>Case %1 holds: %2.</source>
        <translation>Fall %1 trifft zu: %2.</translation>
    </message>
    <message>
        <source>No case holds, so it is the otherwise.</source>
        <translation>Kein Fall trifft zu, also gilt „Sonst“.</translation>
    </message>
    <message>
        <source>Value %1 of %2, %3, which has a share of %L4 %.</source>
        <translation>Wert %1 von %2, %3, mit einem Anteil von %L4 %.</translation>
    </message>
    <message>
        <source>The rows of &apos;%1&apos; are not counted per row of another table; set that, or use &apos;sequence&apos;.</source>
        <translation>Die Zeilen von „%1“ werden nicht je Zeile einer anderen Tabelle gezählt; stellen Sie das ein, oder nehmen Sie „sequence“.</translation>
    </message>
    <message>
        <source>&apos;when&apos; must list %1 values, one for each column in &apos;given&apos;; &quot;*&quot; fits any.</source>
        <translation>„when“ muss %1 Werte nennen, einen je Spalte in „given“; „*“ passt auf jeden.</translation>
    </message>
    <message>
        <source>A condition is a text, a number, true, false or &quot;*&quot;.</source>
        <translation>Eine Bedingung ist ein Text, eine Zahl, true, false oder „*“.</translation>
    </message>
    <message>
        <source>&apos;Rows&apos; must be a list of 1 to %1 lines like {&quot;when&quot;: [&quot;f&quot;, &quot;*&quot;], &quot;values&quot;: {&quot;yes&quot;: 1, &quot;no&quot;: 3}}.</source>
        <translation>„Zeilen“ muss eine Liste von 1 bis %1 Zeilen sein wie {&quot;when&quot;: [&quot;f&quot;, &quot;*&quot;], &quot;values&quot;: {&quot;yes&quot;: 1, &quot;no&quot;: 3}}.</translation>
    </message>
    <message>
        <source>A line needs &apos;when&apos; and &apos;values&apos;.</source>
        <translation>Eine Zeile braucht „when“ und „values“.</translation>
    </message>
    <message>
        <source>&apos;Given&apos; must name at least one column.</source>
        <translation>„Gegeben“ muss mindestens eine Spalte nennen.</translation>
    </message>
    <message>
        <source>A constant is a text, a number, true, false or null.</source>
        <translation>Eine Konstante ist ein Text, eine Zahl, true, false oder null.</translation>
    </message>
    <message>
        <source>&apos;To&apos; must not be before &apos;From&apos; (%1).</source>
        <translation>„Bis“ darf nicht vor „Von“ liegen (%1).</translation>
    </message>
    <message>
        <source>With weights, &apos;From&apos; and &apos;To&apos; may be at most %1 days apart.</source>
        <translation>Mit Gewichten dürfen „Von“ und „Bis“ höchstens %1 Tage auseinanderliegen.</translation>
    </message>
    <message>
        <source>No day between &apos;From&apos; and &apos;To&apos; has a weight above 0.</source>
        <translation>Kein Tag zwischen „Von“ und „Bis“ hat ein Gewicht über 0.</translation>
    </message>
    <message>
        <source>A density cannot be negative: raise y to 0 or more.</source>
        <translation>Eine Dichte kann nicht negativ sein: y muss 0 oder mehr sein.</translation>
    </message>
    <message>
        <source>The x of the points must not fall: put them in order.</source>
        <translation>Das x der Punkte darf nicht fallen: Bringen Sie sie in Reihenfolge.</translation>
    </message>
    <message>
        <source>The x of the points of a smooth curve must rise, without a step.</source>
        <translation>Das x der Punkte einer glatten Kurve muss steigen, ohne Stufe.</translation>
    </message>
    <message>
        <source>The curve must rise above 0 somewhere.</source>
        <translation>Die Kurve muss irgendwo über 0 steigen.</translation>
    </message>
    <message>
        <source>The curve is wider or higher than numbers can hold.</source>
        <translation>Die Kurve ist breiter oder höher, als Zahlen fassen können.</translation>
    </message>
    <message>
        <source>A quantile curve runs from x = 0 (the smallest value) to x = 1 (the largest).</source>
        <translation>Eine Quantilkurve geht von x = 0 (dem kleinsten Wert) bis x = 1 (dem größten).</translation>
    </message>
    <message>
        <source>The x of the points must rise from 0 to 1.</source>
        <translation>Das x der Punkte muss von 0 bis 1 steigen.</translation>
    </message>
    <message>
        <source>The values of a quantile curve must not fall.</source>
        <translation>Die Werte einer Quantilkurve dürfen nicht fallen.</translation>
    </message>
    <message>
        <source>The curve is higher than numbers can hold.</source>
        <translation>Die Kurve ist höher, als Zahlen fassen können.</translation>
    </message>
    <message>
        <source>A curve needs at least two points.</source>
        <translation>Eine Kurve braucht mindestens zwei Punkte.</translation>
    </message>
    <message>
        <source>The distribution must give numbers: the length in units.</source>
        <translation>Die Verteilung muss Zahlen liefern: die Länge in Einheiten.</translation>
    </message>
    <message>
        <source>There is no whole unit between &apos;Shortest&apos; and &apos;Longest&apos;.</source>
        <translation>Zwischen „Kürzeste“ und „Längste“ liegt keine ganze Einheit.</translation>
    </message>
    <message>
        <source>A histogram needs one edge more than counts: %1 edges go with %2 counts, but there are %3.</source>
        <translation>Ein Histogramm braucht einen Rand mehr als Anzahlen: %1 Ränder gehören zu %2 Anzahlen, es sind aber %3.</translation>
    </message>
    <message>
        <source>The edges must rise from the smallest to the largest.</source>
        <translation>Die Ränder müssen vom kleinsten zum größten steigen.</translation>
    </message>
    <message>
        <source>A count cannot be negative.</source>
        <translation>Eine Anzahl kann nicht negativ sein.</translation>
    </message>
    <message>
        <source>The counts must add up to more than 0.</source>
        <translation>Die Anzahlen müssen mehr als 0 ergeben.</translation>
    </message>
    <message>
        <source>Quantiles need at least two values.</source>
        <translation>Quantile brauchen mindestens zwei Werte.</translation>
    </message>
    <message>
        <source>The values must be in order, the smallest first.</source>
        <translation>Die Werte müssen der Reihe nach stehen, der kleinste zuerst.</translation>
    </message>
    <message>
        <source>Give one probability a value (%1), or none for equal steps; there are %2.</source>
        <translation>Geben Sie jedem Wert eine Wahrscheinlichkeit (%1), oder keine für gleiche Schritte; es sind %2.</translation>
    </message>
    <message>
        <source>The probabilities must rise from 0 to 1.</source>
        <translation>Die Wahrscheinlichkeiten müssen von 0 bis 1 steigen.</translation>
    </message>
    <message>
        <source>Weighted keys need the name of a numeric column of the parent table here.</source>
        <translation>Gewichtete Schlüssel brauchen hier den Namen einer Zahlenspalte der Elterntabelle.</translation>
    </message>
    <message>
        <source>The weight is used only when &apos;distribution&apos; is &apos;weighted&apos;.</source>
        <translation>Das Gewicht gilt nur, wenn die Verteilung „weighted“ ist.</translation>
    </message>
    <message>
        <source>Weights are possible for up to %1 parents; &apos;%2&apos; has %3 rows. Use &apos;zipf&apos;.</source>
        <translation>Gewichte sind für bis zu %1 Eltern möglich; „%2“ hat %3 Zeilen. Nehmen Sie „zipf“.</translation>
    </message>
    <message>
        <source>The weight in row %1 of &apos;%2&apos; is %3; it must be a number, 0 or more.</source>
        <translation>Das Gewicht in Zeile %1 von „%2“ ist %3; es muss eine Zahl ab 0 sein.</translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; of &apos;%2&apos; must hold numbers that add up to more than 0.</source>
        <translation>Die Spalte „%1“ von „%2“ muss Zahlen enthalten, die mehr als 0 ergeben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no rows to refer to.</source>
        <translation>„%1“ hat keine Zeilen, auf die verwiesen werden könnte.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 rows, too few to give each of the %3 rows another one.</source>
        <translation>„%1“ hat %2 Zeilen, zu wenige, um jeder der %3 Zeilen eine andere zu geben.</translation>
    </message>
    <message>
        <source>Some style must have a weight above 0.</source>
        <translation>Ein Stil muss ein Gewicht über 0 haben.</translation>
    </message>
    <message>
        <source>There is no style of this name.</source>
        <translation>Es gibt keinen Stil dieses Namens.</translation>
    </message>
    <message>
        <source>Rules and their alternatives: %1.</source>
        <translation>Regeln und ihre Varianten: %1.</translation>
    </message>
    <message>
        <source>Style %1. Rules and their alternatives: %2.</source>
        <translation>Stil %1. Regeln und ihre Varianten: %2.</translation>
    </message>
    <message>
        <source>&apos;High&apos; must not be below &apos;Low&apos;.</source>
        <translation>„Obergrenze“ darf nicht unter „Untergrenze“ liegen.</translation>
    </message>
    <message>
        <source>The lexicon %1 has no column &quot;%2&quot;; it has %3.</source>
        <translation>Die Wortliste %1 hat keine Spalte „%2“; sie hat %3.</translation>
    </message>
    <message>
        <source>No row of the lexicon %1 has this value in its column %2.</source>
        <translation>Keine Zeile der Wortliste %1 hat diesen Wert in ihrer Spalte %2.</translation>
    </message>
    <message>
        <source>A mixture needs at least one component.</source>
        <translation>Eine Mischung braucht mindestens einen Bestandteil.</translation>
    </message>
    <message>
        <source>Components must all be numbers or all of one type; one of them is %1.</source>
        <translation>Die Bestandteile müssen alle Zahlen oder alle von einem Typ sein; einer davon ist %1.</translation>
    </message>
    <message>
        <source>No component has a weight above 0.</source>
        <translation>Kein Bestandteil hat ein Gewicht über 0.</translation>
    </message>
    <message>
        <source>Component %1 of %2 (%3) was chosen; %L4 of the draw was left for it.</source>
        <translation>Bestandteil %1 von %2 (%3) wurde gewählt; %L4 der Ziehung blieb dafür.</translation>
    </message>
    <message>
        <source>The weights must add up to more than 0.</source>
        <translation>Die Gewichte müssen mehr als 0 ergeben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a date: it can be moved by days, weeks, months or years.</source>
        <translation>„%1“ ist ein Datum: Es lässt sich um Tage, Wochen, Monate oder Jahre verschieben.</translation>
    </message>
    <message>
        <source>The distribution must give numbers: the amount in units.</source>
        <translation>Die Verteilung muss Zahlen liefern: den Betrag in Einheiten.</translation>
    </message>
    <message>
        <source>There is no whole amount between &apos;At least&apos; and &apos;At most&apos;.</source>
        <translation>Zwischen „Mindestens“ und „Höchstens“ liegt kein ganzer Betrag.</translation>
    </message>
    <message>
        <source>no amount of time</source>
        <translation>keine Zeitspanne</translation>
    </message>
    <message>
        <source>Child number %1 of row %2 of &apos;%3&apos;.</source>
        <translation>Kind Nummer %1 von Zeile %2 von „%3“.</translation>
    </message>
    <message>
        <source>The pattern has %1 different texts, too few for %2 rows.</source>
        <translation>Das Muster hat %1 verschiedene Texte, zu wenige für %2 Zeilen.</translation>
    </message>
    <message>
        <source>One of more texts than can be counted, letter by letter.</source>
        <translation>Einer von mehr Texten, als sich zählen lassen, Zeichen für Zeichen.</translation>
    </message>
    <message>
        <source>Text number %1 of the %2 that the pattern describes, in their order.</source>
        <translation>Text Nummer %1 der %2, die das Muster beschreibt, der Reihe nach.</translation>
    </message>
    <message>
        <source>The greatest age must not be below the least.</source>
        <translation>Das höchste Alter darf nicht unter dem niedrigsten liegen.</translation>
    </message>
    <message>
        <source>a woman</source>
        <translation>eine Frau</translation>
    </message>
    <message>
        <source>a man</source>
        <translation>ein Mann</translation>
    </message>
    <message>
        <source>neither woman nor man</source>
        <translation>weder Frau noch Mann</translation>
    </message>
    <message>
        <source>The record is %1, born in %2 and aged %3 on %4; &quot;%5&quot; was drawn from the given names of that sex and decade.</source>
        <translation>Die Person ist %1, geboren %2 und am %4 %3 Jahre alt; „%5“ wurde aus den Vornamen dieses Geschlechts und Jahrzehnts gezogen.</translation>
    </message>
    <message>
        <source>No city of %1 lies in one of these regions.</source>
        <translation>Keine Stadt von %1 liegt in einer dieser Regionen.</translation>
    </message>
    <message>
        <source>There is no such department; there are %1.</source>
        <translation>Eine solche Abteilung gibt es nicht; es gibt %1.</translation>
    </message>
    <message>
        <source>&apos;Step&apos; must not be 0, or all rows would have the same number.</source>
        <translation>„Schrittweite“ darf nicht 0 sein, sonst hätten alle Zeilen dieselbe Nummer.</translation>
    </message>
    <message>
        <source>With this start and step the last rows do not fit into 64 bits; take a smaller step.</source>
        <translation>Mit diesem Anfang und dieser Schrittweite passen die letzten Zeilen nicht in 64 Bit; nehmen Sie eine kleinere Schrittweite.</translation>
    </message>
    <message>
        <source>Expected an object with the values of column %1 as keys; &quot;*&quot; fits any other.</source>
        <translation>Hier wird ein Objekt mit den Werten der Spalte %1 als Schlüsseln erwartet; „*“ passt auf jeden anderen.</translation>
    </message>
    <message>
        <source>&apos;Given&apos; must name 1 to %1 columns.</source>
        <translation>„Gegeben“ muss 1 bis %1 Spalten nennen.</translation>
    </message>
    <message>
        <source>Holes: %1</source>
        <translation>Platzhalter: %1</translation>
    </message>
    <message>
        <source>&apos;From&apos; must be a time of day, from 00:00 to 23:59:59.</source>
        <translation>„Von“ muss eine Uhrzeit sein, von 00:00 bis 23:59:59.</translation>
    </message>
    <message>
        <source>&apos;To&apos; must be a time of day that is not before &apos;From&apos;; for times across midnight use weights of the hours.</source>
        <translation>„Bis“ muss eine Uhrzeit sein, die nicht vor „Von“ liegt; für Zeiten über Mitternacht nehmen Sie Gewichte der Stunden.</translation>
    </message>
    <message>
        <source>No hour between &apos;From&apos; and &apos;To&apos; has a weight above 0.</source>
        <translation>Keine Stunde zwischen „Von“ und „Bis“ hat ein Gewicht über 0.</translation>
    </message>
    <message>
        <source>&apos;From&apos; and &apos;To&apos; are too far apart.</source>
        <translation>„Von“ und „Bis“ liegen zu weit auseinander.</translation>
    </message>
    <message>
        <source>No time between &apos;From&apos; and &apos;To&apos; has a weight above 0.</source>
        <translation>Kein Zeitpunkt zwischen „Von“ und „Bis“ hat ein Gewicht über 0.</translation>
    </message>
    <message>
        <source>%1 rows with %2 children each and at most %3 levels below the roots need %4 roots; there will be so many.</source>
        <translation>%1 Zeilen mit je %2 Kindern und höchstens %3 Stufen unter den Wurzeln brauchen %4 Wurzeln; so viele werden es.</translation>
    </message>
    <message>
        <source>One of the %1 roots.</source>
        <translation>Eine der %1 Wurzeln.</translation>
    </message>
    <message>
        <source>Level %1 below the roots, which has %2 rows; its parent is one of the %3 rows of the level above.</source>
        <translation>Stufe %1 unter den Wurzeln, mit %2 Zeilen; das Elternteil ist eine der %3 Zeilen der Stufe darüber.</translation>
    </message>
    <message>
        <source>&apos;Likeliest&apos; must lie between &apos;Low&apos; and &apos;High&apos;.</source>
        <translation>„Wahrscheinlichster“ muss zwischen „Untergrenze“ und „Obergrenze“ liegen.</translation>
    </message>
    <message>
        <source>&apos;High&apos; must be above &apos;Low&apos;.</source>
        <translation>„Obergrenze“ muss über „Untergrenze“ liegen.</translation>
    </message>
    <message>
        <source>The time in an identifier cannot be before 1970.</source>
        <translation>Die Zeit in einer Kennung kann nicht vor 1970 liegen.</translation>
    </message>
    <message>
        <source>The step must not be negative: these identifiers are in order of time.</source>
        <translation>Die Schrittweite darf nicht negativ sein: Diese Kennungen sind nach der Zeit geordnet.</translation>
    </message>
    <message>
        <source>The time must come from a date or timestamp column.</source>
        <translation>Die Zeit muss aus einer Spalte mit Datum oder Zeitpunkt kommen.</translation>
    </message>
    <message>
        <source>With this step the last rows lie after the year 10889, where these identifiers end.</source>
        <translation>Mit dieser Schrittweite liegen die letzten Zeilen nach dem Jahr 10889, in dem diese Kennungen enden.</translation>
    </message>
    <message>
        <source>An offset, an error or a share of missing values is expected; all are 0.</source>
        <translation>Hier wird ein Versatz, ein Fehler oder ein Anteil fehlender Werte erwartet; alle sind 0.</translation>
    </message>
    <message>
        <source>Offset and error are for numbers.</source>
        <translation>Versatz und Fehler sind für Zahlen.</translation>
    </message>
    <message>
        <source>%1 to below %2</source>
        <translation>%1 bis unter %2</translation>
    </message>
    <message>
        <source>(rarer values)</source>
        <translation>(seltenere Werte)</translation>
    </message>
    <message>
        <source>There is no metric &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>Es gibt kein Maß „%1“; war „%2“ gemeint?</translation>
    </message>
    <message>
        <source>There is no metric &apos;%1&apos;.</source>
        <translation>Es gibt kein Maß „%1“.</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>die Datei %1</translation>
    </message>
    <message>
        <source>all %1 rows of %2</source>
        <translation>alle %1 Zeilen von %2</translation>
    </message>
    <message>
        <source>the first %1 of %2 rows of %3</source>
        <translation>die ersten %1 von %2 Zeilen von %3</translation>
    </message>
    <message>
        <source>the inspection was cancelled</source>
        <translation>die Untersuchung wurde abgebrochen</translation>
    </message>
    <message>
        <source>its share in %1</source>
        <translation>ihr Anteil in %1</translation>
    </message>
    <message>
        <source>Rates by %1</source>
        <translation>Raten nach %1</translation>
    </message>
    <message>
        <source>an equal share for every group</source>
        <translation>ein gleicher Anteil für jede Gruppe</translation>
    </message>
    <message>
        <source>the stated population share</source>
        <translation>der angegebene Anteil der Grundgesamtheit</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs shares by value, like {&quot;f&quot;: 0.51, &quot;m&quot;: 0.49}.</source>
        <translation>„%1“ braucht Anteile je Wert, etwa {&quot;f&quot;: 0.51, &quot;m&quot;: 0.49}.</translation>
    </message>
    <message>
        <source>&apos;population&apos; must be &quot;uniform&quot;, or shares by attribute and value.</source>
        <translation>„population“ muss &quot;uniform&quot; sein, oder Anteile je Merkmal und Wert.</translation>
    </message>
    <message>
        <source>The population has no column &apos;%1&apos;.</source>
        <translation>Die Grundgesamtheit hat keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>The weight &apos;%1&apos; is not a number.</source>
        <translation>Das Gewicht „%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>%1 rows without a weight above 0 were left out.</source>
        <translation>%1 Zeilen ohne ein Gewicht über 0 blieben außer Acht.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number: it has no ranges.</source>
        <translation>„%1“ ist keine Zahl: Es hat keine Bereiche.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 values; a protected attribute can have at most %3.</source>
        <translation>„%1“ hat %2 Werte; ein geschütztes Merkmal kann höchstens %3 haben.</translation>
    </message>
    <message>
        <source>The attributes together have %1 groups, more than the %2 that are looked at; they are looked at one by one.</source>
        <translation>Die Merkmale haben zusammen %1 Gruppen, mehr als die %2, die betrachtet werden; sie werden einzeln betrachtet.</translation>
    </message>
    <message>
        <source>Column &apos;%1&apos; cannot be computed yet.</source>
        <translation>Die Spalte „%1“ kann noch nicht berechnet werden.</translation>
    </message>
    <message>
        <source>No row has the outcome &apos;%1&apos;%2.</source>
        <translation>Keine Zeile hat das Ergebnis „%1“%2.</translation>
    </message>
    <message>
        <source>; there are: %1</source>
        <translation>; es gibt: %1</translation>
    </message>
    <message>
        <source>Say which value of &apos;%1&apos; is favourable: %2.</source>
        <translation>Sagen Sie, welcher Wert von „%1“ günstig ist: %2.</translation>
    </message>
    <message>
        <source>%1 rows without a value of &apos;%2&apos; are in no rate.</source>
        <translation>%1 Zeilen ohne Wert von „%2“ stehen in keiner Rate.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds neither the favourable value %2 nor probabilities from 0 to 1</source>
        <translation>„%1“ enthält weder den günstigen Wert %2 noch Wahrscheinlichkeiten von 0 bis 1</translation>
    </message>
    <message>
        <source>The prediction %1.</source>
        <translation>Die Vorhersage %1.</translation>
    </message>
    <message>
        <source>A share or rate is followed by the range in which its true value plausibly lies; the fewer rows, the wider the range. A difference whose range includes zero may be chance. None of these numbers says whether a difference is just or lawful: they say where to look, and how certain it is that there is something to see.</source>
        <translation>Auf einen Anteil oder eine Rate folgt der Bereich, in dem der wahre Wert plausibel liegt; je weniger Zeilen, desto breiter der Bereich. Ein Unterschied, dessen Bereich die Null enthält, kann Zufall sein. Keine dieser Zahlen sagt, ob ein Unterschied gerecht oder rechtmäßig ist: Sie sagen, wo hinzusehen ist und wie sicher dort etwas zu sehen ist.</translation>
    </message>
    <message>
        <source>Bias report</source>
        <translation>Bericht über Verzerrungen</translation>
    </message>
    <message>
        <source>%1: %2 rows.</source>
        <translation>%1: %2 Zeilen.</translation>
    </message>
    <message>
        <source> Each row counts by its weight in %1; the precision is that of %L2 unweighted rows.</source>
        <translation> Jede Zeile zählt mit ihrem Gewicht in %1; die Genauigkeit ist die von %L2 ungewichteten Zeilen.</translation>
    </message>
    <message>
        <source> Groups are formed by %1.</source>
        <translation> Die Gruppen bildet %1.</translation>
    </message>
    <message>
        <source>Bias report: %1</source>
        <translation>Bericht über Verzerrungen: %1</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>Was auffällt</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>Nichts fällt auf.</translation>
    </message>
    <message>
        <source>%1 more are in the sections below.</source>
        <translation>%1 weitere stehen in den Abschnitten unten.</translation>
    </message>
    <message>
        <source>%1 Ranges hold with %L2 % confidence.</source>
        <translation>%1 Die Bereiche gelten mit %L2 % Sicherheit.</translation>
    </message>
    <message>
        <source>Not computed: %1.</source>
        <translation>Nicht berechnet: %1.</translation>
    </message>
    <message>
        <source>Shares of the groups of %1</source>
        <translation>Anteile der Gruppen von %1</translation>
    </message>
    <message>
        <source>dashed: four-fifths line, a screening rule</source>
        <translation>gestrichelt: Vier-Fünftel-Linie, eine Prüfregel</translation>
    </message>
    <message>
        <source>How well columns tell %1</source>
        <translation>Wie gut Spalten %1 verraten</translation>
    </message>
    <message>
        <source>What tells %1: AUC, from 0.5 (nothing) to 1 (all)</source>
        <translation>Was %1 verrät: AUC, von 0,5 (nichts) bis 1 (alles)</translation>
    </message>
    <message>
        <source>rate of the favourable outcome</source>
        <translation>Rate des günstigen Ergebnisses</translation>
    </message>
    <message>
        <source>disparate impact</source>
        <translation>Disparate Impact</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be %2.</source>
        <translation>„%1“ muss sein: %2.</translation>
    </message>
    <message>
        <source>a number between %L1 and %L2</source>
        <translation>eine Zahl zwischen %L1 und %L2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number; ranges are written like age@25:60.</source>
        <translation>„%1“ ist keine Zahl; Bereiche schreibt man wie age@25:60.</translation>
    </message>
    <message>
        <source>a list of column names</source>
        <translation>eine Liste von Spaltennamen</translation>
    </message>
    <message>
        <source>%1 and %2 over all rows and by %3</source>
        <translation>%1 und %2 über alle Zeilen und nach %3</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <translation>%1 innerhalb von %2</translation>
    </message>
    <message>
        <source>%1    (larger: more rows)</source>
        <translation>%1    (größer: mehr Zeilen)</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>alle Zeilen</translation>
    </message>
    <message>
        <source>Linear model</source>
        <translation>Lineares Modell</translation>
    </message>
    <message>
        <source>Logistic regression with a ridge penalty: one straight boundary.</source>
        <translation>Logistische Regression mit Ridge-Strafterm: eine gerade Grenze.</translation>
    </message>
    <message>
        <source>Nearest neighbours</source>
        <translation>Nächste Nachbarn</translation>
    </message>
    <message>
        <source>What the 25 most similar rows are.</source>
        <translation>Was die 25 ähnlichsten Zeilen sind.</translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation>Boosting-Bäume</translation>
    </message>
    <message>
        <source>60 small decision trees, each correcting those before it.</source>
        <translation>60 kleine Entscheidungsbäume, jeder berichtigt die davor.</translation>
    </message>
    <message>
        <source>%L1 to %L2</source>
        <translation>%L1 bis %L2</translation>
    </message>
    <message>
        <source>there are no rows with a prediction</source>
        <translation>es gibt keine Zeilen mit einer Vorhersage</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds only yes and no, not probabilities; predictive parity compares those</source>
        <translation>„%1“ enthält nur Ja und Nein, keine Wahrscheinlichkeiten; dafür ist die prädiktive Parität da</translation>
    </message>
    <message>
        <source>Calibration by group</source>
        <translation>Kalibrierung nach Gruppe</translation>
    </message>
    <message>
        <source>Bias: how much higher the observed rate is than predicted. Calibration error: the mean distance of predicted and observed rates over ranges of the prediction. Brier score: the mean squared error of the probabilities.</source>
        <translation>Abweichung: wie viel höher die beobachtete Rate ist als vorhergesagt. Kalibrierungsfehler: der mittlere Abstand vorhergesagter und beobachteter Raten über Bereiche der Vorhersage. Brier-Score: der mittlere quadratische Fehler der Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Observed minus predicted</source>
        <translation>Beobachtet minus vorhergesagt</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Kalibrierungsfehler</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier-Score</translation>
    </message>
    <message>
        <source>Predicted and observed</source>
        <translation>Vorhergesagt und beobachtet</translation>
    </message>
    <message>
        <source>The observed rate of the favourable outcome by range of the prediction. Calibrated groups have both alike.</source>
        <translation>Die beobachtete Rate des günstigen Ergebnisses nach Bereich der Vorhersage. Bei kalibrierten Gruppen sind beide gleich.</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>no stratum has both outcomes</source>
        <translation>keine Schicht hat beide Ergebnisse</translation>
    </message>
    <message>
        <source>Conditional demographic disparity</source>
        <translation>Bedingte demographische Ungleichheit</translation>
    </message>
    <message>
        <source>A group&apos;s share among those without the favourable outcome minus its share among those with it: above 0, the group is rejected more than it is accepted. Within strata, it is the mean over the values of another column, which may explain it, or be the way it comes about.</source>
        <translation>Der Anteil einer Gruppe an denen ohne das günstige Ergebnis minus ihr Anteil an denen mit ihm: Über 0 wird die Gruppe öfter abgelehnt als angenommen. Innerhalb von Schichten ist es das Mittel über die Werte einer anderen Spalte, die es erklären oder der Weg sein kann, auf dem es entsteht.</translation>
    </message>
    <message>
        <source>Disparity</source>
        <translation>Ungleichheit</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>Conditional disparity</source>
        <translation>Bedingte Ungleichheit</translation>
    </message>
    <message>
        <source>Rows in strata with both outcomes</source>
        <translation>Zeilen in Schichten mit beiden Ergebnissen</translation>
    </message>
    <message>
        <source>only one of the outcomes occurs</source>
        <translation>nur eines der Ergebnisse kommt vor</translation>
    </message>
    <message>
        <source>there is no other column to stratify by</source>
        <translation>es gibt keine andere Spalte, nach der sich schichten ließe</translation>
    </message>
    <message>
        <source>a group never has one of the outcomes, and nothing is smoothed</source>
        <translation>eine Gruppe hat eines der Ergebnisse nie, und nichts wird geglättet</translation>
    </message>
    <message>
        <source>fewer than two groups have rows</source>
        <translation>weniger als zwei Gruppen haben Zeilen</translation>
    </message>
    <message>
        <source>Differential fairness</source>
        <translation>Differentielle Fairness</translation>
    </message>
    <message>
        <source>Epsilon is the logarithm of the largest ratio between two groups&apos; probabilities of the same outcome, %L1 rows being added to every count so that small groups do not decide it: 0 when all groups are treated alike.</source>
        <translation>Epsilon ist der Logarithmus des größten Verhältnisses der Wahrscheinlichkeiten zweier Gruppen für dasselbe Ergebnis, wobei zu jeder Anzahl %L1 Zeilen kommen, damit nicht kleine Gruppen es bestimmen: 0, wenn alle Gruppen gleich behandelt werden.</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Most often for</source>
        <translation>Am häufigsten für</translation>
    </message>
    <message>
        <source>Least often for</source>
        <translation>Am seltensten für</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1: the prediction amplifies the outcome&apos;s epsilon by %L2.</source>
        <translation>%1: Die Vorhersage vergrößert das Epsilon des Ergebnisses um %L2.</translation>
    </message>
    <message>
        <source>Predicted favourable</source>
        <translation>Günstig vorhergesagt</translation>
    </message>
    <message>
        <source>True positive rate</source>
        <translation>Richtig-positiv-Rate</translation>
    </message>
    <message>
        <source>no row of the group has the favourable outcome</source>
        <translation>keine Zeile der Gruppe hat das günstige Ergebnis</translation>
    </message>
    <message>
        <source>False positive rate</source>
        <translation>Falsch-positiv-Rate</translation>
    </message>
    <message>
        <source>every row of the group has the favourable outcome</source>
        <translation>jede Zeile der Gruppe hat das günstige Ergebnis</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit der Zusagen</translation>
    </message>
    <message>
        <source>the favourable outcome is predicted for no row of the group</source>
        <translation>das günstige Ergebnis wird für keine Zeile der Gruppe vorhergesagt</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Prediction %1 by group</source>
        <translation>Vorhersage %1 nach Gruppe</translation>
    </message>
    <message>
        <source>True positive rate: of those with the favourable outcome, how many are predicted to have it. False positive rate: of those without it, how many are. Precision: of those predicted to have it, how many do.</source>
        <translation>Richtig-positiv-Rate: wie vielen von denen mit günstigem Ergebnis es vorhergesagt wird. Falsch-positiv-Rate: wie vielen von denen ohne. Genauigkeit der Zusagen: wie viele von denen, denen es vorhergesagt wird, es haben.</translation>
    </message>
    <message>
        <source>Differences from the reference group</source>
        <translation>Unterschiede zur Vergleichsgruppe</translation>
    </message>
    <message>
        <source>Equal opportunity: difference of true positive rates. Average odds: mean of the differences of true and of false positive rates. Predictive parity: difference of precisions. The reference group is the one for which the favourable outcome is predicted most often.</source>
        <translation>Chancengleichheit: Unterschied der Richtig-positiv-Raten. Mittlere Quotengleichheit: Mittel der Unterschiede der Richtig- und der Falsch-positiv-Raten. Prädiktive Parität: Unterschied der Genauigkeit der Zusagen. Die Vergleichsgruppe ist die, für die das günstige Ergebnis am häufigsten vorhergesagt wird.</translation>
    </message>
    <message>
        <source>Reference group</source>
        <translation>Vergleichsgruppe</translation>
    </message>
    <message>
        <source>Equal opportunity</source>
        <translation>Chancengleichheit</translation>
    </message>
    <message>
        <source>Average odds</source>
        <translation>Mittlere Quotengleichheit</translation>
    </message>
    <message>
        <source>Predictive parity</source>
        <translation>Prädiktive Parität</translation>
    </message>
    <message>
        <source>All groups together</source>
        <translation>Alle Gruppen zusammen</translation>
    </message>
    <message>
        <source>Largest differences between any two groups of minimum size. Equalised odds: the larger one of those of true and of false positive rates.</source>
        <translation>Größte Unterschiede zwischen je zwei Gruppen von Mindestgröße. Angeglichene Quoten: der größere der Unterschiede der Richtig- und der Falsch-positiv-Raten.</translation>
    </message>
    <message>
        <source>Equalised odds</source>
        <translation>Angeglichene Quoten</translation>
    </message>
    <message>
        <source>of the reference group, %1</source>
        <translation>in der Vergleichsgruppe: %1</translation>
    </message>
    <message>
        <source>Of those with %1 = %2, %3 predicts it for %4 of %5 = %6, against %7 of %8: %9 (%10).</source>
        <translation>Von denen mit %1 = %2 sagt %3 es %4 von %5 = %6 voraus, gegenüber %7 von %8: %9 (%10).</translation>
    </message>
    <message>
        <source>fewer than two groups have %L1 such rows</source>
        <translation>weniger als zwei Gruppen haben %L1 solche Zeilen</translation>
    </message>
    <message>
        <source>this is the reference group</source>
        <translation>dies ist die Vergleichsgruppe</translation>
    </message>
    <message>
        <source>no group has %L1 rows to compare with</source>
        <translation>keine Gruppe hat %L1 Zeilen, mit denen sich vergleichen ließe</translation>
    </message>
    <message>
        <source>%L1 points</source>
        <translation>%L1 Prozentpunkte</translation>
    </message>
    <message>
        <source>appears</source>
        <translation>zeigt sich erst</translation>
    </message>
    <message>
        <source>keeps</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>reverses</source>
        <translation>kehrt sich um</translation>
    </message>
    <message>
        <source>halves or more</source>
        <translation>halbiert oder mehr</translation>
    </message>
    <message>
        <source>there are no rows with a known outcome</source>
        <translation>es gibt keine Zeilen mit bekanntem Ergebnis</translation>
    </message>
    <message>
        <source>one of its parts has fewer than %L1 rows outside of it</source>
        <translation>einer ihrer Teile hat außerhalb weniger als %L1 Zeilen</translation>
    </message>
    <message>
        <source>Intersections</source>
        <translation>Schnittmengen</translation>
    </message>
    <message>
        <source>Rate of %1 = %2 in each intersection. Expected is what the effects of its parts add up to; the excess is what is left. P-values are corrected for the number of intersections (Holm). Intersections of fewer than %L3 rows are greyed and not tested.</source>
        <translation>Rate von %1 = %2 in jeder Schnittmenge. Erwartet ist, was die Wirkungen der Teile zusammen ergeben; der Überschuss ist, was bleibt. p-Werte sind für die Zahl der Schnittmengen korrigiert (Holm). Schnittmengen mit weniger als %L3 Zeilen sind grau und nicht getestet.</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Difference to all rows</source>
        <translation>Unterschied zu allen Zeilen</translation>
    </message>
    <message>
        <source>P of the difference</source>
        <translation>p des Unterschieds</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Excess</source>
        <translation>Überschuss</translation>
    </message>
    <message>
        <source>P of the excess</source>
        <translation>p des Überschusses</translation>
    </message>
    <message>
        <source>fewer than %L1 rows</source>
        <translation>weniger als %L1 Zeilen</translation>
    </message>
    <message>
        <source>%1 = %2: %3 is %4 for %5, %6 than the %7 that its parts add up to.</source>
        <translation>%1 = %2: %3 ist %4 bei %5, %6 als die %7, die ihre Teile zusammen ergeben.</translation>
    </message>
    <message>
        <source>%L1 points less</source>
        <translation>%L1 Prozentpunkte weniger</translation>
    </message>
    <message>
        <source>%L1 points more</source>
        <translation>%L1 Prozentpunkte mehr</translation>
    </message>
    <message>
        <source>an intersection needs at least two protected attributes</source>
        <translation>eine Schnittmenge braucht mindestens zwei geschützte Merkmale</translation>
    </message>
    <message>
        <source>%1 attributes with %2 intersections were left out: at most %3 are looked at.</source>
        <translation>%1 Merkmale mit %2 Schnittmengen blieben außer Acht: Höchstens %3 werden betrachtet.</translation>
    </message>
    <message>
        <source>Mean of %1</source>
        <translation>Mittelwert von %1</translation>
    </message>
    <message>
        <source>Each group&apos;s mean, its difference from the reference group&apos;s (Welch&apos;s interval), and that difference in standard deviations of the two groups.</source>
        <translation>Der Mittelwert jeder Gruppe, sein Unterschied zu dem der Vergleichsgruppe (Intervall nach Welch) und dieser Unterschied in Standardabweichungen der beiden Gruppen.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Standardised difference</source>
        <translation>Standardisierter Unterschied</translation>
    </message>
    <message>
        <source>Quantiles of %1</source>
        <translation>Quantile von %1</translation>
    </message>
    <message>
        <source>What a tenth, a quarter, half, three quarters and nine tenths of a group lie below, and the differences from the reference group: a mean can hide where they part.</source>
        <translation>Worunter ein Zehntel, ein Viertel, die Hälfte, drei Viertel und neun Zehntel einer Gruppe liegen, und die Unterschiede zur Vergleichsgruppe: Ein Mittelwert kann verbergen, wo sie auseinandergehen.</translation>
    </message>
    <message>
        <source>the outcome does not vary within the groups</source>
        <translation>das Ergebnis ist innerhalb der Gruppen überall gleich</translation>
    </message>
    <message>
        <source>The mean of %1 is %L2 for %3 = %4, against %L5 for %6: %L7 (%L8 to %L9).</source>
        <translation>Der Mittelwert von %1 ist %L2 für %3 = %4, gegenüber %L5 für %6: %L7 (%L8 bis %L9).</translation>
    </message>
    <message>
        <source>Rate of %1 = %2</source>
        <translation>Rate von %1 = %2</translation>
    </message>
    <message>
        <source>Each group&apos;s rate of the favourable outcome, its distance from the reference group&apos;s (statistical parity difference) and their ratio (disparate impact). A ratio below 0.8 fails the four-fifths rule, a screening rule of US employment law that calls for a closer look and proves nothing.</source>
        <translation>Die Rate des günstigen Ergebnisses in jeder Gruppe, ihr Abstand zu der der Vergleichsgruppe (statistische Paritätsdifferenz) und ihr Verhältnis (Disparate Impact). Ein Verhältnis unter 0,8 verfehlt die Vier-Fünftel-Regel, eine Prüfregel des US-Arbeitsrechts, die genaueres Hinsehen verlangt und nichts beweist.</translation>
    </message>
    <message>
        <source>Statistical parity difference</source>
        <translation>Statistische Paritätsdifferenz</translation>
    </message>
    <message>
        <source>Disparate impact</source>
        <translation>Disparate Impact</translation>
    </message>
    <message>
        <source>Below four fifths</source>
        <translation>Unter vier Fünfteln</translation>
    </message>
    <message>
        <source>The largest difference and the smallest ratio between any two groups, and between a group and all rows.</source>
        <translation>Der größte Unterschied und das kleinste Verhältnis zwischen je zwei Gruppen und zwischen einer Gruppe und allen Zeilen.</translation>
    </message>
    <message>
        <source>Rate of all rows</source>
        <translation>Rate aller Zeilen</translation>
    </message>
    <message>
        <source>Difference between groups</source>
        <translation>Unterschied zwischen Gruppen</translation>
    </message>
    <message>
        <source>Ratio between groups</source>
        <translation>Verhältnis zwischen Gruppen</translation>
    </message>
    <message>
        <source>Ratio to all rows</source>
        <translation>Verhältnis zu allen Zeilen</translation>
    </message>
    <message>
        <source>%1 is %2 for %3 of %4 = %5, against %6 of %7: %8 (%9)</source>
        <translation>%1 ist %2 bei %3 von %4 = %5, gegenüber %6 von %7: %8 (%9)</translation>
    </message>
    <message>
        <source>, a ratio of %L1 (%2)</source>
        <translation>, ein Verhältnis von %L1 (%2)</translation>
    </message>
    <message>
        <source>, below the four-fifths line</source>
        <translation>, unter der Vier-Fünftel-Linie</translation>
    </message>
    <message>
        <source>, above the four-fifths line</source>
        <translation>, über der Vier-Fünftel-Linie</translation>
    </message>
    <message>
        <source>the reference group&apos;s rate is 0</source>
        <translation>die Rate der Vergleichsgruppe ist 0</translation>
    </message>
    <message>
        <source>fewer than two groups have %L1 rows</source>
        <translation>weniger als zwei Gruppen haben %L1 Zeilen</translation>
    </message>
    <message>
        <source>no group has the favourable outcome</source>
        <translation>keine Gruppe hat das günstige Ergebnis</translation>
    </message>
    <message>
        <source>no row has the favourable outcome</source>
        <translation>keine Zeile hat das günstige Ergebnis</translation>
    </message>
    <message>
        <source>no row has a known outcome</source>
        <translation>keine Zeile hat ein bekanntes Ergebnis</translation>
    </message>
    <message>
        <source>there is no other column</source>
        <translation>es gibt keine andere Spalte</translation>
    </message>
    <message>
        <source>no group has %L1 rows on both sides among the %2 looked at</source>
        <translation>keine Gruppe hat auf beiden Seiten %L1 Zeilen unter den %2 betrachteten</translation>
    </message>
    <message>
        <source>Each column alone</source>
        <translation>Jede Spalte allein</translation>
    </message>
    <message>
        <source>AUC: the chance that the column ranks a member of the group above another row; 0.5 tells nothing, 1 all. Theil&apos;s U: the part of the attribute&apos;s uncertainty that the column takes away. P-values are corrected for the number of columns (Holm).</source>
        <translation>AUC: die Wahrscheinlichkeit, dass die Spalte ein Mitglied der Gruppe über eine andere Zeile stellt; 0,5 verrät nichts, 1 alles. Theils U: der Teil der Ungewissheit über das Merkmal, den die Spalte nimmt. p-Werte sind für die Zahl der Spalten korrigiert (Holm).</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Group told best</source>
        <translation>Am besten erkannte Gruppe</translation>
    </message>
    <message>
        <source>Theil&apos;s U</source>
        <translation>Theils U</translation>
    </message>
    <message>
        <source>Normalised mutual information</source>
        <translation>Normierte Transinformation</translation>
    </message>
    <message>
        <source>P of no relation</source>
        <translation>p bei keinem Zusammenhang</translation>
    </message>
    <message>
        <source>All columns together</source>
        <translation>Alle Spalten zusammen</translation>
    </message>
    <message>
        <source>How well a linear model of all other columns tells the attribute in rows it has not seen: logistic regression with a ridge penalty, %1 folds.</source>
        <translation>Wie gut ein lineares Modell aller anderen Spalten das Merkmal in Zeilen erkennt, die es nicht gesehen hat: logistische Regression mit Ridge-Strafterm, Kreuzvalidierung in %1 Teilen.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1 can be told from the other columns: a linear model has an AUC of %L2 (%3) on rows it has not seen; %4 tells most alone (AUC %L5). Leaving %6 out does not hide it.</source>
        <translation>%1 lässt sich an den anderen Spalten erkennen: Ein lineares Modell hat in Zeilen, die es nicht gesehen hat, eine AUC von %L2 (%3); %4 verrät allein am meisten (AUC %L5). %6 wegzulassen verbirgt es nicht.</translation>
    </message>
    <message>
        <source>%1 has only one value: there is nothing to tell.</source>
        <translation>%1 hat nur einen Wert: Da gibt es nichts zu erkennen.</translation>
    </message>
    <message>
        <source>no group has %L1 rows on both sides</source>
        <translation>keine Gruppe hat auf beiden Seiten %L1 Zeilen</translation>
    </message>
    <message>
        <source>%1: the %2 columns that tell most alone were taken, not all %3.</source>
        <translation>%1: Genommen sind die %2 Spalten, die allein am meisten verraten, nicht alle %3.</translation>
    </message>
    <message>
        <source>no population is stated</source>
        <translation>es ist keine Grundgesamtheit angegeben</translation>
    </message>
    <message>
        <source>the population is not stated for these groups</source>
        <translation>für diese Gruppen ist keine Grundgesamtheit angegeben</translation>
    </message>
    <message>
        <source>the expected share is 0</source>
        <translation>der erwartete Anteil ist 0</translation>
    </message>
    <message>
        <source>%1 = %2 makes up %3 of the rows; %4 would be %5.</source>
        <translation>%1 = %2 macht %3 der Zeilen aus; %4 wäre %5.</translation>
    </message>
    <message>
        <source>there is only one group</source>
        <translation>es gibt nur eine Gruppe</translation>
    </message>
    <message>
        <source>nothing, since no population is stated</source>
        <translation>nichts, da keine Grundgesamtheit angegeben ist</translation>
    </message>
    <message>
        <source>Shares of the groups</source>
        <translation>Anteile der Gruppen</translation>
    </message>
    <message>
        <source>How large each group is among the rows, and what is expected: %1.</source>
        <translation>Wie groß jede Gruppe unter den Zeilen ist und was erwartet wird: %1.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Evenness</source>
        <translation>Gleichmäßigkeit</translation>
    </message>
    <message>
        <source>Entropy is highest when all groups are equally large: evenness 1. The distance is half the sum of all absolute differences from the expected shares.</source>
        <translation>Die Entropie ist am höchsten, wenn alle Gruppen gleich groß sind: Gleichmäßigkeit 1. Der Abstand ist die halbe Summe aller absoluten Unterschiede zu den erwarteten Anteilen.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Entropy (bits)</source>
        <translation>Entropie (Bit)</translation>
    </message>
    <message>
        <source>Distance from expected</source>
        <translation>Abstand vom Erwarteten</translation>
    </message>
    <message>
        <source>Absent groups</source>
        <translation>Fehlende Gruppen</translation>
    </message>
    <message>
        <source>Values and intersections of values of which there is no row.</source>
        <translation>Werte und Schnittmengen von Werten, zu denen es keine Zeile gibt.</translation>
    </message>
    <message>
        <source>odds are of yes and no, and the outcome is a number</source>
        <translation>Chancen (Odds) gibt es bei Ja und Nein, das Ergebnis aber ist eine Zahl</translation>
    </message>
    <message>
        <source>one of the groups has only one of the outcomes</source>
        <translation>eine der Gruppen hat nur eines der Ergebnisse</translation>
    </message>
    <message>
        <source>no stratum has both groups and both outcomes</source>
        <translation>keine Schicht hat beide Gruppen und beide Ergebnisse</translation>
    </message>
    <message>
        <source>What the difference becomes within other columns</source>
        <translation>Was aus dem Unterschied innerhalb anderer Spalten wird</translation>
    </message>
    <message>
        <source>The difference in %1 between a group and the reference group, over all rows and with both groups given the same mix of another column&apos;s values (direct standardisation). The Mantel–Haenszel odds ratio is the one common to all its values. Whether the mix explains the difference or is part of it, no number can say.</source>
        <translation>Der Unterschied zwischen einer Gruppe und der Vergleichsgruppe, gemessen an %1: über alle Zeilen, und wenn beide Gruppen dieselbe Mischung der Werte einer anderen Spalte hätten (direkte Standardisierung). Das Chancenverhältnis nach Mantel–Haenszel ist das allen ihren Werten gemeinsame. Ob die Mischung den Unterschied erklärt oder ein Teil davon ist, kann keine Zahl sagen.</translation>
    </message>
    <message>
        <source>the mean of %1</source>
        <translation>dem Mittelwert von %1</translation>
    </message>
    <message>
        <source>the rate of %1 = %2</source>
        <translation>der Rate von %1 = %2</translation>
    </message>
    <message>
        <source>Rate of the group</source>
        <translation>Rate der Gruppe</translation>
    </message>
    <message>
        <source>Mean of the group</source>
        <translation>Mittelwert der Gruppe</translation>
    </message>
    <message>
        <source>Rate of the reference</source>
        <translation>Rate des Vergleichs</translation>
    </message>
    <message>
        <source>Mean of the reference</source>
        <translation>Mittelwert des Vergleichs</translation>
    </message>
    <message>
        <source>The difference</source>
        <translation>Der Unterschied</translation>
    </message>
    <message>
        <source>Rows where both groups are</source>
        <translation>Zeilen, wo beide Gruppen sind</translation>
    </message>
    <message>
        <source>Odds ratio</source>
        <translation>Chancenverhältnis</translation>
    </message>
    <message>
        <source>Mantel–Haenszel odds ratio</source>
        <translation>Chancenverhältnis nach Mantel–Haenszel</translation>
    </message>
    <message>
        <source>P of no common difference</source>
        <translation>p bei keinem gemeinsamen Unterschied</translation>
    </message>
    <message>
        <source>Within the values</source>
        <translation>Innerhalb der Werte</translation>
    </message>
    <message>
        <source>For the columns that change a difference: both groups, value by value.</source>
        <translation>Für die Spalten, die einen Unterschied verändern: beide Gruppen, Wert für Wert.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Rows of the group</source>
        <translation>Zeilen der Gruppe</translation>
    </message>
    <message>
        <source>Rows of the reference group</source>
        <translation>Zeilen der Vergleichsgruppe</translation>
    </message>
    <message>
        <source>there are no such rows</source>
        <translation>es gibt keine solchen Zeilen</translation>
    </message>
    <message>
        <source>only one of the groups is there</source>
        <translation>nur eine der Gruppen ist da</translation>
    </message>
    <message>
        <source>it becomes %1</source>
        <translation>werden daraus %1</translation>
    </message>
    <message>
        <source>it turns around, to %1</source>
        <translation>kehrt er sich um: %1</translation>
    </message>
    <message>
        <source>only %1 remain</source>
        <translation>bleiben nur %1</translation>
    </message>
    <message>
        <source>a difference appears: %1</source>
        <translation>zeigt sich ein Unterschied: %1</translation>
    </message>
    <message>
        <source>%1 = %2 against %3: over all rows the difference in %4 is %5; among rows with the same %6, %7.</source>
        <translation>%1 = %2 gegenüber %3: Über alle Zeilen ist der Unterschied in %4 %5; unter Zeilen mit gleichem %6 %7.</translation>
    </message>
    <message>
        <source>no value has rows of both groups</source>
        <translation>kein Wert hat Zeilen beider Gruppen</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>a whole number of rows, or {&quot;per&quot;: parent table, &quot;children&quot;: {&quot;generator&quot;: …}}</source>
        <translation>eine ganze Zahl von Zeilen, oder {&quot;per&quot;: Elterntabelle, &quot;children&quot;: {&quot;generator&quot;: …}}</translation>
    </message>
    <message>
        <source>a whole number from 0 to 18446744073709551615</source>
        <translation>eine ganze Zahl von 0 bis 18446744073709551615</translation>
    </message>
    <message>
        <source>1, the format that this version reads</source>
        <translation>1, das Format, das diese Version liest</translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation>eine Liste von Objekten</translation>
    </message>
    <message>
        <source>the name of a column, or a list of names</source>
        <translation>der Name einer Spalte oder eine Liste von Namen</translation>
    </message>
    <message>
        <source>a single value</source>
        <translation>ein einzelner Wert</translation>
    </message>
    <message>
        <source>the names of two columns</source>
        <translation>die Namen zweier Spalten</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not known here; did you mean &apos;%2&apos;?</source>
        <translation>„%1“ ist hier nicht bekannt; war „%2“ gemeint?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not known here and has no effect.</source>
        <translation>„%1“ ist hier nicht bekannt und bewirkt nichts.</translation>
    </message>
    <message>
        <source>Rename to &apos;%1&apos;</source>
        <translation>In „%1“ umbenennen</translation>
    </message>
    <message>
        <source>Remove &apos;%1&apos;</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>The file has format %1, and this version of Datawright reads formats up to %2: open it with a newer version.</source>
        <translation>Die Datei hat Format %1, und diese Version von Datawright liest Formate bis %2: Öffnen Sie sie mit einer neueren Version.</translation>
    </message>
    <message>
        <source>There is no format %1: the first is 1.</source>
        <translation>Ein Format %1 gibt es nicht: Das erste ist 1.</translation>
    </message>
    <message>
        <source>A column has one source: &apos;%1&apos; cannot stand beside another of generator, sql and field.</source>
        <translation>Eine Spalte hat eine Quelle: „%1“ kann nicht neben einem anderen von generator, sql und field stehen.</translation>
    </message>
    <message>
        <source>Every %1 needs a name.</source>
        <translation>Hier fehlt ein Name (%1).</translation>
    </message>
    <message>
        <source>The name of a %1 must have no control characters, slashes or quotes and at most 200 bytes.</source>
        <translation>Dieser Name (%1) darf keine Steuerzeichen, Schrägstriche oder Anführungszeichen und höchstens 200 Byte haben.</translation>
    </message>
    <message>
        <source>There are two %1s named &apos;%2&apos;.</source>
        <translation>Es gibt zweimal „%2“ (%1).</translation>
    </message>
    <message>
        <source>There are two %1s with the id &apos;%2&apos;: their values would be the same.</source>
        <translation>Die Kennung „%2“ gibt es zweimal (%1): Die Werte wären dieselben.</translation>
    </message>
    <message>
        <source>Column &apos;%1&apos; needs a generator, an sql expression or a field of an entity.</source>
        <translation>Die Spalte „%1“ braucht einen Generator, einen SQL-Ausdruck oder ein Feld einer Entität.</translation>
    </message>
    <message>
        <source>&apos;decimals&apos; must be between 0 and 15.</source>
        <translation>Die Nachkommastellen müssen zwischen 0 und 15 liegen.</translation>
    </message>
    <message>
        <source>&apos;minimum&apos; must not be above &apos;maximum&apos;.</source>
        <translation>Das Minimum darf nicht über dem Maximum liegen.</translation>
    </message>
    <message>
        <source>The primary key names &apos;%1&apos;, which is no column of &apos;%2&apos;.</source>
        <translation>Der Primärschlüssel nennt „%1“, das keine Spalte von „%2“ ist.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a list of objects.</source>
        <translation>„%1“ muss eine Liste von Objekten sein.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be text.</source>
        <translation>„%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>&apos;curriculum&apos; must be an object.</source>
        <translation>„curriculum“ muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>A table of twins names the table it is of (&quot;twin_of&quot;) and the column that changes (&quot;change&quot;).</source>
        <translation>Eine Tabelle von Zwillingen nennt die Tabelle, von der sie es sind („twin_of“), und die Spalte, die sich ändert („change“).</translation>
    </message>
    <message>
        <source>&apos;truth&apos; must be one of %1.</source>
        <translation>„truth“ muss eines sein von %1.</translation>
    </message>
    <message>
        <source>Could not replace</source>
        <translation>Ersetzen nicht möglich</translation>
    </message>
    <message>
        <source>This file is larger than 256 MiB, which no project is: %1</source>
        <translation>Diese Datei ist größer als 256 MiB, was kein Projekt ist: %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is written twice in one object; only the last one would count.</source>
        <translation>„%1“ steht zweimal in einem Objekt; nur das letzte würde zählen.</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>The file is nested more than %1 levels deep, which no project is.</source>
        <translation>Die Datei ist tiefer als %1 Ebenen verschachtelt, was kein Projekt ist.</translation>
    </message>
    <message>
        <source>The file is not valid JSON at %1: %2.</source>
        <translation>Die Datei ist kein gültiges JSON: %1, Meldung: %2.</translation>
    </message>
    <message>
        <source>A project file holds one JSON object.</source>
        <translation>Eine Projektdatei enthält ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The weights of a calendar must be plain numbers; use &apos;cases&apos; for calendars that differ by row.</source>
        <translation>Die Gewichte eines Kalenders müssen schlichte Zahlen sein; für Kalender je Zeile ist „cases“ da.</translation>
    </message>
    <message>
        <source>%1 is no %2.</source>
        <translation>%1 ist nicht erlaubt; erwartet wird: %2.</translation>
    </message>
    <message>
        <source>weekday; write them like &quot;monday&quot; or &quot;mon&quot;</source>
        <translation>Wochentag; geschrieben wie „monday“ oder „mon“</translation>
    </message>
    <message>
        <source>month; write them like &quot;january&quot;, &quot;jan&quot; or 1</source>
        <translation>Monat; geschrieben wie „january“, „jan“ oder 1</translation>
    </message>
    <message>
        <source>hour of the day; write them as 0 to 23</source>
        <translation>Stunde des Tages; geschrieben als 0 bis 23</translation>
    </message>
    <message>
        <source>The columns&apos; values make more than %1 combinations.</source>
        <translation>Die Werte der Spalten ergeben mehr als %1 Kombinationen.</translation>
    </message>
    <message>
        <source>no line fits</source>
        <translation>von keiner Zeile der Tabelle erfasst</translation>
    </message>
    <message>
        <source>No line of the table fits this row.</source>
        <translation>Keine Zeile der Tabelle passt auf diese Zeile.</translation>
    </message>
    <message>
        <source>Line %1 of the table fits; its value is %2.</source>
        <translation>Zeile %1 der Tabelle passt; ihr Wert ist %2.</translation>
    </message>
    <message>
        <source>Share of the values that have it.</source>
        <translation>Anteil der Werte, die es haben.</translation>
    </message>
    <message>
        <source>The columns that it is done to.</source>
        <translation>Die Spalten, denen es geschieht.</translation>
    </message>
    <message>
        <source>Only rows where this is true; all when nothing is said.</source>
        <translation>Nur Zeilen, in denen dies wahr ist; alle, wenn nichts gesagt ist.</translation>
    </message>
    <message>
        <source>There is no lexicon &quot;%1&quot;.</source>
        <translation>Es gibt keine Wortliste „%1“.</translation>
    </message>
    <message>
        <source>There is no lexicon &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>Es gibt keine Wortliste „%1“. War „%2“ gemeint?</translation>
    </message>
    <message>
        <source>a weight that is missing or negative</source>
        <translation>ein fehlendes oder negatives Gewicht</translation>
    </message>
    <message>
        <source>weights that add up to %L1</source>
        <translation>Gewichte, die zusammen %L1 ergeben,</translation>
    </message>
    <message>
        <source>The project&apos;s locale &quot;%1&quot; has no lists here; choose one of the locales offered.</source>
        <translation>Für die Locale des Projekts „%1“ gibt es hier keine Listen; wählen Sie eine der angebotenen.</translation>
    </message>
    <message>
        <source>Simpson&apos;s paradox</source>
        <translation>Simpson-Paradoxon</translation>
    </message>
    <message>
        <source>no protected attribute is chosen</source>
        <translation>es ist kein geschütztes Merkmal gewählt</translation>
    </message>
    <message>
        <source>no outcome column is chosen</source>
        <translation>es ist keine Ergebnisspalte gewählt</translation>
    </message>
    <message>
        <source>no favourable value of &apos;%1&apos; is chosen</source>
        <translation>es ist kein günstiger Wert von „%1“ gewählt</translation>
    </message>
    <message>
        <source>the outcome &apos;%1&apos; is not a number</source>
        <translation>das Ergebnis „%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>no prediction column is chosen</source>
        <translation>es ist keine Vorhersagespalte gewählt</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>The pattern is too complicated: its alternatives overlap in too many ways.</source>
        <translation>Das Muster ist zu verwickelt: Seine Varianten überlappen auf zu viele Weisen.</translation>
    </message>
    <message>
        <source>there is a &apos;)&apos; without a &apos;(&apos;</source>
        <translation>da ist eine „)“ ohne „(“</translation>
    </message>
    <message>
        <source>The pattern cannot be read at character %1: %2.</source>
        <translation>Das Muster lässt sich bei Zeichen %1 nicht lesen: %2.</translation>
    </message>
    <message>
        <source>it is not well-formed UTF-8</source>
        <translation>es ist kein wohlgeformtes UTF-8</translation>
    </message>
    <message>
        <source>a backslash needs a character after it</source>
        <translation>auf einen Rückstrich muss ein Zeichen folgen</translation>
    </message>
    <message>
        <source>only \d, \w, \s, \t and \n are known, and a backslash before a special character</source>
        <translation>bekannt sind nur \d, \w, \s, \t und \n und ein Rückstrich vor einem Sonderzeichen</translation>
    </message>
    <message>
        <source>a range like a-z must rise</source>
        <translation>ein Bereich wie a-z muss steigen</translation>
    </message>
    <message>
        <source>the &apos;[&apos; is not closed with &apos;]&apos;</source>
        <translation>die „[“ ist nicht mit „]“ geschlossen</translation>
    </message>
    <message>
        <source>there is no character in the class before this</source>
        <translation>in der Klasse davor steht kein Zeichen</translation>
    </message>
    <message>
        <source>with its repetitions written out it has more than %1 characters</source>
        <translation>mit ausgeschriebenen Wiederholungen hat es mehr als %1 Zeichen</translation>
    </message>
    <message>
        <source>groups are nested too deeply</source>
        <translation>Gruppen sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>its repetitions make it too long</source>
        <translation>seine Wiederholungen machen es zu lang</translation>
    </message>
    <message>
        <source>the &apos;(&apos; is not closed with &apos;)&apos;</source>
        <translation>die „(“ ist nicht mit „)“ geschlossen</translation>
    </message>
    <message>
        <source>texts must not be endless; use {0,10} or {1,10} instead</source>
        <translation>Texte dürfen nicht endlos sein; nehmen Sie {0,10} oder {1,10}</translation>
    </message>
    <message>
        <source>there is nothing before the &apos;%1&apos; that it could belong to; a plain one is \%1</source>
        <translation>vor „%1“ steht nichts, wozu es gehören könnte; das Zeichen selbst ist \%1</translation>
    </message>
    <message>
        <source>texts must not be endless; say how often at most</source>
        <translation>Texte dürfen nicht endlos sein; sagen Sie, wie oft höchstens</translation>
    </message>
    <message>
        <source>a repetition is written {3} or {2,5}, the smaller number first</source>
        <translation>eine Wiederholung schreibt man {3} oder {2,5}, die kleinere Zahl zuerst</translation>
    </message>
    <message>
        <source>repetitions go up to %1</source>
        <translation>Wiederholungen gehen bis %1</translation>
    </message>
    <message>
        <source>Parameters must be an object like {&quot;mean&quot;: 170}.</source>
        <translation>Parameter müssen ein Objekt sein wie {&quot;mean&quot;: 170}.</translation>
    </message>
    <message>
        <source>There is no parameter &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>Es gibt keinen Parameter „%1“; war „%2“ gemeint?</translation>
    </message>
    <message>
        <source>There is no parameter &apos;%1&apos; here; known are: %2.</source>
        <translation>Es gibt hier keinen Parameter „%1“; bekannt sind: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; (%2) is needed here: %3</source>
        <translation>„%1“ (%2) wird hier gebraucht: %3</translation>
    </message>
    <message>
        <source>nothing (null)</source>
        <translation>nichts (null)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be %2, not %3.</source>
        <translation>„%1“ muss sein: %2, nicht %3.</translation>
    </message>
    <message>
        <source>a whole number below 2^63</source>
        <translation>eine ganze Zahl unter 2^63</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>eine endliche Zahl</translation>
    </message>
    <message>
        <source>a date like &quot;2024-02-29&quot;</source>
        <translation>ein Datum wie &quot;2024-02-29&quot;</translation>
    </message>
    <message>
        <source>a date and time like &quot;2024-02-29 13:05:00&quot;</source>
        <translation>Datum und Uhrzeit wie &quot;2024-02-29 13:05:00&quot;</translation>
    </message>
    <message>
        <source>a duration like &quot;P1DT2H&quot;, &quot;PT30M&quot; or &quot;02:30:00&quot;</source>
        <translation>eine Dauer wie &quot;P1DT2H&quot;, &quot;PT30M&quot; oder &quot;02:30:00&quot;</translation>
    </message>
    <message>
        <source>the name of a column of this table</source>
        <translation>der Name einer Spalte dieser Tabelle</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a column of type %2, but &apos;%3&apos; is %4.</source>
        <translation>„%1“ braucht eine Spalte vom Typ %2, „%3“ aber ist %4.</translation>
    </message>
    <message>
        <source>the name of a table</source>
        <translation>der Name einer Tabelle</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be the column&apos;s own table, &apos;%2&apos;.</source>
        <translation>„%1“ muss die eigene Tabelle der Spalte sein, „%2“.</translation>
    </message>
    <message>
        <source>The rows of &apos;%1&apos; are not counted per row of &apos;%2&apos;.</source>
        <translation>Die Zeilen von „%1“ werden nicht je Zeile von „%2“ gezählt.</translation>
    </message>
    <message>
        <source>the name of a lexicon</source>
        <translation>der Name einer Wortliste</translation>
    </message>
    <message>
        <source>an SQL expression</source>
        <translation>ein SQL-Ausdruck</translation>
    </message>
    <message>
        <source>text, with holes like {{ name }}</source>
        <translation>Text mit Platzhaltern wie {{ name }}</translation>
    </message>
    <message>
        <source>a text, number, true, false, null, or {&quot;value&quot;: …, &quot;weight&quot;: …}</source>
        <translation>ein Text, eine Zahl, true, false, null, oder {&quot;value&quot;: …, &quot;weight&quot;: …}</translation>
    </message>
    <message>
        <source>a list of values or an object of value: weight</source>
        <translation>eine Liste von Werten oder ein Objekt aus Wert: Gewicht</translation>
    </message>
    <message>
        <source>at least one value</source>
        <translation>mindestens ein Wert</translation>
    </message>
    <message>
        <source>The weights of &apos;%1&apos; must add up to more than 0.</source>
        <translation>Die Gewichte von „%1“ müssen mehr als 0 ergeben.</translation>
    </message>
    <message>
        <source>a list of points [[x, y], …]</source>
        <translation>eine Liste von Punkten [[x, y], …]</translation>
    </message>
    <message>
        <source>a point [x, y]</source>
        <translation>ein Punkt [x, y]</translation>
    </message>
    <message>
        <source>a point of finite numbers</source>
        <translation>ein Punkt aus endlichen Zahlen</translation>
    </message>
    <message>
        <source>a generator like {&quot;generator&quot;: &quot;normal&quot;, &quot;params&quot;: {}}</source>
        <translation>ein Generator wie {&quot;generator&quot;: &quot;normal&quot;, &quot;params&quot;: {}}</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be one of %2.</source>
        <translation>„%1“ muss eines sein von: %2.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object with one entry for each value of the column</source>
        <translation>ein Objekt mit einem Eintrag je Wert der Spalte</translation>
    </message>
    <message>
        <source>must be %1</source>
        <translation>muss sein: %1</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>is %1: %2</source>
        <translation>ist %1: %2</translation>
    </message>
    <message>
        <source>this format is not a database</source>
        <translation>dieses Format ist keine Datenbank</translation>
    </message>
    <message>
        <source>%1 is not a value of type %2.</source>
        <translation>%1 ist kein Wert vom Typ %2.</translation>
    </message>
    <message>
        <source>no case for it</source>
        <translation>nicht unter den Fällen</translation>
    </message>
    <message>
        <source>At most 24 bytes are possible here.</source>
        <translation>Hier sind höchstens 24 Byte möglich.</translation>
    </message>
    <message>
        <source>This text may hold neither the delimiter nor the quote nor a line break.</source>
        <translation>Dieser Text darf weder das Trennzeichen noch das Anführungszeichen noch einen Zeilenumbruch enthalten.</translation>
    </message>
    <message>
        <source>The delimiter must be one ASCII character that numbers and words do not hold.</source>
        <translation>Das Trennzeichen muss ein ASCII-Zeichen sein, das in Zahlen und Wörtern nicht vorkommt.</translation>
    </message>
    <message>
        <source>The quote must be one ASCII character that numbers and words do not hold.</source>
        <translation>Das Anführungszeichen muss ein ASCII-Zeichen sein, das in Zahlen und Wörtern nicht vorkommt.</translation>
    </message>
    <message>
        <source>The decimal point is either . or a comma.</source>
        <translation>Das Dezimalzeichen ist ein Punkt oder ein Komma.</translation>
    </message>
    <message>
        <source>The quote must differ from the delimiter.</source>
        <translation>Das Anführungszeichen muss ein anderes sein als das Trennzeichen.</translation>
    </message>
    <message>
        <source>The quote must not be part of numbers or times.</source>
        <translation>Das Anführungszeichen darf in Zahlen und Zeiten nicht vorkommen.</translation>
    </message>
    <message>
        <source>Without quotes the delimiter must not be part of numbers or times.</source>
        <translation>Ohne Anführungszeichen darf das Trennzeichen in Zahlen und Zeiten nicht vorkommen.</translation>
    </message>
    <message>
        <source>could not be opened to be flushed</source>
        <translation>ließ sich zum Sichern nicht öffnen</translation>
    </message>
    <message>
        <source>could not be flushed to the disk</source>
        <translation>ließ sich nicht auf den Datenträger sichern</translation>
    </message>
    <message>
        <source>the database could not be created</source>
        <translation>die Datenbank ließ sich nicht anlegen</translation>
    </message>
    <message>
        <source>a row could not be prepared</source>
        <translation>eine Zeile ließ sich nicht vorbereiten</translation>
    </message>
    <message>
        <source>a row could not be written</source>
        <translation>eine Zeile ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>the database could not be closed</source>
        <translation>die Datenbank ließ sich nicht schließen</translation>
    </message>
    <message>
        <source>a statement failed</source>
        <translation>eine Anweisung schlug fehl</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>kein Speicher mehr</translation>
    </message>
    <message>
        <source>DuckDB did not accept the table function of batches</source>
        <translation>DuckDB nahm die Tabellenfunktion der Blöcke nicht an</translation>
    </message>
    <message>
        <source>%1: rows could not be written (%2)</source>
        <translation>%1: Zeilen ließen sich nicht schreiben (%2)</translation>
    </message>
    <message>
        <source>%1: a statement failed (%2)</source>
        <translation>%1: Eine Anweisung schlug fehl (%2)</translation>
    </message>
    <message>
        <source>SQL expressions need DuckDB, but its library could not be opened (%1); install Datawright again, or put %2 where the system&apos;s loader finds it</source>
        <translation>SQL-Ausdrücke brauchen DuckDB, aber die Bibliothek ließ sich nicht öffnen (%1); installieren Sie Datawright neu, oder legen Sie %2 dorthin, wo das System Bibliotheken sucht</translation>
    </message>
    <message>
        <source>the DuckDB library that was found is too old: it has no function %1; DuckDB 1.4 is needed</source>
        <translation>die gefundene DuckDB-Bibliothek ist zu alt: Sie hat keine Funktion %1; nötig ist DuckDB 1.4</translation>
    </message>
    <message>
        <source>the expression ends too early</source>
        <translation>der Ausdruck endet zu früh</translation>
    </message>
    <message>
        <source>Close every parenthesis, and give each operator something on its right.</source>
        <translation>Jede Klammer muss geschlossen sein, und rechts von jedem Operator muss etwas stehen.</translation>
    </message>
    <message>
        <source>%1 is not expected here</source>
        <translation>%1 wird hier nicht erwartet</translation>
    </message>
    <message>
        <source>Check the word before it; names with blanks or signs are written &quot;like this&quot;, text &apos;like this&apos;.</source>
        <translation>Prüfen Sie das Wort davor; Namen mit Leer- oder Sonderzeichen schreibt man &quot;so&quot;, Text &apos;so&apos;.</translation>
    </message>
    <message>
        <source>there is no %1</source>
        <translation>es gibt kein %1</translation>
    </message>
    <message>
        <source>There is %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>Write ::INTEGER after a whole number that must be one.</source>
        <translation>Schreiben Sie ::INTEGER hinter eine ganze Zahl, die eine sein muss.</translation>
    </message>
    <message>
        <source>Convert an argument with CAST(… AS type).</source>
        <translation>Wandeln Sie ein Argument mit CAST(… AS Typ) um.</translation>
    </message>
    <message>
        <source>it is not clear what %1 means for these types</source>
        <translation>es ist nicht klar, was %1 bei diesen Typen bedeutet</translation>
    </message>
    <message>
        <source>there is no function called %1</source>
        <translation>es gibt keine Funktion namens %1</translation>
    </message>
    <message>
        <source>There are no columns here that an expression could use.</source>
        <translation>Hier gibt es keine Spalten, die ein Ausdruck verwenden könnte.</translation>
    </message>
    <message>
        <source>There are %1 and others.</source>
        <translation>Es gibt: %1 und andere.</translation>
    </message>
    <message>
        <source>There are %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>Leave such rows out with CASE WHEN … THEN … END, or make their value null with TRY(…).</source>
        <translation>Lassen Sie solche Zeilen mit CASE WHEN … THEN … END aus, oder machen Sie ihren Wert mit TRY(…) null.</translation>
    </message>
    <message>
        <source>expression %1 fails in row %2: %3</source>
        <translation>Ausdruck %1 schlägt in Zeile %2 fehl: %3</translation>
    </message>
    <message>
        <source>the date is infinite</source>
        <translation>das Datum ist unendlich</translation>
    </message>
    <message>
        <source>Use a date that a calendar has.</source>
        <translation>Nehmen Sie ein Datum, das es im Kalender gibt.</translation>
    </message>
    <message>
        <source>this is not one expression</source>
        <translation>dies ist nicht ein Ausdruck</translation>
    </message>
    <message>
        <source>Write a single SQL expression, such as: price * quantity.</source>
        <translation>Schreiben Sie einen einzelnen SQL-Ausdruck, etwa price * quantity.</translation>
    </message>
    <message>
        <source>Write the expression alone, without SELECT, AS, FROM, WHERE or ORDER BY.</source>
        <translation>Schreiben Sie den Ausdruck allein, ohne SELECT, AS, FROM, WHERE oder ORDER BY.</translation>
    </message>
    <message>
        <source>this is a query, not an expression</source>
        <translation>dies ist eine Abfrage, kein Ausdruck</translation>
    </message>
    <message>
        <source>there is more than one expression here</source>
        <translation>hier steht mehr als ein Ausdruck</translation>
    </message>
    <message>
        <source>an expression has no name of its own</source>
        <translation>ein Ausdruck hat keinen eigenen Namen</translation>
    </message>
    <message>
        <source>a query inside an expression is not possible, as no tables can be read here</source>
        <translation>eine Abfrage in einem Ausdruck ist nicht möglich, da hier keine Tabellen gelesen werden können</translation>
    </message>
    <message>
        <source>Use columns of the row, or those of a parent row, such as customer.country.</source>
        <translation>Nehmen Sie Spalten der Zeile oder die eines Elternteils, etwa customer.country.</translation>
    </message>
    <message>
        <source>a window function needs other rows, but an expression sees only its own row</source>
        <translation>eine Fensterfunktion braucht andere Zeilen, ein Ausdruck aber sieht nur seine eigene</translation>
    </message>
    <message>
        <source>Use columns of the row, or sums over child rows, such as sum(items.amount).</source>
        <translation>Nehmen Sie Spalten der Zeile oder Summen über Kindzeilen, etwa sum(items.amount).</translation>
    </message>
    <message>
        <source>* stands for all columns, but one value is needed</source>
        <translation>* steht für alle Spalten, nötig ist aber ein Wert</translation>
    </message>
    <message>
        <source>Name the column.</source>
        <translation>Nennen Sie die Spalte.</translation>
    </message>
    <message>
        <source>there are no numbered parameters or columns here</source>
        <translation>nummerierte Parameter oder Spalten gibt es hier nicht</translation>
    </message>
    <message>
        <source>this is not possible in an expression of a row</source>
        <translation>in einem Ausdruck einer Zeile ist dies nicht möglich</translation>
    </message>
    <message>
        <source>Use functions and operators on columns.</source>
        <translation>Nehmen Sie Funktionen und Operatoren auf Spalten.</translation>
    </message>
    <message>
        <source>there is no relation called %1 here</source>
        <translation>eine Beziehung namens %1 gibt es hier nicht</translation>
    </message>
    <message>
        <source>Parent rows are named by the relation to them, child rows only inside sum(), count(), min(), max() or avg().</source>
        <translation>Elternzeilen nennt man mit der Beziehung zu ihnen, Kindzeilen nur innerhalb von sum(), count(), min(), max() oder avg().</translation>
    </message>
    <message>
        <source>there is no column called %1</source>
        <translation>es gibt keine Spalte namens %1</translation>
    </message>
    <message>
        <source>functions cannot be named by their schema</source>
        <translation>Funktionen lassen sich nicht mit ihrem Schema nennen</translation>
    </message>
    <message>
        <source>Write %1(…) alone.</source>
        <translation>Schreiben Sie nur %1(…).</translation>
    </message>
    <message>
        <source>FILTER is for aggregates, but an expression sees only its own row</source>
        <translation>FILTER ist für Aggregate, ein Ausdruck aber sieht nur seine eigene Zeile</translation>
    </message>
    <message>
        <source>Use CASE WHEN.</source>
        <translation>Nehmen Sie CASE WHEN.</translation>
    </message>
    <message>
        <source>Use another aggregate.</source>
        <translation>Nehmen Sie ein anderes Aggregat.</translation>
    </message>
    <message>
        <source>the expression is longer than 64 KiB</source>
        <translation>der Ausdruck ist länger als 64 KiB</translation>
    </message>
    <message>
        <source>Split it into several columns that build on one another.</source>
        <translation>Teilen Sie ihn in mehrere Spalten, die aufeinander aufbauen.</translation>
    </message>
    <message>
        <source>this is not valid UTF-8 text</source>
        <translation>dies ist kein gültiger UTF-8-Text</translation>
    </message>
    <message>
        <source>Type the character again.</source>
        <translation>Tippen Sie das Zeichen noch einmal.</translation>
    </message>
    <message>
        <source>the expression is empty</source>
        <translation>der Ausdruck ist leer</translation>
    </message>
    <message>
        <source>Write a SQL expression, such as: price * quantity.</source>
        <translation>Schreiben Sie einen SQL-Ausdruck, etwa price * quantity.</translation>
    </message>
    <message>
        <source>brackets are nested too deeply</source>
        <translation>Klammern sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>Split the expression into several columns that build on one another.</source>
        <translation>Teilen Sie den Ausdruck in mehrere Spalten, die aufeinander aufbauen.</translation>
    </message>
    <message>
        <source>what is opened here is never closed</source>
        <translation>was hier geöffnet wird, wird nie geschlossen</translation>
    </message>
    <message>
        <source>Close the quote or comment.</source>
        <translation>Schließen Sie Anführungszeichen oder Kommentar.</translation>
    </message>
    <message>
        <source>a semicolon separates statements, but this is one expression</source>
        <translation>ein Semikolon trennt Anweisungen, dies aber ist ein Ausdruck</translation>
    </message>
    <message>
        <source>Remove the semicolon.</source>
        <translation>Entfernen Sie das Semikolon.</translation>
    </message>
    <message>
        <source>%1 is a word of SQL itself</source>
        <translation>%1 ist ein Wort von SQL selbst</translation>
    </message>
    <message>
        <source>DuckDB&apos;s parser gave no answer</source>
        <translation>DuckDBs Parser gab keine Antwort</translation>
    </message>
    <message>
        <source>cannot take logarithm of zero</source>
        <translation>von null gibt es keinen Logarithmus</translation>
    </message>
    <message>
        <source>cannot take logarithm of a negative number</source>
        <translation>von einer negativen Zahl gibt es keinen Logarithmus</translation>
    </message>
    <message>
        <source>an infinite number is out of range for a trigonometric function</source>
        <translation>unendlich ist kein Argument einer Winkelfunktion</translation>
    </message>
    <message>
        <source>the inverse sine, cosine and hyperbolic tangent are undefined outside [-1,1]</source>
        <translation>Arkussinus, Arkuskosinus und Areatangens sind außerhalb von [-1,1] nicht definiert</translation>
    </message>
    <message>
        <source>the cotangent of zero is undefined</source>
        <translation>der Kotangens von null ist nicht definiert</translation>
    </message>
    <message>
        <source>cannot take gamma of zero</source>
        <translation>die Gammafunktion von null ist nicht definiert</translation>
    </message>
    <message>
        <source>there is no logarithm to base 1</source>
        <translation>zur Basis 1 gibt es keinen Logarithmus</translation>
    </message>
    <message>
        <source>DuckDB did not accept the function %1</source>
        <translation>DuckDB nahm die Funktion %1 nicht an</translation>
    </message>
    <message>
        <source>DuckDB gave no configuration</source>
        <translation>DuckDB gab keine Konfiguration</translation>
    </message>
    <message>
        <source>DuckDB does not know the setting %1</source>
        <translation>DuckDB kennt die Einstellung %1 nicht</translation>
    </message>
    <message>
        <source>DuckDB could not be started: %1</source>
        <translation>DuckDB ließ sich nicht starten: %1</translation>
    </message>
    <message>
        <source>DuckDB gave no connection</source>
        <translation>DuckDB gab keine Verbindung</translation>
    </message>
    <message>
        <source>%1 values were computed for %2 rows</source>
        <translation>%1 Werte wurden für %2 Zeilen berechnet</translation>
    </message>
    <message>
        <source>an aggregate needs several rows, but an expression sees only its own row</source>
        <translation>ein Aggregat braucht mehrere Zeilen, ein Ausdruck aber sieht nur seine eigene</translation>
    </message>
    <message>
        <source>Over child rows write, for example, sum(items.amount), with the name of the relation; of several values take greatest(a, b).</source>
        <translation>Über Kindzeilen schreiben Sie zum Beispiel sum(items.amount), mit dem Namen der Beziehung; von mehreren Werten nehmen Sie greatest(a, b).</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 ließ sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>the file has more than %1 rows; reference data must be smaller</source>
        <translation>die Datei hat mehr als %1 Zeilen; Referenzdaten müssen kleiner sein</translation>
    </message>
    <message>
        <source>column %1 has an infinite date in row %2</source>
        <translation>Spalte %1 hat in Zeile %2 ein unendliches Datum</translation>
    </message>
    <message>
        <source>reference data could not be opened</source>
        <translation>Referenzdaten ließen sich nicht öffnen</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 ist keine Datei</translation>
    </message>
    <message>
        <source>the name of %1 does not say its format; .csv, .tsv, .txt, .parquet, .json, .jsonl and .ndjson can be read</source>
        <translation>der Name von %1 sagt nichts über das Format; lesbar sind .csv, .tsv, .txt, .parquet, .json, .jsonl und .ndjson</translation>
    </message>
    <message>
        <source>the hole that {{ opens here is never closed</source>
        <translation>der Platzhalter, den {{ hier öffnet, wird nie geschlossen</translation>
    </message>
    <message>
        <source>Write }} after the expression, and close every quote inside it.</source>
        <translation>Schreiben Sie }} hinter den Ausdruck, und schließen Sie jedes Anführungszeichen darin.</translation>
    </message>
    <message>
        <source>the hole is empty</source>
        <translation>der Platzhalter ist leer</translation>
    </message>
    <message>
        <source>Write a SQL expression between {{ and }}.</source>
        <translation>Schreiben Sie einen SQL-Ausdruck zwischen {{ und }}.</translation>
    </message>
    <message>
        <source>gives another value each time it is asked, so that a row could not be made again</source>
        <translation>gibt bei jedem Aufruf einen anderen Wert; eine Zeile ließe sich so nicht noch einmal machen</translation>
    </message>
    <message>
        <source>tells about the database, not about the row</source>
        <translation>sagt etwas über die Datenbank, nicht über die Zeile</translation>
    </message>
    <message>
        <source>makes several rows out of one</source>
        <translation>macht mehrere Zeilen aus einer</translation>
    </message>
    <message>
        <source>can fill the memory from a short expression</source>
        <translation>kann aus einem kurzen Ausdruck den Speicher füllen</translation>
    </message>
    <message>
        <source>is not the same to the last bit on every processor</source>
        <translation>ist nicht auf jedem Prozessor bis aufs letzte Bit gleich</translation>
    </message>
    <message>
        <source>Give random values and dates a column with a generator of their own, and name that column here.</source>
        <translation>Geben Sie Zufallswerten und Daten eine Spalte mit eigenem Generator, und nennen Sie hier diese Spalte.</translation>
    </message>
    <message>
        <source>Use another function.</source>
        <translation>Nehmen Sie eine andere Funktion.</translation>
    </message>
    <message>
        <source>Rules are an object of 1 to %1 names, each with a list of texts.</source>
        <translation>Regeln sind ein Objekt aus 1 bis %1 Namen, jeder mit einer Liste von Texten.</translation>
    </message>
    <message>
        <source>There is no rule of this name.</source>
        <translation>Es gibt keine Regel dieses Namens.</translation>
    </message>
    <message>
        <source>Styles are an object: a name and how it is written, each.</source>
        <translation>Stile sind ein Objekt: je ein Name und wie geschrieben wird.</translation>
    </message>
    <message>
        <source>A style is an object like {&quot;weight&quot;: 1, &quot;small_letters&quot;: true}.</source>
        <translation>Ein Stil ist ein Objekt wie {&quot;weight&quot;: 1, &quot;small_letters&quot;: true}.</translation>
    </message>
    <message>
        <source>A style has a weight, small_letters and no_final_stop (true or false) and slips (0 to 0.5).</source>
        <translation>Ein Stil hat weight, small_letters und no_final_stop (true oder false) und slips (0 bis 0,5).</translation>
    </message>
    <message>
        <source>A rule is a text or a list of texts to choose from.</source>
        <translation>Eine Regel ist ein Text oder eine Liste von Texten zur Wahl.</translation>
    </message>
    <message>
        <source>A text may have a weight and a condition: &quot;when&quot;.</source>
        <translation>Ein Text kann ein Gewicht und eine Bedingung haben: „when“.</translation>
    </message>
    <message>
        <source>An alternative is a text, or an object with &quot;text&quot;.</source>
        <translation>Eine Variante ist ein Text, oder ein Objekt mit „text“.</translation>
    </message>
    <message>
        <source>A weight is a number from 0 up, or one for each style.</source>
        <translation>Ein Gewicht ist eine Zahl ab 0, oder eine je Stil.</translation>
    </message>
    <message>
        <source>Expected the name of a style with a weight from 0 up.</source>
        <translation>Hier wird der Name eines Stils mit einem Gewicht ab 0 erwartet.</translation>
    </message>
    <message>
        <source>There is no rule &lt;%1&gt;.</source>
        <translation>Es gibt keine Regel &lt;%1&gt;.</translation>
    </message>
    <message>
        <source>There are more than %1 different holes.</source>
        <translation>Es gibt mehr als %1 verschiedene Platzhalter.</translation>
    </message>
    <message>
        <source>In style %1 no text of the first rule may be used, or none ends.</source>
        <translation>Im Stil %1 darf kein Text der ersten Regel verwendet werden, oder keiner endet.</translation>
    </message>
    <message>
        <source>No text of this rule may be used, or none ends: every way leads back to the rule.</source>
        <translation>Kein Text dieser Regel darf verwendet werden, oder keiner endet: Jeder Weg führt zur Regel zurück.</translation>
    </message>
    <message>
        <source>A rule is written &lt;name&gt;, of letters, digits and _; write \&lt; for the sign itself.</source>
        <translation>Eine Regel schreibt man &lt;name&gt;, aus Buchstaben, Ziffern und _; das Zeichen selbst ist \&lt;.</translation>
    </message>
    <message>
        <source>A hole opened with { is not closed; write \{ for the brace itself.</source>
        <translation>Ein mit { geöffneter Platzhalter ist nicht geschlossen; die Klammer selbst ist \{.</translation>
    </message>
    <message>
        <source>A hole is {column}, {column: SQL} or {{ SQL }}; this one is empty.</source>
        <translation>Ein Platzhalter ist {Spalte}, {Spalte: SQL} oder {{ SQL }}; dieser ist leer.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos;</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>sie endet zu früh</translation>
    </message>
    <message>
        <source>this number is too large</source>
        <translation>diese Zahl ist zu groß</translation>
    </message>
    <message>
        <source>this is not well-formed UTF-8</source>
        <translation>dies ist kein wohlgeformtes UTF-8</translation>
    </message>
    <message>
        <source>this text has characters that must be written otherwise, like \n</source>
        <translation>dieser Text hat Zeichen, die anders zu schreiben sind, etwa \n</translation>
    </message>
    <message>
        <source>this is no number as JSON has them</source>
        <translation>dies ist keine Zahl, wie JSON sie schreibt</translation>
    </message>
    <message>
        <source>this is no value; texts stand in double quotes</source>
        <translation>dies ist kein Wert; Texte stehen in Anführungszeichen</translation>
    </message>
    <message>
        <source>this comment is never closed</source>
        <translation>dieser Kommentar wird nie geschlossen</translation>
    </message>
    <message>
        <source>this is not expected here</source>
        <translation>dies wird hier nicht erwartet</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>eines von: %1</translation>
    </message>
    <message>
        <source>array</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>Ja/Nein-Wert</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>string</source>
        <translation>Text</translation>
    </message>
    <message>
        <source> The outcome is %1.</source>
        <translation> Das Ergebnis ist %1.</translation>
    </message>
    <message>
        <source> The outcome is %1, and it is favourable when it is %2.</source>
        <translation> Das Ergebnis ist %1; günstig ist es, wenn es %2 ist.</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>dw::ui::AssociationChart</name>
    <message>
        <source>Associations of all columns</source>
        <translation>Zusammenhänge aller Spalten</translation>
    </message>
    <message>
        <source>Strongest: %1 and %2, %3</source>
        <translation>Am stärksten: %1 und %2, %3</translation>
    </message>
    <message>
        <source>%1 and %2: %3 %4</source>
        <translation>%1 und %2: %3 %4</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>dw::ui::BiasBoard</name>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Kind of inspection</source>
        <translation>Art der Untersuchung</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Intersections</source>
        <translation>Schnittmengen</translation>
    </message>
    <message>
        <source>Proxies</source>
        <translation>Proxys</translation>
    </message>
    <message>
        <source>Strata</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>What differences become among rows alike in another column</source>
        <translation>Was aus Unterschieden zwischen Zeilen wird, die in einer anderen Spalte gleich sind</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>The numbers behind the charts (Ctrl+T)</source>
        <translation>Die Zahlen hinter den Diagrammen (Strg+T)</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Inspect a CSV or Parquet file beside the live sample; dropping it here does the same</source>
        <translation>Eine CSV- oder Parquet-Datei neben der laufenden Stichprobe untersuchen; sie hier abzulegen bewirkt dasselbe</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Report as HTML or PDF…</source>
        <translation>Bericht als HTML oder PDF…</translation>
    </message>
    <message>
        <source>What is shown as PNG, SVG or CSV…</source>
        <translation>Was zu sehen ist als PNG, SVG oder CSV…</translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>Befunde (%1)</translation>
    </message>
    <message>
        <source>File to inspect</source>
        <translation>Zu untersuchende Datei</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.parquet *.json *.jsonl)</source>
        <translation>Tabellen (*.csv *.tsv *.parquet *.json *.jsonl)</translation>
    </message>
    <message>
        <source>Could not read the file</source>
        <translation>Die Datei konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>There is no inspection yet.</source>
        <translation>Es gibt noch keine Untersuchung.</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Page (*.html);;Document (*.pdf)</source>
        <translation>Seite (*.html);;Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Could not write the report</source>
        <translation>Der Bericht konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Drop to inspect %1 beside the live sample</source>
        <translation>Ablegen, um %1 neben der laufenden Stichprobe zu untersuchen</translation>
    </message>
    <message>
        <source>Bias report</source>
        <translation>Bias-Bericht</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>Parity, disparate impact, conditional disparity, differential fairness</source>
        <translation>Parität, ungleiche Auswirkung, bedingte Ungleichheit, differentielle Fairness</translation>
    </message>
    <message>
        <source>en</source>
        <comment>code of this language</comment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>dw::ui::BiasChart</name>
    <message>
        <source>Show these rows</source>
        <translation>Diese Zeilen zeigen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Ask for a Share</source>
        <translation>Anteil verlangen</translation>
    </message>
    <message>
        <source>Ask for a Rate</source>
        <translation>Rate verlangen</translation>
    </message>
    <message>
        <source>Ask for Equal Rates</source>
        <translation>Gleiche Raten verlangen</translation>
    </message>
</context>
<context>
    <name>dw::ui::BiasView</name>
    <message>
        <source>Numbers of the charts</source>
        <translation>Zahlen der Diagramme</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>%1, worth %2 unweighted ones</source>
        <translation>%1, so viel wert wie %2 ungewichtete</translation>
    </message>
    <message>
        <source>Reading rows…</source>
        <translation>Zeilen werden gelesen…</translation>
    </message>
    <message>
        <source>Choose the columns whose values form the groups, and the column of the outcome.</source>
        <translation>Wählen Sie die Spalten, deren Werte die Gruppen bilden, und die Spalte des Ergebnisses.</translation>
    </message>
    <message>
        <source>Being computed…</source>
        <translation>Wird berechnet…</translation>
    </message>
    <message>
        <source>Nothing to show: %1.</source>
        <translation>Nichts zu zeigen: %1.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Could not read the population</source>
        <translation>Die Grundgesamtheit konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Measures of the outcome by group</source>
        <translation>Maße des Ergebnisses nach Gruppen</translation>
    </message>
    <message>
        <source>Measures of the prediction by group</source>
        <translation>Maße der Vorhersage nach Gruppen</translation>
    </message>
    <message>
        <source>Nothing to show: choose the column of the outcome.</source>
        <translation>Nichts zu zeigen: Wählen Sie die Spalte des Ergebnisses.</translation>
    </message>
</context>
<context>
    <name>dw::ui::Board</name>
    <message>
        <source>Move Chart</source>
        <translation>Diagramm verschieben</translation>
    </message>
    <message>
        <source>Pin Chart</source>
        <translation>Diagramm anheften</translation>
    </message>
    <message>
        <source>Show as %1</source>
        <translation>Als %1 zeigen</translation>
    </message>
    <message>
        <source>Unpin Chart</source>
        <translation>Diagramm lösen</translation>
    </message>
</context>
<context>
    <name>dw::ui::CanvasScene</name>
    <message>
        <source>Hold Shift to refer to any row instead</source>
        <translation>Umschalt halten, um stattdessen auf irgendeine Zeile zu verweisen</translation>
    </message>
    <message>
        <source>Move Table on Canvas</source>
        <translation>Tabelle auf der Leinwand verschieben</translation>
    </message>
    <message>
        <source>Move %1 Tables on Canvas</source>
        <translation>%1 Tabellen auf der Leinwand verschieben</translation>
    </message>
    <message>
        <source>Tidy Up Canvas</source>
        <translation>Leinwand aufräumen</translation>
    </message>
</context>
<context>
    <name>dw::ui::CanvasTable</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Relations between tables</source>
        <translation>Beziehungen zwischen Tabellen</translation>
    </message>
    <message>
        <source>Children per parent</source>
        <translation>Kinder je Elternteil</translation>
    </message>
    <message>
        <source>Number of %1 per row of %2</source>
        <translation>Zahl von %1 je Zeile von %2</translation>
    </message>
</context>
<context>
    <name>dw::ui::CanvasView</name>
    <message>
        <source>Relationship canvas</source>
        <translation>Beziehungsleinwand</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Add Table</source>
        <translation>Tabelle hinzufügen</translation>
    </message>
</context>
<context>
    <name>dw::ui::CellText</name>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>decimal number</source>
        <translation>Dezimalzahl</translation>
    </message>
    <message>
        <source>false</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>real number</source>
        <translation>Gleitkommazahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>true</source>
        <translation>wahr</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
</context>
<context>
    <name>dw::ui::Chart</name>
    <message>
        <source>Other (%1)</source>
        <translation>Andere (%1)</translation>
    </message>
    <message>
        <source>%1 further out</source>
        <translation>%1 weiter außen</translation>
    </message>
    <message>
        <source>%1 null</source>
        <translation>%1 null</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 true</source>
        <translation>%1 wahr</translation>
    </message>
    <message>
        <source>%1 values, most often %2 (%3)</source>
        <translation>%1 Werte, am häufigsten %2 (%3)</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>mean %1 ± %2, median %3</source>
        <translation>Mittel %1 ± %2, Median %3</translation>
    </message>
    <message>
        <source>nearly all different, %1 to %2 characters</source>
        <translation>fast alle verschieden, %1 bis %2 Zeichen</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Kasten</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>Kumuliert</translation>
    </message>
    <message>
        <source>Text length</source>
        <translation>Textlänge</translation>
    </message>
    <message>
        <source>Top words</source>
        <translation>Häufigste Wörter</translation>
    </message>
    <message>
        <source>%1 to %2 characters</source>
        <translation>%1 bis %2 Zeichen</translation>
    </message>
    <message>
        <source>%1 to %2: %3 rows (%4)</source>
        <translation>%1 bis %2: %3 Zeilen (%4)</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 words, most often %2 (in %3 of the texts)</source>
        <translation>%1 Wörter, am häufigsten %2 (in %3 der Texte)</translation>
    </message>
    <message>
        <source>%1: %2 rows (%3)</source>
        <translation>%1: %2 Zeilen (%3)</translation>
    </message>
    <message>
        <source>Band: chance alone moves a bar by up to ± %1 % in %2 rows, 19 times of 20</source>
        <translation>Band: Der Zufall allein bewegt einen Balken um bis zu ± %1 % bei %2 Zeilen, in 19 von 20 Fällen</translation>
    </message>
    <message>
        <source>half of the values lie from %1 to %2; 90 % from %3 to %4</source>
        <translation>die Hälfte der Werte liegt von %1 bis %2; 90 % von %3 bis %4</translation>
    </message>
    <message>
        <source>nearly all different</source>
        <translation>fast alle verschieden</translation>
    </message>
    <message>
        <source>no words</source>
        <translation>keine Wörter</translation>
    </message>
</context>
<context>
    <name>dw::ui::ChartCard</name>
    <message>
        <source>cannot be computed yet; see Problems</source>
        <translation>noch nicht zu berechnen; siehe Probleme</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>zählt…</translation>
    </message>
</context>
<context>
    <name>dw::ui::ChartTable</name>
    <message>
        <source>Export chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Other (%1)</source>
        <translation>Andere (%1)</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Numbers (*.csv)</source>
        <translation>Bild (*.png);;Zeichnung (*.svg);;Zahlen (*.csv)</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>in words</source>
        <translation>in Worten</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>nulls</source>
        <translation>Nullwerte</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>share of values below</source>
        <translation>Anteil der Werte darunter</translation>
    </message>
    <message>
        <source>share up to there</source>
        <translation>Anteil bis dorthin</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
</context>
<context>
    <name>dw::ui::ChildCounts</name>
    <message>
        <source>%1, mean %2</source>
        <translation>%1, Mittel %2</translation>
    </message>
    <message>
        <source>always %1</source>
        <translation>immer %1</translation>
    </message>
</context>
<context>
    <name>dw::ui::ChildShareModel</name>
    <message>
        <source>Children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>Share of parents</source>
        <translation>Anteil der Eltern</translation>
    </message>
    <message>
        <source>Change Children per Parent</source>
        <translation>Kinder je Elternteil ändern</translation>
    </message>
</context>
<context>
    <name>dw::ui::ChoiceEditor</name>
    <message>
        <source>Default (%1)</source>
        <translation>Üblich (%1)</translation>
    </message>
</context>
<context>
    <name>dw::ui::Clipboard</name>
    <message>
        <source>Paste %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>Paste %1 Items</source>
        <translation>%1 Einträge einfügen</translation>
    </message>
    <message>
        <source>Paste Table</source>
        <translation>Tabelle einfügen</translation>
    </message>
</context>
<context>
    <name>dw::ui::CodeEditor</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>SQL expression</source>
        <translation>SQL-Ausdruck</translation>
    </message>
    <message>
        <source>Text with {{ sql }} holes</source>
        <translation>Text mit {{ sql }}-Lücken</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Not complete JSON yet: the last complete value is used.</source>
        <translation>Noch kein vollständiges JSON: Der letzte vollständige Wert gilt.</translation>
    </message>
</context>
<context>
    <name>dw::ui::ColumnDesignPage</name>
    <message>
        <source>Computed — SQL expression</source>
        <translation>Berechnet — SQL-Ausdruck</translation>
    </message>
    <message>
        <source>Choose a generator…</source>
        <translation>Generator wählen…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datentyp</translation>
    </message>
    <message>
        <source>Type to cast the result to, such as int64.</source>
        <translation>Typ, in den das Ergebnis gewandelt wird, etwa int64.</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Nachkomma</translation>
    </message>
    <message>
        <source>Digits kept after the point.</source>
        <translation>Stellen, die nach dem Komma bleiben.</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Smaller values are raised to it.</source>
        <translation>Kleinere Werte werden darauf angehoben.</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Larger values are lowered to it.</source>
        <translation>Größere Werte werden darauf gesenkt.</translation>
    </message>
    <message>
        <source>Share of nulls</source>
        <translation>Anteil der Nullwerte</translation>
    </message>
    <message>
        <source>From 0 to 1.</source>
        <translation>Von 0 bis 1.</translation>
    </message>
    <message>
        <source>Meet shares exactly</source>
        <translation>Anteile genau treffen</translation>
    </message>
    <message>
        <source>Shares are met exactly over the whole table, not only on average.</source>
        <translation>Anteile werden über die ganze Tabelle genau getroffen, nicht nur im Mittel.</translation>
    </message>
    <message>
        <source>Hidden: computed, not written</source>
        <translation>Verborgen: berechnet, nicht geschrieben</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Where the values come from: %1</source>
        <translation>Woher die Werte kommen: %1</translation>
    </message>
    <message>
        <source>Choose another generator</source>
        <translation>Anderen Generator wählen</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Columns of this row, of the parent (parent.column) or sums over children.</source>
        <translation>Spalten dieser Zeile, des Elternteils (parent.column) oder Summen über Kinder.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Entity and field: person.email.</source>
        <translation>Entität und Feld: person.email.</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Settings of “%1”, shared by its fields</source>
        <translation>Einstellungen von „%1“, für alle seine Felder</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message numerus="yes">
        <source>Start from one of %n example(s)</source>
        <translation>
            <numerusform>Mit dem Beispiel anfangen</numerusform>
            <numerusform>Mit einem von %n Beispielen anfangen</numerusform>
        </translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Draw this distribution</source>
        <translation>Von Hand zeichnen</translation>
    </message>
    <message>
        <source>Turns it into a curve of the same shape, whose points can be dragged. One undo brings the generator back.</source>
        <translation>Macht eine Kurve gleicher Form daraus, deren Punkte sich ziehen lassen. Einmal Rückgängig bringt den Generator zurück.</translation>
    </message>
    <message>
        <source>Choose where the values come from</source>
        <translation>Woher die Werte kommen</translation>
    </message>
    <message>
        <source>Change Generator</source>
        <translation>Generator ändern</translation>
    </message>
</context>
<context>
    <name>dw::ui::ColumnListEditor</name>
    <message>
        <source>choose…</source>
        <translation>wählen …</translation>
    </message>
</context>
<context>
    <name>dw::ui::ColumnPage</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Keep this chart on the project&apos;s board</source>
        <translation>Dieses Diagramm auf der Tafel des Projekts behalten</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>Eine Spalte wählen</translation>
    </message>
    <message>
        <source>Dashed: before the last edit</source>
        <translation>Gestrichelt: vor der letzten Änderung</translation>
    </message>
    <message>
        <source>Rows count by their importance weight</source>
        <translation>Zeilen zählen mit ihrem Gewicht</translation>
    </message>
    <message>
        <source>Distribution of %1</source>
        <translation>Verteilung von %1</translation>
    </message>
</context>
<context>
    <name>dw::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type a command, a table or a column</source>
        <translation>Befehl, Tabelle oder Spalte eingeben</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>dw::ui::ComparePage</name>
    <message numerus="yes">
        <source>table of %n columns</source>
        <translation>
            <numerusform>Tabelle mit %n Spalte</numerusform>
            <numerusform>Tabelle mit %n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is new</source>
        <translation>%1 ist neu</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 ist entfallen</translation>
    </message>
    <message>
        <source>%1 is at another place</source>
        <translation>%1 steht an anderer Stelle</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Nichts ist verschieden.</translation>
    </message>
    <message>
        <source>change</source>
        <translation>geänderte Spalte</translation>
    </message>
    <message>
        <source>compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>corruptions</source>
        <translation>Verfälschungen</translation>
    </message>
    <message>
        <source>curriculum</source>
        <translation>Curriculum</translation>
    </message>
    <message>
        <source>decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>genaue Anteile</translation>
    </message>
    <message>
        <source>field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>injections</source>
        <translation>Verzerrungen</translation>
    </message>
    <message>
        <source>locale</source>
        <translation>Locale</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>null ratio</source>
        <translation>Anteil der Nullwerte</translation>
    </message>
    <message>
        <source>primary key</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>random seed</source>
        <translation>Startwert des Zufalls</translation>
    </message>
    <message>
        <source>repair correlations</source>
        <translation>Korrelationen reparieren</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>studio</source>
        <translation>Anordnung im Studio</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>wahre Werte</translation>
    </message>
    <message>
        <source>twin of</source>
        <translation>Zwilling von</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
</context>
<context>
    <name>dw::ui::ConditionOrFacts</name>
    <message>
        <source>Rows where a condition holds</source>
        <translation>Zeilen, für die eine Bedingung gilt</translation>
    </message>
    <message>
        <source>Rows with facts forced on them</source>
        <translation>Zeilen mit erzwungenen Tatsachen</translation>
    </message>
    <message>
        <source>How the rows are described</source>
        <translation>Wie die Zeilen beschrieben werden</translation>
    </message>
    <message>
        <source>Condition of the scenario</source>
        <translation>Bedingung des Szenarios</translation>
    </message>
</context>
<context>
    <name>dw::ui::ConstraintPage</name>
    <message>
        <source>Constraint</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Messages call it by this name.</source>
        <translation>Meldungen nennen sie bei diesem Namen.</translation>
    </message>
    <message>
        <source>Condition that every row keeps</source>
        <translation>Was für jede Zeile gilt</translation>
    </message>
    <message>
        <source>Rows that break it are drawn again, all columns that it depends on together.</source>
        <translation>Zeilen, die dagegen verstoßen, werden neu gezogen, alle Spalten, von denen sie abhängt, gemeinsam.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird ausprobiert…</translation>
    </message>
    <message>
        <source>Delete this constraint</source>
        <translation>Diese Regel löschen</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie bewirkt</translation>
    </message>
    <message>
        <source>Acceptance rate</source>
        <translation>Annahmequote</translation>
    </message>
    <message>
        <source>Filled: with it. Dashed: without it.</source>
        <translation>Gefüllt: mit ihr. Gestrichelt: ohne sie.</translation>
    </message>
    <message>
        <source>Nothing to try until the condition is right.</source>
        <translation>Erst wenn die Bedingung stimmt, lässt sich etwas ausprobieren.</translation>
    </message>
    <message>
        <source>of first draws keep it (%1 rows tried).</source>
        <translation>der ersten Ziehungen erfüllen sie (%1 Zeilen ausprobiert).</translation>
    </message>
    <message>
        <source>Together with the constraints on the same columns: %1.</source>
        <translation>Zusammen mit den Regeln für dieselben Spalten: %1.</translation>
    </message>
    <message>
        <source>That makes many draws for each row: a run will be slow.</source>
        <translation>Das bedeutet viele Ziehungen je Zeile: Ein Lauf wird langsam.</translation>
    </message>
</context>
<context>
    <name>dw::ui::CorrelationEditor</name>
    <message>
        <source>Take the nearest possible matrix</source>
        <translation>Nächstmögliche Matrix nehmen</translation>
    </message>
    <message>
        <source>Correlations</source>
        <translation>Korrelationen</translation>
    </message>
    <message>
        <source>Type a rank correlation from −1 to 1. Delete takes it back. Dim numbers follow from the others.</source>
        <translation>Rangkorrelation von −1 bis 1 eintippen. Entf nimmt sie zurück. Blasse Zahlen folgen aus den anderen.</translation>
    </message>
    <message>
        <source>Add a column to the matrix</source>
        <translation>Eine Spalte in die Matrix aufnehmen</translation>
    </message>
    <message>
        <source>+ Column</source>
        <translation>+ Spalte</translation>
    </message>
    <message>
        <source>Moves the stated correlations as little as makes them possible. One undo brings them back.</source>
        <translation>Ändert die angegebenen Korrelationen so wenig, dass sie möglich werden. Einmal Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
        <source>Correlations join two columns of numbers, dates or ordered categories. There are fewer than two.</source>
        <translation>Korrelationen verbinden zwei Spalten mit Zahlen, Daten oder geordneten Kategorien. Es gibt weniger als zwei.</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>%1, which the others make impossible; nearest: %2</source>
        <translation>%1, was die anderen unmöglich machen; am nächsten: %2</translation>
    </message>
    <message>
        <source>%1, stated</source>
        <translation>%1, angegeben</translation>
    </message>
    <message>
        <source>%1, follows</source>
        <translation>%1, folgt aus den anderen</translation>
    </message>
    <message>
        <source>%1 with %2: %3</source>
        <translation>%1 mit %2: %3</translation>
    </message>
    <message>
        <source>%1 — could be %2 to %3</source>
        <translation>%1 — möglich sind %2 bis %3</translation>
    </message>
    <message>
        <source>%1 — no value fits the others</source>
        <translation>%1 — kein Wert passt zu den anderen</translation>
    </message>
    <message>
        <source>These three cannot hold together:</source>
        <translation>Diese drei passen nicht zusammen:</translation>
    </message>
    <message numerus="yes">
        <source>These %n cannot hold together:</source>
        <translation>
            <numerusform>Diese %n passt nicht:</numerusform>
            <numerusform>Diese %n passen nicht zusammen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nearest possible: %1</source>
        <translation>Nächstmöglich: %1</translation>
    </message>
    <message>
        <source>Remove Correlation</source>
        <translation>Korrelation entfernen</translation>
    </message>
    <message>
        <source>Change Correlation</source>
        <translation>Korrelation ändern</translation>
    </message>
    <message>
        <source>Take Nearest Correlations</source>
        <translation>Nächstmögliche Korrelationen nehmen</translation>
    </message>
</context>
<context>
    <name>dw::ui::CorruptionPage</name>
    <message>
        <source>Corruption</source>
        <translation>Verfälschung</translation>
    </message>
    <message>
        <source>Delete this corruption</source>
        <translation>Diese Verfälschung löschen</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie bewirkt</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird ausprobiert…</translation>
    </message>
    <message>
        <source>What is missing in this table</source>
        <translation>Was in dieser Tabelle fehlt</translation>
    </message>
    <message>
        <source>Which columns go missing together</source>
        <translation>Welche Spalten gemeinsam fehlen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Adds %1 rows.</source>
        <translation>Fügt %1 Zeilen hinzu.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing to try until its parameters are right.</source>
        <translation>Nichts auszuprobieren, bis die Parameter stimmen.</translation>
    </message>
    <message>
        <source>%1 rows tried.</source>
        <translation>%1 Zeilen ausprobiert.</translation>
    </message>
</context>
<context>
    <name>dw::ui::CountChart</name>
    <message>
        <source>Number of %1 per row of %2</source>
        <translation>Zahl von %1 je Zeile von %2</translation>
    </message>
    <message>
        <source>%1: %2 of the rows. </source>
        <translation>%1: %2 der Zeilen. </translation>
    </message>
    <message>
        <source>Drag a bar, or use the arrow keys.</source>
        <translation>Ziehen Sie einen Balken, oder benutzen Sie die Pfeiltasten.</translation>
    </message>
    <message>
        <source>The generator</source>
        <translation>Der Generator</translation>
    </message>
    <message>
        <source>%1 by row. A dragged bar makes it the same for all.</source>
        <translation>%1 je Zeile. Ein gezogener Balken macht es für alle gleich.</translation>
    </message>
    <message>
        <source>%1. A dragged bar replaces it by these shares.</source>
        <translation>%1. Ein gezogener Balken ersetzt es durch diese Anteile.</translation>
    </message>
    <message>
        <source>Change Children per Parent</source>
        <translation>Kinder je Elternteil ändern</translation>
    </message>
</context>
<context>
    <name>dw::ui::CoverageView</name>
    <message>
        <source>Find pairs that never occur</source>
        <translation>Fehlende Paare finden</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>Add scenarios that have them</source>
        <translation>Szenarien hinzufügen, die sie haben</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Two columns with few values are needed.</source>
        <translation>Es braucht zwei Spalten mit wenigen Werten.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Add Covering Scenarios</source>
        <translation>Abdeckende Szenarien hinzufügen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Occur</source>
        <translation>Kommen vor</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Combinations that occur</source>
        <translation>Kombinationen, die vorkommen</translation>
    </message>
    <message>
        <source>Combination</source>
        <translation>Kombination</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Combinations that never or hardly occur</source>
        <translation>Kombinationen, die nie oder kaum vorkommen</translation>
    </message>
    <message>
        <source>Columns to combine</source>
        <translation>Spalten, die kombiniert werden</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Triples</source>
        <translation>Tripel</translation>
    </message>
    <message>
        <source>Columns to a combination</source>
        <translation>Spalten je Kombination</translation>
    </message>
    <message>
        <source>Counts combinations of values of the chosen columns</source>
        <translation>Zählt Kombinationen von Werten der gewählten Spalten</translation>
    </message>
    <message numerus="yes">
        <source>of %n column(s)</source>
        <translation>
            <numerusform>aus %n Spalte</numerusform>
            <numerusform>aus %n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Find triples that never occur</source>
        <translation>Fehlende Tripel finden</translation>
    </message>
    <message>
        <source>Three columns with few values are needed.</source>
        <translation>Es braucht drei Spalten mit wenigen Werten.</translation>
    </message>
    <message>
        <source>%1 of %2 combinations of values occur in the %3 rows looked at.</source>
        <translation>%1 von %2 Kombinationen von Werten kommen in den %3 betrachteten Zeilen vor.</translation>
    </message>
</context>
<context>
    <name>dw::ui::CurveCanvas</name>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Drag a point. Double-click to add one. Delete removes it.
Keys: arrows move (Shift: further), Page Up and Page Down choose, Insert adds.</source>
        <translation>Einen Punkt ziehen. Doppelklick fügt einen hinzu, Entf entfernt ihn.
Tasten: Pfeile verschieben (Umschalt: weiter), Bild auf und Bild ab wählen, Einfg fügt hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>Density through %n points.</source>
        <translation>
            <numerusform>Dichte durch %n Punkt.</numerusform>
            <numerusform>Dichte durch %n Punkte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quantiles at %n points.</source>
        <translation>
            <numerusform>Quantile an %n Punkt.</numerusform>
            <numerusform>Quantile an %n Punkten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Point %1 at %2, height %3.</source>
        <translation>Punkt %1 bei %2, Höhe %3.</translation>
    </message>
    <message>
        <source>No points</source>
        <translation>Keine Punkte</translation>
    </message>
    <message>
        <source>%1  ·  height %2</source>
        <translation>%1  ·  Höhe %2</translation>
    </message>
    <message>
        <source>%1 stay below %2</source>
        <translation>%1 bleiben unter %2</translation>
    </message>
</context>
<context>
    <name>dw::ui::CurveEditor</name>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Show the points as a table; it takes what a spreadsheet copies</source>
        <translation>Die Punkte als Tabelle zeigen; sie nimmt, was eine Tabellenkalkulation kopiert</translation>
    </message>
</context>
<context>
    <name>dw::ui::DialPanel</name>
    <message>
        <source>Share of rows in which even the best possible guess is wrong: an injection</source>
        <translation>Anteil der Zeilen, in denen selbst die bestmögliche Vermutung falsch ist: eine Injektion</translation>
    </message>
    <message>
        <source>Share of rows with the value that is to be told: a target</source>
        <translation>Anteil der Zeilen mit dem Wert, der erkannt werden soll: ein Ziel</translation>
    </message>
    <message>
        <source>Share of rows in which either value is nearly as likely: an injection</source>
        <translation>Anteil der Zeilen, in denen beide Werte fast gleich wahrscheinlich sind: eine Injektion</translation>
    </message>
    <message>
        <source>Columns of noise that tell nothing</source>
        <translation>Spalten aus Rauschen, die nichts verraten</translation>
    </message>
    <message>
        <source>Columns that follow another one closely and tell little that is new</source>
        <translation>Spalten, die einer anderen eng folgen und wenig Neues verraten</translation>
    </message>
    <message>
        <source>Class overlap</source>
        <translation>Überlappung der Klassen</translation>
    </message>
    <message>
        <source>Class imbalance</source>
        <translation>Ungleichgewicht der Klassen</translation>
    </message>
    <message>
        <source>Boundary share</source>
        <translation>Anteil an der Grenze</translation>
    </message>
    <message>
        <source>Irrelevant columns</source>
        <translation>Belanglose Spalten</translation>
    </message>
    <message>
        <source>Redundant columns</source>
        <translation>Redundante Spalten</translation>
    </message>
    <message>
        <source>Harder or easier</source>
        <translation>Schwerer oder leichter</translation>
    </message>
    <message>
        <source>Column of levels: easy, medium, hard</source>
        <translation>Spalte der Stufen: easy, medium, hard</translation>
    </message>
    <message>
        <source>A third of the rows each, by how far the label of a row is the expected one</source>
        <translation>Je ein Drittel der Zeilen, danach, wie sehr der Wert einer Zeile der zu erwartende ist</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>as designed</source>
        <translation>wie entworfen</translation>
    </message>
    <message>
        <source>%1, slider</source>
        <translation>%1, Schieberegler</translation>
    </message>
    <message>
        <source>Share of rows that are %1: a target</source>
        <translation>Anteil der Zeilen mit %1: ein Ziel</translation>
    </message>
    <message>
        <source>Share of labels that leave as another value: a corruption</source>
        <translation>Anteil der Werte, die als ein anderer hinausgehen: eine Beschädigung</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>Falsche Werte</translation>
    </message>
</context>
<context>
    <name>dw::ui::DifficultyBoard</name>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Numbers of the chart</source>
        <translation>Zahlen des Diagramms</translation>
    </message>
    <message>
        <source>Column to be told</source>
        <translation>Spalte, die erkannt werden soll</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>The numbers behind the chart (Ctrl+T)</source>
        <translation>Die Zahlen hinter dem Diagramm (Strg+T)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>What is shown as PNG, SVG or CSV</source>
        <translation>Was zu sehen ist, als PNG, SVG oder CSV</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>&amp;Zielspalte</translation>
    </message>
    <message>
        <source>The best possible score is not known: %1.</source>
        <translation>Der bestmögliche Wert ist nicht bekannt: %1.</translation>
    </message>
    <message>
        <source>The best possible score is an upper bound: %1.</source>
        <translation>Der bestmögliche Wert ist eine obere Schranke: %1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 rows, each told by what was learnt from others.</source>
        <translation>%1 von %2 Zeilen, jede erkannt aus dem, was an anderen gelernt wurde.</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen…</translation>
    </message>
    <message>
        <source>%1 cannot be measured: %2.</source>
        <translation>%1 lässt sich nicht messen: %2.</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 einstellen</translation>
    </message>
    <message>
        <source>Add Levels of Difficulty</source>
        <translation>Schwierigkeitsstufen hinzufügen</translation>
    </message>
    <message>
        <source>Remove Levels of Difficulty</source>
        <translation>Schwierigkeitsstufen entfernen</translation>
    </message>
</context>
<context>
    <name>dw::ui::DifficultyChart</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: no %2, %3</source>
        <translation>%1: kein Wert für %2, %3</translation>
    </message>
    <message>
        <source>%1: %2 %3 (%4)</source>
        <translation>%1: %2 %3 (%4)</translation>
    </message>
    <message>
        <source>Linear model</source>
        <translation>Lineares Modell</translation>
    </message>
    <message>
        <source>Nearest neighbours</source>
        <translation>Nächste Nachbarn</translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation>Geboostete Bäume</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Log-Verlust</translation>
    </message>
    <message>
        <source>A linear model scores %1, nearest neighbours %2, boosted trees %3</source>
        <translation>Ein lineares Modell erreicht %1, nächste Nachbarn %2, geboostete Bäume %3</translation>
    </message>
    <message>
        <source>%1; the best possible is not known.</source>
        <translation>%1; das Bestmögliche ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1; the best possible is %2.</source>
        <translation>%1; das Bestmögliche ist %2.</translation>
    </message>
    <message>
        <source>%1; the best possible is at most %2.</source>
        <translation>%1; das Bestmögliche ist höchstens %2.</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Lerner</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>Best possible</source>
        <translation>Bestmöglich</translation>
    </message>
    <message>
        <source>Best possible, at most</source>
        <translation>Bestmöglich, höchstens</translation>
    </message>
    <message>
        <source>Scores of learners</source>
        <translation>Werte der Lerner</translation>
    </message>
    <message>
        <source>best possible: at most %1</source>
        <translation>bestmöglich: höchstens %1</translation>
    </message>
    <message>
        <source>best possible: %1</source>
        <translation>bestmöglich: %1</translation>
    </message>
    <message>
        <source>Log loss: less is better</source>
        <translation>Log-Verlust: weniger ist besser</translation>
    </message>
    <message>
        <source>AUC: 0.5 tells nothing, 1 all</source>
        <translation>AUC: 0,5 verrät nichts, 1 alles</translation>
    </message>
    <message>
        <source>Accuracy: share of rows told right</source>
        <translation>Trefferquote: Anteil richtig erkannter Zeilen</translation>
    </message>
</context>
<context>
    <name>dw::ui::DifficultyData</name>
    <message>
        <source>Choose Target</source>
        <translation>Zielspalte wählen</translation>
    </message>
    <message>
        <source>There is no column yet.</source>
        <translation>Es gibt noch keine Spalte.</translation>
    </message>
</context>
<context>
    <name>dw::ui::DistributionBoard</name>
    <message>
        <source>Distributions</source>
        <translation>Verteilungen</translation>
    </message>
    <message>
        <source>Numbers of the charts</source>
        <translation>Zahlen der Diagramme</translation>
    </message>
    <message>
        <source>Kind of charts</source>
        <translation>Art der Diagramme</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Eine Spalte</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>Associations</source>
        <translation>Zusammenhänge</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>The numbers behind the charts (Ctrl+T)</source>
        <translation>Die Zahlen hinter den Diagrammen (Strg+T)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write what is shown as PNG, SVG or CSV</source>
        <translation>Das Gezeigte als PNG, SVG oder CSV schreiben</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Reweighted view</source>
        <translation>Umgewichtete Sicht</translation>
    </message>
    <message>
        <source>Counts each row by its importance weight: shares are those of the population again</source>
        <translation>Zählt jede Zeile mit ihrem Gewicht: Anteile sind wieder die der Bevölkerung</translation>
    </message>
</context>
<context>
    <name>dw::ui::Document</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>Reload from Disk</source>
        <translation>Von der Platte neu laden</translation>
    </message>
    <message>
        <source>Reloaded %1</source>
        <translation>%1 neu geladen</translation>
    </message>
    <message>
        <source>What was kept of “%1” cannot be read.</source>
        <translation>Was von „%1“ aufbewahrt wurde, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Recover Unsaved Work</source>
        <translation>Ungesicherte Arbeit wiederherstellen</translation>
    </message>
    <message>
        <source>Recovered unsaved work on “%1”</source>
        <translation>Ungesicherte Arbeit an „%1“ wiederhergestellt</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>dw::ui::DropOverlay</name>
    <message>
        <source>One project at a time</source>
        <translation>Ein Projekt auf einmal</translation>
    </message>
    <message>
        <source>Open the project “%1”</source>
        <translation>Das Projekt „%1“ öffnen</translation>
    </message>
    <message>
        <source>These files cannot be read</source>
        <translation>Diese Dateien sind nicht lesbar</translation>
    </message>
    <message>
        <source>Projects, CSV, Parquet and JSON files, or one SQL file with CREATE TABLE</source>
        <translation>Projekte, CSV-, Parquet- und JSON-Dateien, oder eine SQL-Datei mit CREATE TABLE</translation>
    </message>
    <message>
        <source>Start a project from the tables in %1</source>
        <translation>Ein Projekt aus den Tabellen in %1 beginnen</translation>
    </message>
    <message>
        <source>Types, keys, choices and limits of its CREATE TABLE statements</source>
        <translation>Typen, Schlüssel, Auswahlen und Grenzen seiner CREATE-TABLE-Anweisungen</translation>
    </message>
    <message>
        <source>Start a project from %1</source>
        <translation>Ein Projekt aus %1 beginnen</translation>
    </message>
    <message>
        <source>One table a file, with the shapes of its columns; no rows are copied</source>
        <translation>Eine Tabelle je Datei, mit den Formen ihrer Spalten; Zeilen werden nicht übernommen</translation>
    </message>
</context>
<context>
    <name>dw::ui::Edits</name>
    <message>
        <source>Add Constraint</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Add Column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Add Table</source>
        <translation>Tabelle hinzufügen</translation>
    </message>
    <message>
        <source>Move Table</source>
        <translation>Tabelle verschieben</translation>
    </message>
    <message>
        <source>Rename Table</source>
        <translation>Tabelle umbenennen</translation>
    </message>
    <message>
        <source>Add Correlation</source>
        <translation>Korrelation hinzufügen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Delete %1 %2</source>
        <translation>%1 %2 löschen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Duplicate %1 %2</source>
        <translation>%1 %2 duplizieren</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Move %1 %2</source>
        <translation>%1 %2 verschieben</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Draw Distribution</source>
        <translation>Verteilung zeichnen</translation>
    </message>
    <message>
        <source>Add Scenario</source>
        <translation>Szenario hinzufügen</translation>
    </message>
    <message>
        <source>Add Corruption</source>
        <translation>Verfälschung hinzufügen</translation>
    </message>
    <message>
        <source>Add Counterfactual Twins</source>
        <translation>Kontrafaktische Zwillinge hinzufügen</translation>
    </message>
    <message>
        <source>Add Injection</source>
        <translation>Verzerrung hinzufügen</translation>
    </message>
</context>
<context>
    <name>dw::ui::EffectChart</name>
    <message>
        <source>no rows</source>
        <translation>keine Zeilen</translation>
    </message>
    <message>
        <source>mean %1 → %2</source>
        <translation>Mittel %1 → %2</translation>
    </message>
    <message>
        <source>median %1 → %2</source>
        <translation>Median %1 → %2</translation>
    </message>
    <message>
        <source>%1 of the values change</source>
        <translation>%1 der Werte ändern sich</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>dw::ui::EntityPage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>No column uses it yet.</source>
        <translation>Noch benutzt sie keine Spalte.</translation>
    </message>
    <message>
        <source>Used by %1.</source>
        <translation>Benutzt von %1.</translation>
    </message>
</context>
<context>
    <name>dw::ui::Explanation</name>
    <message>
        <source>%1 (as usual)</source>
        <translation>%1 (wie üblich)</translation>
    </message>
    <message>
        <source>%1 of 1, moved by the column&apos;s correlations</source>
        <translation>%1 von 1, verschoben durch die Korrelationen der Spalte</translation>
    </message>
    <message>
        <source>%1 of 1, one of evenly spread numbers because shares are exact</source>
        <translation>%1 von 1, eine von gleichmäßig verteilten Zahlen, weil Anteile genau sind</translation>
    </message>
    <message>
        <source>%1 of 1: %2 of all draws are lower</source>
        <translation>%1 von 1: %2 aller Züge sind niedriger</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>From the row</source>
        <translation>Aus der Zeile</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Not computed</source>
        <translation>Nicht berechnet</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>The column has a problem; see Problems.</source>
        <translation>Die Spalte hat ein Problem; siehe Probleme.</translation>
    </message>
    <message>
        <source>drawn to be null; share asked for: %1</source>
        <translation>als null gezogen; verlangter Anteil: %1</translation>
    </message>
    <message>
        <source>one of evenly spread numbers, shared out among the parents of a block</source>
        <translation>eine von gleichmäßig verteilten Zahlen, auf die Eltern eines Blocks aufgeteilt</translation>
    </message>
    <message>
        <source>%1, because %2 is %3</source>
        <translation>%1, weil %2 gleich %3 ist</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, aus %2</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>kept at the first draw by %1</source>
        <translation>bei der ersten Ziehung von %1 behalten</translation>
    </message>
    <message>
        <source>drawn again once, until it kept %1</source>
        <translation>einmal neu gezogen, bis %1 eingehalten war</translation>
    </message>
    <message>
        <source>drawn again %1 times, until it kept %2</source>
        <translation>%1-mal neu gezogen, bis %2 eingehalten war</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
</context>
<context>
    <name>dw::ui::FactsEditor</name>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Facts that are forced</source>
        <translation>Erzwungene Tatsachen</translation>
    </message>
</context>
<context>
    <name>dw::ui::FigureCard</name>
    <message>
        <source>Chart of %1</source>
        <translation>Diagramm von %1</translation>
    </message>
    <message>
        <source>Show large	Enter</source>
        <translation>Groß zeigen	Eingabe</translation>
    </message>
    <message>
        <source>Unpin	P</source>
        <translation>Lösen	P</translation>
    </message>
    <message>
        <source>Pin to the board	P</source>
        <translation>An die Tafel heften	P</translation>
    </message>
    <message>
        <source>Export as PNG, SVG or CSV…</source>
        <translation>Als PNG, SVG oder CSV exportieren…</translation>
    </message>
</context>
<context>
    <name>dw::ui::FileActions</name>
    <message>
        <source>Datawright projects (*.datawright);;All files (*)</source>
        <translation>Datawright-Projekte (*.datawright);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Online shop</source>
        <translation>Onlineshop</translation>
    </message>
    <message>
        <source>Customers, products, orders and their items, with totals that add up</source>
        <translation>Kunden, Produkte, Bestellungen und ihre Positionen, mit Summen, die aufgehen</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Krankenhaus</translation>
    </message>
    <message>
        <source>Patients with comorbidities by age and sex, visits, prescriptions</source>
        <translation>Patienten mit Begleiterkrankungen nach Alter und Geschlecht, Aufenthalte, Verordnungen</translation>
    </message>
    <message>
        <source>Loan applications</source>
        <translation>Kreditanträge</translation>
    </message>
    <message>
        <source>Income, debt, decisions, and a disparity of known size</source>
        <translation>Einkommen, Schulden, Entscheidungen und eine Ungleichheit bekannter Größe</translation>
    </message>
    <message>
        <source>Sensor readings</source>
        <translation>Sensormesswerte</translation>
    </message>
    <message>
        <source>Devices that report every 15 minutes through a day</source>
        <translation>Geräte, die einen Tag lang alle 15 Minuten melden</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Employees with managers, pay by grade, and a planted gap</source>
        <translation>Beschäftigte mit Vorgesetzten, Lohn nach Stufe und eine eingebaute Lücke</translation>
    </message>
    <message>
        <source>Support desk</source>
        <translation>Kundendienst</translation>
    </message>
    <message>
        <source>Agents and tickets with texts, priorities and times to answer</source>
        <translation>Bearbeiter und Anfragen mit Texten, Prioritäten und Antwortzeiten</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>&amp;Neues Projekt</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Start from a &amp;file…</source>
        <translation>&amp;Aus Datei beginnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Start from a &amp;template</source>
        <translation>Mit &amp;Vorlage beginnen</translation>
    </message>
    <message>
        <source>Could not open the project</source>
        <translation>Das Projekt ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Could not save the project</source>
        <translation>Das Projekt ließ sich nicht speichern</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>unbenannt</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>Projekt speichern unter</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungesicherte Änderungen</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>„%1“ hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Rare disease</source>
        <translation>Seltene Krankheit</translation>
    </message>
    <message>
        <source>Patients with a disease that hardly anyone has</source>
        <translation>Patienten mit einer Krankheit, die kaum jemand hat</translation>
    </message>
    <message>
        <source>Dirty contacts</source>
        <translation>Verschmutzte Kontakte</translation>
    </message>
    <message>
        <source>Names and addresses with typing errors, gaps and duplicates, and the truth beside them</source>
        <translation>Namen und Adressen mit Tippfehlern, Lücken und Dubletten, und die Wahrheit daneben</translation>
    </message>
</context>
<context>
    <name>dw::ui::FileNotices</name>
    <message>
        <source>Unsaved work could not be kept for the case of a crash: %1</source>
        <translation>Ungesicherte Arbeit ließ sich nicht für den Fall eines Absturzes aufbewahren: %1</translation>
    </message>
    <message>
        <source>The studio ended while “%1” had unsaved work, kept at %2.</source>
        <translation>Das Studio endete, während „%1“ ungesicherte Arbeit hatte; aufbewahrt um %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n more after this.</source>
        <translation>
            <numerusform>Danach noch %n weitere.</numerusform>
            <numerusform>Danach noch %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>What was kept of “%1” cannot be read.</source>
        <translation>Was von „%1“ aufbewahrt wurde, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Unsaved work on “%1”</source>
        <translation>Ungesicherte Arbeit an „%1“</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Ungesicherte Arbeit</translation>
    </message>
    <message>
        <source>“%1” is no longer where it was saved.</source>
        <translation>„%1“ ist nicht mehr da, wo es gespeichert war.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Erneut speichern</translation>
    </message>
    <message>
        <source>“%1” was changed by another program, and you have changed it here.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert, und Sie haben es hier geändert.</translation>
    </message>
    <message>
        <source>“%1” was changed by another program.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meines behalten</translation>
    </message>
    <message>
        <source>The file cannot be read at the moment.</source>
        <translation>Die Datei ist im Augenblick nicht lesbar.</translation>
    </message>
    <message>
        <source>“%1” on disk and here</source>
        <translation>„%1“ auf der Platte und hier</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf der Platte</translation>
    </message>
</context>
<context>
    <name>dw::ui::FilterBar</name>
    <message>
        <source>Show rows where…  (SQL, such as age &gt; 30)</source>
        <translation>Zeilen zeigen, wo…  (SQL, etwa age &gt; 30)</translation>
    </message>
    <message>
        <source>Show rows where</source>
        <translation>Zeilen zeigen, wo</translation>
    </message>
    <message>
        <source>A condition in SQL over this table&apos;s columns (Ctrl+F). Only a sample is searched.</source>
        <translation>Eine Bedingung in SQL über die Spalten dieser Tabelle (Strg+F). Nur eine Stichprobe wird durchsucht.</translation>
    </message>
    <message>
        <source>Sort by…  (total desc)</source>
        <translation>Sortieren nach…  (total desc)</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Columns or SQL, each with asc or desc; only a sample is sorted.</source>
        <translation>Spalten oder SQL, jeweils mit asc oder desc; nur eine Stichprobe wird sortiert.</translation>
    </message>
    <message>
        <source>Result of the filter</source>
        <translation>Ergebnis des Filters</translation>
    </message>
    <message>
        <source>the %1 rows from %2 on</source>
        <translation>die %1 Zeilen ab %2</translation>
    </message>
    <message>
        <source>All %1 rows, sorted.</source>
        <translation>Alle %1 Zeilen, sortiert.</translation>
    </message>
    <message>
        <source>Sorted: %1. The rest of the table is not looked at.</source>
        <translation>Sortiert: %1. Der Rest der Tabelle ist nicht angesehen.</translation>
    </message>
    <message>
        <source>%1 of all %2 rows.</source>
        <translation>%1 von allen %2 Zeilen.</translation>
    </message>
    <message>
        <source>%1 of %2. The rest of the table is not searched.</source>
        <translation>%1 von %2. Der Rest der Tabelle ist nicht durchsucht.</translation>
    </message>
</context>
<context>
    <name>dw::ui::FindingList</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Nothing stands out: no difference between groups is larger than chance allows.</source>
        <translation>Nichts fällt auf: Kein Unterschied zwischen Gruppen ist größer, als der Zufall erlaubt.</translation>
    </message>
    <message>
        <source>%1, finding %2</source>
        <translation>%1, Befund %2</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Show the rows of this group in the Data view</source>
        <translation>Die Zeilen dieser Gruppe in der Datenansicht zeigen</translation>
    </message>
    <message>
        <source>Make a target</source>
        <translation>Zum Ziel machen</translation>
    </message>
    <message>
        <source>Ask the project for data without this difference</source>
        <translation>Vom Projekt Daten ohne diesen Unterschied verlangen</translation>
    </message>
</context>
<context>
    <name>dw::ui::GeneratorPalette</name>
    <message>
        <source>Computed — SQL expression</source>
        <translation>Berechnet — SQL-Ausdruck</translation>
    </message>
    <message>
        <source>Logic</source>
        <translation>Logik</translation>
    </message>
    <message>
        <source>Computed from other columns of the row, its parent or its children.</source>
        <translation>Aus anderen Spalten der Zeile, ihres Elternteils oder ihrer Kinder berechnet.</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Type what it should hold: age, e-mail, price, choice…</source>
        <translation>Eingeben, was sie enthalten soll: Alter, E-Mail, Preis, Auswahl…</translation>
    </message>
    <message>
        <source>Search generators</source>
        <translation>Generatoren suchen</translation>
    </message>
    <message>
        <source>Generators found</source>
        <translation>Gefundene Generatoren</translation>
    </message>
</context>
<context>
    <name>dw::ui::GroupsChart</name>
    <message>
        <source>Groups: shares, rates and disparate impact</source>
        <translation>Gruppen: Anteile, Raten und Disparate Impact</translation>
    </message>
    <message>
        <source>Mean of %1</source>
        <translation>Mittelwert von %1</translation>
    </message>
    <message>
        <source>%1 = %2: %3 rows, %4 of all</source>
        <translation>%1 = %2: %3 Zeilen, %4 von allen</translation>
    </message>
    <message>
        <source>expected: %1</source>
        <translation>erwartet: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>difference from the reference group: %1</source>
        <translation>Unterschied zur Vergleichsgruppe: %1</translation>
    </message>
    <message>
        <source>disparate impact: %1; the four-fifths line at 0.8 is a screening rule</source>
        <translation>Disparate Impact: %1; die Vier-Fünftel-Linie bei 0,8 ist eine Prüfregel</translation>
    </message>
    <message>
        <source>the reference group: the others are compared with it</source>
        <translation>die Vergleichsgruppe: Mit ihr werden die anderen verglichen</translation>
    </message>
    <message>
        <source>few rows: nothing can be said with certainty</source>
        <translation>wenige Zeilen: Nichts lässt sich mit Sicherheit sagen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Share of rows</source>
        <translation>Anteil der Zeilen</translation>
    </message>
    <message>
        <source>Disparate impact</source>
        <translation>Disparate Impact</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>dashed: four-fifths line, a screening rule</source>
        <translation>gestrichelt: Vier-Fünftel-Linie, eine Prüfregel</translation>
    </message>
    <message>
        <source>line: expected share</source>
        <translation>Linie: erwarteter Anteil</translation>
    </message>
    <message>
        <source>%1 more groups are in the table (Ctrl+T)</source>
        <translation>%1 weitere Gruppen stehen in der Tabelle (Strg+T)</translation>
    </message>
    <message>
        <source>Target share</source>
        <translation>Zielanteil</translation>
    </message>
    <message>
        <source>Target rate</source>
        <translation>Zielrate</translation>
    </message>
    <message>
        <source>Share of %1 = %2 in per cent</source>
        <translation>Anteil von %1 = %2 in Prozent</translation>
    </message>
    <message>
        <source>%1 for %2 = %3 in per cent</source>
        <translation>%1 für %2 = %3 in Prozent</translation>
    </message>
    <message>
        <source>Ask for a share…</source>
        <translation>Einen Anteil verlangen…</translation>
    </message>
    <message>
        <source>Ask for a rate…</source>
        <translation>Eine Rate verlangen…</translation>
    </message>
    <message>
        <source>Ask for the same rate in all groups of %1</source>
        <translation>In allen Gruppen von %1 dieselbe Rate verlangen</translation>
    </message>
</context>
<context>
    <name>dw::ui::HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>dw::ui::InferencePage</name>
    <message>
        <source>What was found in %1</source>
        <translation>Was in %1 gefunden wurde</translation>
    </message>
    <message>
        <source>The project copies shapes of the data where there is a mark: shares, ranges, quantiles. Rows are not copied, and what only a few rows have in common is left out. Check that these shapes may be shared before you share the project.</source>
        <translation>Das Projekt übernimmt Formen der Daten, wo eine Marke steht: Anteile, Bereiche, Quantile. Zeilen werden nicht übernommen, und was nur wenige Zeilen gemeinsam haben, ist ausgelassen. Prüfen Sie, ob diese Formen geteilt werden dürfen, bevor Sie das Projekt teilen.</translation>
    </message>
    <message>
        <source>Table definitions say nothing about how values are distributed: generators are guesses by type and name.</source>
        <translation>Tabellendefinitionen sagen nichts darüber, wie Werte verteilt sind: Generatoren sind nach Typ und Name vermutet.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Daraus gemacht</translation>
    </message>
</context>
<context>
    <name>dw::ui::InjectionPage</name>
    <message>
        <source>Injection</source>
        <translation>Verzerrung</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie bewirkt</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird ausprobiert …</translation>
    </message>
    <message>
        <source>Delete this injection</source>
        <translation>Diese Verzerrung löschen</translation>
    </message>
    <message>
        <source>The rows that it is about are %1 of all; without it they are %2.</source>
        <translation>Die Zeilen, um die es geht, sind %1 aller Zeilen; ohne sie sind es %2.</translation>
    </message>
    <message>
        <source>It is about %1 of the rows.</source>
        <translation>Es geht um %1 der Zeilen.</translation>
    </message>
    <message>
        <source>%1 differs in %2 of them, and in %3 of all rows.</source>
        <translation>%1 ist in %2 davon anders, und in %3 aller Zeilen.</translation>
    </message>
    <message>
        <source>%1 differs in %2 of the rows.</source>
        <translation>%1 ist in %2 der Zeilen anders.</translation>
    </message>
    <message>
        <source>Nothing to try until its parameters are right.</source>
        <translation>Nichts auszuprobieren, bis die Parameter stimmen.</translation>
    </message>
    <message>
        <source>%1 rows tried.</source>
        <translation>%1 Zeilen ausprobiert.</translation>
    </message>
    <message>
        <source>Filled: with it. Dashed: without it. Only rows where %1.</source>
        <translation>Gefüllt: mit ihr. Gestrichelt: ohne sie. Nur Zeilen, in denen %1.</translation>
    </message>
    <message>
        <source>Filled: with it. Dashed: without it.</source>
        <translation>Gefüllt: mit ihr. Gestrichelt: ohne sie.</translation>
    </message>
</context>
<context>
    <name>dw::ui::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
</context>
<context>
    <name>dw::ui::InspectorPage</name>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Its random values are keyed by this name.</source>
        <translation>Ihre Zufallswerte hängen an diesem Namen.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
</context>
<context>
    <name>dw::ui::IntersectionChart</name>
    <message>
        <source>Intersections of protected attributes</source>
        <translation>Schnittmengen geschützter Merkmale</translation>
    </message>
    <message>
        <source>%1 = %2: %3 rows
rate %4
against all rows %5
expected from its parts %6, excess %7</source>
        <translation>%1 = %2: %3 Zeilen
Rate %4
gegenüber allen Zeilen %5
nach ihren Teilen erwartet %6, Überschuss %7</translation>
    </message>
    <message>
        <source>few rows: not tested</source>
        <translation>wenige Zeilen: nicht geprüft</translation>
    </message>
    <message>
        <source>p of the difference %1, of the excess %2 (corrected)</source>
        <translation>p des Unterschieds %1, des Überschusses %2 (korrigiert)</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>keine Zeilen</translation>
    </message>
    <message>
        <source>%1 more columns are in the table</source>
        <translation>%1 weitere Spalten stehen in der Tabelle</translation>
    </message>
    <message>
        <source>Clearest first</source>
        <translation>Die deutlichsten zuerst</translation>
    </message>
    <message>
        <source>Against all rows</source>
        <translation>Gegenüber allen Zeilen</translation>
    </message>
    <message>
        <source>Beyond its parts</source>
        <translation>Über die Teile hinaus</translation>
    </message>
    <message>
        <source>percentage points; full dots differ clearly from zero, grey ones have few rows</source>
        <translation>Prozentpunkte; volle Punkte unterscheiden sich deutlich von null, graue haben wenige Zeilen</translation>
    </message>
</context>
<context>
    <name>dw::ui::KeyDrop</name>
    <message>
        <source>%1 has a primary key of several columns, which nothing can refer to</source>
        <translation>%1 hat einen Primärschlüssel aus mehreren Spalten, auf den nichts verweisen kann</translation>
    </message>
    <message>
        <source>%1 is the key itself</source>
        <translation>%1 ist der Schlüssel selbst</translation>
    </message>
    <message>
        <source>%1.%2 becomes the primary key</source>
        <translation>%1.%2 wird der Primärschlüssel</translation>
    </message>
    <message>
        <source>%1.%2 is a primary key already</source>
        <translation>%1.%2 ist schon ein Primärschlüssel</translation>
    </message>
    <message>
        <source>: a row refers to one above it, as in a tree</source>
        <translation>: Eine Zeile verweist auf eine darüber, wie in einem Baum</translation>
    </message>
    <message>
        <source>: each row of %1 gets rows of its own in %2</source>
        <translation>: Jede Zeile von %1 bekommt eigene Zeilen in %2</translation>
    </message>
    <message>
        <source>: refers to any row of %1</source>
        <translation>: verweist auf irgendeine Zeile von %1</translation>
    </message>
    <message>
        <source>Add Foreign Key</source>
        <translation>Fremdschlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Adds %1</source>
        <translation>Fügt %1 hinzu</translation>
    </message>
    <message>
        <source>Drop it on a table or a column</source>
        <translation>Auf einer Tabelle oder Spalte ablegen</translation>
    </message>
    <message>
        <source>Makes %1 a foreign key</source>
        <translation>Macht %1 zum Fremdschlüssel</translation>
    </message>
    <message>
        <source>Rows of %1 are counted per %2 already</source>
        <translation>Zeilen von %1 werden schon je %2 gezählt</translation>
    </message>
</context>
<context>
    <name>dw::ui::LiveBias</name>
    <message>
        <source>Live sample</source>
        <translation>Laufende Stichprobe</translation>
    </message>
    <message>
        <source>All %1 rows of %2</source>
        <translation>Alle %1 Zeilen von %2</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows of %3</source>
        <translation>Die ersten %1 von %2 Zeilen von %3</translation>
    </message>
</context>
<context>
    <name>dw::ui::LogView</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Nothing has happened yet: what is opened, saved and run is listed here.</source>
        <translation>Noch ist nichts geschehen: Was geöffnet, gespeichert und ausgeführt wird, steht hier.</translation>
    </message>
</context>
<context>
    <name>dw::ui::MainWindow</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>Verteilungen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Run the project</source>
        <translation>Projekt &amp;ausführen</translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation>Lauf a&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help on this</source>
        <translation>&amp;Hilfe hierzu</translation>
    </message>
    <message>
        <source>All &amp;generators and formats</source>
        <translation>Alle &amp;Generatoren und Formate</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Datawright</source>
        <translation>&amp;Über Datawright</translation>
    </message>
    <message>
        <source>About Datawright</source>
        <translation>Über Datawright</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Datawright Studio %1&lt;/h3&gt;&lt;p&gt;Designs synthetic datasets and makes them at full scale.&lt;/p&gt;&lt;p&gt;Core: Apache-2.0. Studio: GPL-3.0-or-later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Datawright Studio %1&lt;/h3&gt;&lt;p&gt;Entwirft synthetische Datensätze und erzeugt sie in voller Größe.&lt;/p&gt;&lt;p&gt;Kern: Apache-2.0. Studio: GPL-3.0-or-later.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>This is an example: an online shop. Change anything; nothing is saved until you say so.</source>
        <translation>Dies ist ein Beispiel: ein Onlineshop. Ändern Sie, was Sie wollen; gespeichert wird nur, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Start your own</source>
        <translation>Eigenes beginnen</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Leinwand</translation>
    </message>
    <message>
        <source>&amp;Canvas</source>
        <translation>&amp;Leinwand</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
</context>
<context>
    <name>dw::ui::MeasureChart</name>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>%1, all rows</source>
        <translation>%1, alle Zeilen</translation>
    </message>
    <message>
        <source>over all rows: %1</source>
        <translation>über alle Zeilen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the table</source>
        <translation>
            <numerusform>%n weitere in der Tabelle</numerusform>
            <numerusform>%n weitere in der Tabelle</numerusform>
        </translation>
    </message>
    <message>
        <source>predicted →</source>
        <translation>vorhergesagt →</translation>
    </message>
    <message>
        <source>%1, predicted %2: observed %3</source>
        <translation>%1, vorhergesagt %2: beobachtet %3</translation>
    </message>
    <message>
        <source>Difference of what one in ten lies below</source>
        <translation>Unterschied dessen, worunter einer von zehn liegt</translation>
    </message>
    <message>
        <source>Difference of medians</source>
        <translation>Unterschied der Mediane</translation>
    </message>
    <message>
        <source>Difference of what nine in ten lie below</source>
        <translation>Unterschied dessen, worunter neun von zehn liegen</translation>
    </message>
    <message>
        <source>Statistical parity: largest difference</source>
        <translation>Statistische Parität: größter Unterschied</translation>
    </message>
    <message>
        <source>Between the rates of any two groups of minimum size, in percentage points.</source>
        <translation>Zwischen den Quoten je zweier Gruppen von Mindestgröße, in Prozentpunkten.</translation>
    </message>
    <message>
        <source>Disparate impact: smallest ratio</source>
        <translation>Ungleiche Auswirkung: kleinstes Verhältnis</translation>
    </message>
    <message>
        <source>Of the lowest rate to the highest; below 0.8 the four-fifths rule, a screening rule, asks for a look.</source>
        <translation>Der niedrigsten Quote zur höchsten; unter 0,8 bittet die Vier-Fünftel-Regel, eine Vorprüfung, um einen Blick.</translation>
    </message>
    <message>
        <source>Largest difference to all rows</source>
        <translation>Größter Unterschied zu allen Zeilen</translation>
    </message>
    <message>
        <source>How far the worst-off group lies below the rate of all rows, in percentage points.</source>
        <translation>Wie weit die schlechtestgestellte Gruppe unter der Quote aller Zeilen liegt, in Prozentpunkten.</translation>
    </message>
    <message>
        <source>Smallest ratio to all rows</source>
        <translation>Kleinstes Verhältnis zu allen Zeilen</translation>
    </message>
    <message>
        <source>Of the rate of the worst-off group to the rate of all rows.</source>
        <translation>Der Quote der schlechtestgestellten Gruppe zur Quote aller Zeilen.</translation>
    </message>
    <message>
        <source>Conditional demographic disparity</source>
        <translation>Bedingte demografische Ungleichheit</translation>
    </message>
    <message>
        <source>Share of a group among the rejected less its share among the accepted, in percentage points. Hollow: over all rows. Filled: within the values of another column.</source>
        <translation>Anteil einer Gruppe an den Abgelehnten minus ihr Anteil an den Angenommenen, in Prozentpunkten. Hohl: über alle Zeilen. Gefüllt: innerhalb der Werte einer anderen Spalte.</translation>
    </message>
    <message>
        <source>Differential fairness</source>
        <translation>Differentielle Fairness</translation>
    </message>
    <message>
        <source>Epsilon: logarithm of the largest ratio of two groups&apos; chances of the same outcome, smoothed; 0 where all are treated alike.</source>
        <translation>Epsilon: Logarithmus des größten Verhältnisses der Aussichten zweier Gruppen auf dasselbe Ergebnis, geglättet; 0, wenn alle gleich behandelt werden.</translation>
    </message>
    <message>
        <source>Difference of means</source>
        <translation>Unterschied der Mittelwerte</translation>
    </message>
    <message>
        <source>To the reference group, in the outcome&apos;s own unit.</source>
        <translation>Zur Vergleichsgruppe, in der Einheit des Ergebnisses.</translation>
    </message>
    <message>
        <source>True positive rate</source>
        <translation>Richtig-positiv-Rate</translation>
    </message>
    <message>
        <source>Of those with the favourable outcome, how many are predicted to have it.</source>
        <translation>Wie viele von denen mit günstigem Ergebnis so vorhergesagt werden.</translation>
    </message>
    <message>
        <source>False positive rate</source>
        <translation>Falsch-positiv-Rate</translation>
    </message>
    <message>
        <source>Of those without the favourable outcome, how many are predicted to have it.</source>
        <translation>Wie vielen von denen ohne günstiges Ergebnis es vorhergesagt wird.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit der Zusagen</translation>
    </message>
    <message>
        <source>Of those predicted to have the favourable outcome, how many do.</source>
        <translation>Wie viele von denen, denen das günstige Ergebnis vorhergesagt wird, es haben.</translation>
    </message>
    <message>
        <source>Equal opportunity</source>
        <translation>Chancengleichheit</translation>
    </message>
    <message>
        <source>Difference of true positive rates to the reference group, in percentage points.</source>
        <translation>Unterschied der Richtig-positiv-Raten zur Vergleichsgruppe, in Prozentpunkten.</translation>
    </message>
    <message>
        <source>Average odds</source>
        <translation>Mittlere Chancen</translation>
    </message>
    <message>
        <source>Mean of the differences of true and of false positive rates, in percentage points.</source>
        <translation>Mittel der Unterschiede der Richtig- und der Falsch-positiv-Raten, in Prozentpunkten.</translation>
    </message>
    <message>
        <source>Predictive parity</source>
        <translation>Vorhersageparität</translation>
    </message>
    <message>
        <source>Difference of precisions to the reference group, in percentage points.</source>
        <translation>Unterschied der Genauigkeit der Zusagen zur Vergleichsgruppe, in Prozentpunkten.</translation>
    </message>
    <message>
        <source>Equalised odds</source>
        <translation>Angeglichene Chancen</translation>
    </message>
    <message>
        <source>The larger one of the largest differences of true and of false positive rates between any two groups.</source>
        <translation>Der größere der größten Unterschiede der Richtig- und der Falsch-positiv-Raten zwischen je zwei Gruppen.</translation>
    </message>
    <message>
        <source>Observed less predicted</source>
        <translation>Beobachtet minus vorhergesagt</translation>
    </message>
    <message>
        <source>How much more often the favourable outcome occurs than predicted, in percentage points. Below: how often it occurs by what is predicted; on the dashed line a prediction keeps its promise.</source>
        <translation>Wie viel öfter das günstige Ergebnis eintritt als vorhergesagt, in Prozentpunkten. Darunter: wie oft es eintritt, nach dem Vorhergesagten; auf der gestrichelten Linie hält eine Vorhersage, was sie verspricht.</translation>
    </message>
</context>
<context>
    <name>dw::ui::MeasureChart::MeasureChart</name>
    <message>
        <source>To the reference group, in the outcome&apos;s own unit.</source>
        <translation>Zur Vergleichsgruppe, in der Einheit des Ergebnisses.</translation>
    </message>
</context>
<context>
    <name>dw::ui::Minimap</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Overview: drag to move what you see</source>
        <translation>Überblick: Ziehen bewegt den Ausschnitt</translation>
    </message>
</context>
<context>
    <name>dw::ui::MissingPattern</name>
    <message>
        <source>Nothing is missing in %1 of the rows</source>
        <translation>In %1 der Zeilen fehlt nichts</translation>
    </message>
    <message>
        <source>%1 missing in %2 of the rows</source>
        <translation>%1 fehlen in %2 der Zeilen</translation>
    </message>
    <message>
        <source>Which columns go missing together</source>
        <translation>Welche Spalten gemeinsam fehlen</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>dw::ui::NestedEditor</name>
    <message>
        <source>Choose a generator…</source>
        <translation>Generator wählen…</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>When (SQL)</source>
        <translation>Wann (SQL)</translation>
    </message>
    <message>
        <source>Choose a generator</source>
        <translation>Generator wählen</translation>
    </message>
</context>
<context>
    <name>dw::ui::NestedListEditor</name>
    <message>
        <source>Add a generator</source>
        <translation>Generator hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>dw::ui::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>dw::ui::OutputsEditor</name>
    <message>
        <source>+ Output</source>
        <translation>+ Ausgabe</translation>
    </message>
    <message>
        <source>Add a format that a run writes</source>
        <translation>Ein Format hinzufügen, das ein Lauf schreibt</translation>
    </message>
    <message>
        <source>Format of the output</source>
        <translation>Format der Ausgabe</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>dw::ui::Pair</name>
    <message>
        <source> — boxes: the middle half of each group, with its median; lines: from 5 % to 95 %</source>
        <translation> — Kästen: die mittlere Hälfte jeder Gruppe, mit ihrem Median; Linien: von 5 % bis 95 %</translation>
    </message>
    <message>
        <source> — brightest: %1 rows in a cell</source>
        <translation> — am hellsten: %1 Zeilen in einer Zelle</translation>
    </message>
    <message>
        <source> — width: share of %1; height: share of %2 in it</source>
        <translation> — Breite: Anteil von %1; Höhe: Anteil von %2 darin</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 and %2: %3 rows</source>
        <translation>%1 und %2: %3 Zeilen</translation>
    </message>
    <message>
        <source>%1: %2 of them %3</source>
        <translation>%1: %2 davon %3</translation>
    </message>
    <message>
        <source>%1: half of its %2 rows lie from %3 to %4, the median is %5</source>
        <translation>%1: Die Hälfte der %2 Zeilen liegt von %3 bis %4, der Median ist %5</translation>
    </message>
    <message>
        <source>Choose two columns with numbers or categories.</source>
        <translation>Wählen Sie zwei Spalten mit Zahlen oder Kategorien.</translation>
    </message>
    <message>
        <source>Cramér&apos;s V</source>
        <translation>Cramérs V</translation>
    </message>
    <message>
        <source>Spearman rank correlation</source>
        <translation>Spearman-Rangkorrelation</translation>
    </message>
    <message>
        <source>correlation ratio</source>
        <translation>Korrelationsverhältnis</translation>
    </message>
</context>
<context>
    <name>dw::ui::PairCard</name>
    <message>
        <source>%1 · %2 and %3</source>
        <translation>%1 · %2 und %3</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>zählt…</translation>
    </message>
</context>
<context>
    <name>dw::ui::PairChart</name>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5 %</translation>
    </message>
    <message>
        <source>25 %</source>
        <translation>25 %</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75 %</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
</context>
<context>
    <name>dw::ui::PairTable</name>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Drag a bar, or type a weight. Ctrl+Left and Ctrl+Right change it in small steps.
Paste takes two columns of a spreadsheet.</source>
        <translation>Einen Balken ziehen oder ein Gewicht eintippen. Strg+Links und Strg+Rechts ändern es in kleinen Schritten.
Einfügen nimmt zwei Spalten einer Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Add a row at the end</source>
        <translation>Eine Zeile am Ende hinzufügen</translation>
    </message>
    <message>
        <source>Remove the current row (Delete)</source>
        <translation>Die aktuelle Zeile entfernen (Entf)</translation>
    </message>
    <message>
        <source>Replace all rows by two columns of a spreadsheet (Ctrl+V)</source>
        <translation>Alle Zeilen durch zwei Spalten einer Tabellenkalkulation ersetzen (Strg+V)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>When it is</source>
        <translation>Wenn es ist</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>dw::ui::PairView</name>
    <message>
        <source>&amp;Across</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>&amp;Höhe</translation>
    </message>
    <message>
        <source>Column across</source>
        <translation>Spalte waagerecht</translation>
    </message>
    <message>
        <source>Column up</source>
        <translation>Spalte senkrecht</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Keep this chart on the project&apos;s board</source>
        <translation>Dieses Diagramm auf der Tafel des Projekts behalten</translation>
    </message>
</context>
<context>
    <name>dw::ui::PinnedBoard</name>
    <message>
        <source>Nothing is pinned yet.

Press P on a chart, or choose “Pin to the board” in its menu:
pinned charts of all tables stand here, and are saved with the project.</source>
        <translation>Noch ist nichts angeheftet.

Drücken Sie P auf einem Diagramm, oder wählen Sie „An die Tafel heften“ in seinem Menü:
Angeheftete Diagramme aller Tabellen stehen hier und werden mit dem Projekt gespeichert.</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>of</source>
        <translation>von</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
</context>
<context>
    <name>dw::ui::PointTable</name>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
</context>
<context>
    <name>dw::ui::PreviewHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1 — %2
%3</source>
        <translation>%1 — %2
%3</translation>
    </message>
    <message>
        <source>%1 cannot be computed yet; see Problems.</source>
        <translation>%1 ist noch nicht zu berechnen; siehe Probleme.</translation>
    </message>
</context>
<context>
    <name>dw::ui::PreviewModel</name>
    <message>
        <source>This column cannot be computed yet; see Problems.</source>
        <translation>Diese Spalte ist noch nicht zu berechnen; siehe Probleme.</translation>
    </message>
    <message>
        <source>Key of “%1”: a double click or Alt+Enter shows its row</source>
        <translation>Schlüssel von „%1“: Ein Doppelklick oder Alt+Eingabe zeigt seine Zeile</translation>
    </message>
</context>
<context>
    <name>dw::ui::PreviewView</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>This table has no columns yet</source>
        <translation>Diese Tabelle hat noch keine Spalten</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Noch nichts da</translation>
    </message>
    <message>
        <source>Add a first column, and its values appear here as you shape it.</source>
        <translation>Fügen Sie eine erste Spalte hinzu; ihre Werte erscheinen hier, während Sie sie formen.</translation>
    </message>
    <message>
        <source>Add a table, then columns: rows appear here while you work.</source>
        <translation>Fügen Sie eine Tabelle hinzu, dann Spalten: Zeilen erscheinen hier, während Sie arbeiten.</translation>
    </message>
    <message>
        <source>Add a key column</source>
        <translation>Schlüsselspalte hinzufügen</translation>
    </message>
    <message>
        <source>Add a table</source>
        <translation>Tabelle hinzufügen</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Keine Zeilen</translation>
    </message>
    <message>
        <source>Rows %1 to %2 of %3</source>
        <translation>Zeilen %1 bis %2 von %3</translation>
    </message>
    <message>
        <source>The last row is %1.</source>
        <translation>Die letzte Zeile ist %1.</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>Die Tabelle hat keine Zeilen.</translation>
    </message>
    <message>
        <source>A row number is a whole number from 0 up.</source>
        <translation>Eine Zeilennummer ist eine ganze Zahl ab 0.</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Why this value?</source>
        <translation>Warum dieser Wert?</translation>
    </message>
    <message>
        <source>Go to row…</source>
        <translation>Gehe zu Zeile…</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Row numbers</source>
        <translation>Zeilennummern</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Earlier rows</source>
        <translation>Frühere Zeilen</translation>
    </message>
    <message>
        <source>Later rows</source>
        <translation>Spätere Zeilen</translation>
    </message>
    <message>
        <source>Go to row… (Ctrl+G)</source>
        <translation>Gehe zu Zeile… (Strg+G)</translation>
    </message>
    <message>
        <source>Go to row</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>Add Table</source>
        <translation>Tabelle hinzufügen</translation>
    </message>
    <message>
        <source>Add Column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>%1 to %2 of %3 found</source>
        <translation>%1 bis %2 von %3 gefundenen</translation>
    </message>
    <message>
        <source>The filter does not show row %1.</source>
        <translation>Der Filter zeigt Zeile %1 nicht.</translation>
    </message>
    <message>
        <source>Find rows</source>
        <translation>Zeilen suchen</translation>
    </message>
    <message>
        <source>Show the parent&apos;s row</source>
        <translation>Die Zeile des Elternteils zeigen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Why this value?	Space</source>
        <translation>Warum dieser Wert?	Leertaste</translation>
    </message>
    <message>
        <source>Show its row in “%1”	Alt+Enter</source>
        <translation>Seine Zeile in „%1“ zeigen	Alt+Eingabe</translation>
    </message>
    <message>
        <source>Only rows with this %1</source>
        <translation>Nur Zeilen mit diesem %1</translation>
    </message>
    <message>
        <source>Without rows with this %1</source>
        <translation>Ohne Zeilen mit diesem %1</translation>
    </message>
    <message>
        <source>Sort by %1, smallest first</source>
        <translation>Nach %1 sortieren, das Kleinste zuerst</translation>
    </message>
    <message>
        <source>Sort by %1, largest first</source>
        <translation>Nach %1 sortieren, das Größte zuerst</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>Copy	Ctrl+C</source>
        <translation>Kopieren	Strg+C</translation>
    </message>
    <message>
        <source>“%1” is not taken from a parent&apos;s row.</source>
        <translation>„%1“ stammt nicht aus der Zeile eines Elternteils.</translation>
    </message>
    <message>
        <source>The key is null: there is no parent.</source>
        <translation>Der Schlüssel ist null: Es gibt kein Elternteil.</translation>
    </message>
    <message>
        <source>← %1, row %2</source>
        <translation>← %1, Zeile %2</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Back to the row that the key was followed from (Alt+Left)</source>
        <translation>Zurück zur Zeile, von der dem Schlüssel gefolgt wurde (Alt+Links)</translation>
    </message>
    <message>
        <source>Clean values</source>
        <translation>Saubere Werte</translation>
    </message>
    <message>
        <source>Rows as they are before corruptions</source>
        <translation>Zeilen, wie sie vor Verfälschungen sind</translation>
    </message>
</context>
<context>
    <name>dw::ui::ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No problems. The project can be run.</source>
        <translation>Keine Probleme. Das Projekt kann ausgeführt werden.</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Voriges Problem</translation>
    </message>
    <message>
        <source>Fix the problem</source>
        <translation>Problem beheben</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
</context>
<context>
    <name>dw::ui::ProjectPage</name>
    <message>
        <source>Project name</source>
        <translation>Name des Projekts</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Startwert des Zufalls</translation>
    </message>
    <message>
        <source>The same seed gives the same rows, always and everywhere.</source>
        <translation>Derselbe Startwert gibt dieselben Zeilen, immer und überall.</translation>
    </message>
    <message>
        <source>Locale</source>
        <translation>Locale</translation>
    </message>
    <message>
        <source>Where people and places come from, unless a generator says otherwise.</source>
        <translation>Woher Menschen und Orte kommen, wenn ein Generator nichts anderes sagt.</translation>
    </message>
    <message>
        <source>What a run writes</source>
        <translation>Was ein Lauf schreibt</translation>
    </message>
</context>
<context>
    <name>dw::ui::ProxyChart</name>
    <message>
        <source>Proxies of protected attributes</source>
        <translation>Proxys geschützter Merkmale</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>alle zusammen</translation>
    </message>
    <message>
        <source>What tells %1</source>
        <translation>Was %1 verrät</translation>
    </message>
    <message>
        <source>0.5: nothing</source>
        <translation>0,5: nichts</translation>
    </message>
    <message>
        <source>1: all</source>
        <translation>1: alles</translation>
    </message>
    <message>
        <source>A linear model of %1 columns, tried on rows it has not seen: AUC %2</source>
        <translation>Ein lineares Modell aus %1 Spalten, erprobt an Zeilen, die es nicht gesehen hat: AUC %2</translation>
    </message>
    <message>
        <source>%1 alone: AUC %2
Theil&apos;s U %3, normalised mutual information %4
p of no relation %5 (corrected)</source>
        <translation>%1 allein: AUC %2
Theils U %3, normierte Transinformation %4
p für keinen Zusammenhang %5 (korrigiert)</translation>
    </message>
</context>
<context>
    <name>dw::ui::RecordListEditor</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>dw::ui::Reference</name>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>one of</source>
        <translation>eines von</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>word list</source>
        <translation>Wortliste</translation>
    </message>
    <message>
        <source>values with weights</source>
        <translation>Werte mit Gewichten</translation>
    </message>
    <message>
        <source>SQL expression</source>
        <translation>SQL-Ausdruck</translation>
    </message>
    <message>
        <source>text with {{ SQL }} holes</source>
        <translation>Text mit {{ SQL }}-Lücken</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>Erforderlich.</translation>
    </message>
    <message>
        <source>Usually %1.</source>
        <translation>Üblich: %1.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>All generators and formats</source>
        <translation>Alle Generatoren und Formate</translation>
    </message>
    <message>
        <source>list: %1</source>
        <translation>Liste: %1</translation>
    </message>
    <message>
        <source>may vary by row</source>
        <translation>kann je Zeile verschieden sein</translation>
    </message>
    <message>
        <source>May take part in correlations.</source>
        <translation>Kann an Korrelationen teilnehmen.</translation>
    </message>
    <message>
        <source>No value occurs twice.</source>
        <translation>Kein Wert kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Generators</source>
        <translation>Generatoren</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Getting around</source>
        <translation>Sich zurechtfinden</translation>
    </message>
    <message>
        <source>Tables, rows and keys</source>
        <translation>Tabellen, Zeilen und Schlüssel</translation>
    </message>
    <message>
        <source>Values that vary by row</source>
        <translation>Werte, die je Zeile verschieden sind</translation>
    </message>
    <message>
        <source>SQL in columns and rules</source>
        <translation>SQL in Spalten und Regeln</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Tables, rows and keys&lt;/h2&gt;&lt;p&gt;A table has a number of rows, or so many for each row of a parent table: then a &lt;a href=&apos;generator:parent_key&apos;&gt;parent key&lt;/a&gt; says which parent a row belongs to. A &lt;a href=&apos;generator:foreign_key&apos;&gt;foreign key&lt;/a&gt; refers to any row of another table.&lt;/p&gt;&lt;p&gt;The primary key names the column that tells rows apart, mostly a &lt;a href=&apos;generator:sequence&apos;&gt;sequence&lt;/a&gt;. Every key that is written leads to a row that is written.&lt;/p&gt;&lt;p&gt;Rules keep rows out that may not be: a row that breaks one is drawn again. Correlations tie the ranks of two columns of numbers together.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Tabellen, Zeilen und Schlüssel&lt;/h2&gt;&lt;p&gt;Eine Tabelle hat eine Zahl von Zeilen, oder so viele für jede Zeile einer Elterntabelle: Dann sagt ein &lt;a href=&apos;generator:parent_key&apos;&gt;Elternschlüssel&lt;/a&gt;, zu welchem Elternteil eine Zeile gehört. Ein &lt;a href=&apos;generator:foreign_key&apos;&gt;Fremdschlüssel&lt;/a&gt; verweist auf irgendeine Zeile einer anderen Tabelle.&lt;/p&gt;&lt;p&gt;Der Primärschlüssel nennt die Spalte, die Zeilen unterscheidet, meist eine &lt;a href=&apos;generator:sequence&apos;&gt;Folge&lt;/a&gt;. Jeder geschriebene Schlüssel führt zu einer geschriebenen Zeile.&lt;/p&gt;&lt;p&gt;Regeln halten Zeilen fern, die es nicht geben darf: Eine Zeile, die eine bricht, wird neu gezogen. Korrelationen binden die Ränge zweier Zahlenspalten aneinander.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h2&gt;SQL in columns and rules&lt;/h2&gt;&lt;p&gt;An expression sees the columns of its row by name, those of a parent as &lt;code&gt;customer.segment&lt;/code&gt;, and sums over children as &lt;code&gt;sum(orders.total)&lt;/code&gt; or &lt;code&gt;count(orders)&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;The dialect is DuckDB&apos;s. Functions that give another value at each call are refused: the same project gives the same rows everywhere.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;SQL in Spalten und Regeln&lt;/h2&gt;&lt;p&gt;Ein Ausdruck sieht die Spalten seiner Zeile beim Namen, die eines Elternteils als &lt;code&gt;customer.segment&lt;/code&gt; und Summen über Kinder als &lt;code&gt;sum(orders.total)&lt;/code&gt; oder &lt;code&gt;count(orders)&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;Die Mundart ist die von DuckDB. Funktionen, die bei jedem Aufruf einen anderen Wert geben, werden abgelehnt: Dasselbe Projekt gibt überall dieselben Zeilen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Values that vary by row&lt;/h2&gt;&lt;p&gt;A parameter is a constant, differs by the values of another column, or is an SQL expression. The small button beside a field chooses which.&lt;/p&gt;&lt;p&gt;By column: give a value for each case, and one for all others.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Werte, die je Zeile verschieden sind&lt;/h2&gt;&lt;p&gt;Ein Parameter ist eine Konstante, ist je nach den Werten einer anderen Spalte verschieden, oder ist ein SQL-Ausdruck. Der kleine Knopf neben einem Feld wählt, was davon.&lt;/p&gt;&lt;p&gt;Nach Spalte: Geben Sie einen Wert für jeden Fall an, und einen für alle anderen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Getting around&lt;/h2&gt;&lt;p&gt;The schema on the left lists tables and columns. The middle shows the rows that the project gives, and how their values are distributed. The inspector on the right says how the selected column comes about.&lt;/p&gt;&lt;p&gt;Ctrl+K adds a column, Ctrl+Shift+P finds any command, F6 goes to the next pane, Ctrl+? lists all keys. Every change can be undone.&lt;/p&gt;&lt;p&gt;Problems and runs are at the bottom. Ctrl+Enter runs the project: it writes every row into files.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Sich zurechtfinden&lt;/h2&gt;&lt;p&gt;Das Schema links zählt Tabellen und Spalten auf. Die Mitte zeigt die Zeilen, die das Projekt gibt, und wie ihre Werte verteilt sind. Der Inspektor rechts sagt, wie die ausgewählte Spalte zustande kommt.&lt;/p&gt;&lt;p&gt;Strg+K fügt eine Spalte hinzu, Strg+Umschalt+P findet jeden Befehl, F6 geht zum nächsten Bereich, Strg+? zeigt alle Tasten. Jede Änderung lässt sich rückgängig machen.&lt;/p&gt;&lt;p&gt;Probleme und Läufe stehen unten. Strg+Eingabe führt das Projekt aus: Es schreibt jede Zeile in Dateien.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>dw::ui::RelationListModel</name>
    <message>
        <source>Foreign key</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>Parent table</source>
        <translation>Elterntabelle</translation>
    </message>
    <message>
        <source>Children per parent</source>
        <translation>Kinder je Elternteil</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
</context>
<context>
    <name>dw::ui::Relations</name>
    <message>
        <source>%1 is the key of that row.</source>
        <translation>%1 ist der Schlüssel jener Zeile.</translation>
    </message>
    <message>
        <source>%1 refers to a row above it in the same table.</source>
        <translation>%1 verweist auf eine Zeile darüber in derselben Tabelle.</translation>
    </message>
    <message>
        <source>%1 refers to any row of %2.</source>
        <translation>%1 verweist auf irgendeine Zeile von %2.</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 tables, %2 relations.</source>
        <translation>%1 Tabellen, %2 Beziehungen.</translation>
    </message>
    <message>
        <source>%1: %2, %3 columns.</source>
        <translation>%1: %2, %3 Spalten.</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>Each row of %1 has rows of its own in %2.</source>
        <translation>Jede Zeile von %1 hat eigene Zeilen in %2.</translation>
    </message>
    <message>
        <source>There are no tables yet.</source>
        <translation>Es gibt noch keine Tabellen.</translation>
    </message>
</context>
<context>
    <name>dw::ui::ReportPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>dw::ui::RoleBar</name>
    <message>
        <source>Protected attributes</source>
        <translation>Geschützte Merkmale</translation>
    </message>
    <message>
        <source>The columns whose values form the groups</source>
        <translation>Die Spalten, deren Werte die Gruppen bilden</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The column that says what happened to a row</source>
        <translation>Die Spalte, die sagt, was mit einer Zeile geschah</translation>
    </message>
    <message>
        <source>Favourable value</source>
        <translation>Günstiger Wert</translation>
    </message>
    <message>
        <source>The value of the outcome that everybody would like to have; for numbers, compare, as in &gt;=50000</source>
        <translation>Der Wert des Ergebnisses, den alle gern hätten; bei Zahlen ein Vergleich wie &gt;=50000</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Prediction, weight and population</source>
        <translation>Vorhersage, Gewicht und Grundgesamtheit</translation>
    </message>
    <message>
        <source>&amp;Groups by</source>
        <translation>&amp;Gruppen nach</translation>
    </message>
    <message>
        <source>Out&amp;come</source>
        <translation>&amp;Ergebnis</translation>
    </message>
    <message>
        <source>Choose Favourable Value</source>
        <translation>Günstigen Wert wählen</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>wählen…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>mean, or &gt;=50000</source>
        <translation>Mittel, oder &gt;=50000</translation>
    </message>
    <message>
        <source>There is no column yet</source>
        <translation>Es gibt noch keine Spalte</translation>
    </message>
    <message>
        <source>Choose Protected Attributes</source>
        <translation>Geschützte Merkmale wählen</translation>
    </message>
    <message>
        <source>Choose Outcome</source>
        <translation>Ergebnis wählen</translation>
    </message>
    <message>
        <source>Compare shares with</source>
        <translation>Anteile vergleichen mit</translation>
    </message>
    <message>
        <source>Choose Population</source>
        <translation>Grundgesamtheit wählen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>equal shares</source>
        <translation>gleichen Anteilen</translation>
    </message>
    <message>
        <source>a file…</source>
        <translation>einer Datei…</translation>
    </message>
    <message>
        <source>Population to compare with</source>
        <translation>Grundgesamtheit zum Vergleich</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.parquet *.json *.jsonl)</source>
        <translation>Tabellen (*.csv *.tsv *.parquet *.json *.jsonl)</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Choose Prediction</source>
        <translation>Vorhersage wählen</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>every row counts once</source>
        <translation>jede Zeile zählt einmal</translation>
    </message>
    <message>
        <source>Choose Weight</source>
        <translation>Gewicht wählen</translation>
    </message>
    <message>
        <source>stated shares…</source>
        <translation>angegebene Anteile …</translation>
    </message>
</context>
<context>
    <name>dw::ui::RowsEditor</name>
    <message>
        <source>A number of rows</source>
        <translation>Eine Zahl von Zeilen</translation>
    </message>
    <message>
        <source>For each row of a parent</source>
        <translation>Für jede Zeile einer Elterntabelle</translation>
    </message>
    <message>
        <source>How rows are counted</source>
        <translation>Wie Zeilen gezählt werden</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Zahl der Zeilen</translation>
    </message>
    <message>
        <source>Parent table</source>
        <translation>Elterntabelle</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Elternteil</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kinder</translation>
    </message>
</context>
<context>
    <name>dw::ui::RuleTrials</name>
    <message>
        <source>No draw keeps %1.</source>
        <translation>Keine Ziehung erfüllt %1.</translation>
    </message>
    <message>
        <source>%1 cannot be kept together.</source>
        <translation>%1 lassen sich nicht zusammen erfüllen.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Row %1 was drawn %2 times.</source>
        <translation>Zeile %1 wurde %2-mal gezogen.</translation>
    </message>
    <message>
        <source>The draw that came closest: %1</source>
        <translation>Am nächsten kam: %1</translation>
    </message>
</context>
<context>
    <name>dw::ui::RunPanel</name>
    <message>
        <source>Replace what is there</source>
        <translation>Vorhandenes ersetzen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Rows, times</source>
        <translation>Zeilen, mal</translation>
    </message>
    <message>
        <source>Multiplies the rows of every table that is not counted per parent</source>
        <translation>Vervielfacht die Zeilen jeder Tabelle, die nicht je Elternteil gezählt wird</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>The files are the same for any number of threads</source>
        <translation>Die Dateien sind dieselben für jede Zahl von Threads</translation>
    </message>
    <message>
        <source>Writes even where the files of another project are</source>
        <translation>Schreibt auch, wo die Dateien eines anderen Projekts sind</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder to write to</source>
        <translation>Den Zielordner wählen</translation>
    </message>
    <message>
        <source>Writes every row of every table</source>
        <translation>Schreibt jede Zeile jeder Tabelle</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Solve the problems first.</source>
        <translation>Lösen Sie zuerst die Probleme.</translation>
    </message>
    <message>
        <source>A run was not finished in this folder: %1 are there. Resume goes on from them.</source>
        <translation>In diesem Ordner wurde ein Lauf nicht beendet: %1 sind da. „Fortsetzen“ macht damit weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>about %1 rows</source>
        <translation>etwa %1 Zeilen</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>Wählen Sie mindestens ein Format.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>Run to %1 started</source>
        <translation>Lauf nach %1 begonnen</translation>
    </message>
    <message>
        <source>At this scale the project has problems.</source>
        <translation>In dieser Größe hat das Projekt Probleme.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>%1 of %2 rows · %3 rows/s · %4 left · %5</source>
        <translation>%1 von %2 Zeilen · %3 Zeilen/s · noch %4 · %5</translation>
    </message>
    <message>
        <source>Run finished: %1</source>
        <translation>Lauf beendet: %1</translation>
    </message>
    <message>
        <source>Cancelled. What was finished is kept; Resume goes on from there.</source>
        <translation>Abgebrochen. Was fertig war, bleibt; „Fortsetzen“ macht dort weiter.</translation>
    </message>
    <message>
        <source>Run cancelled</source>
        <translation>Lauf abgebrochen</translation>
    </message>
    <message>
        <source>%1 has the project and run.sh, which makes one of %2 parts: sbatch --array=1-%2 run.sh, or ./run.sh 1 by hand.</source>
        <translation>%1 enthält das Projekt und run.sh, das einen von %2 Teilen erzeugt: sbatch --array=1-%2 run.sh, oder ./run.sh 1 von Hand.</translation>
    </message>
    <message>
        <source>Parts for a cluster</source>
        <translation>Teile für einen Cluster</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Export for a cluster</source>
        <translation>Für einen Cluster exportieren</translation>
    </message>
    <message>
        <source>Writes the project and a script that makes one part of its rows on any machine</source>
        <translation>Schreibt das Projekt und ein Skript, das auf jedem Rechner einen Teil der Zeilen erzeugt</translation>
    </message>
</context>
<context>
    <name>dw::ui::RunReport</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%L1 rows</source>
        <translation>%L1 Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 rows/s</source>
        <translation>%L1 Zeilen/s</translation>
    </message>
    <message>
        <source>%L1 rows are null because “%2” was %3 there, first in row %L4.</source>
        <translation>%L1 Zeilen sind null, weil „%2“ dort %3 war, zuerst in Zeile %L4.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Report of the run</source>
        <translation>Bericht des Laufs</translation>
    </message>
</context>
<context>
    <name>dw::ui::ScenarioPage</name>
    <message>
        <source>Count each row by its weight</source>
        <translation>Jede Zeile mit ihrem Gewicht zählen</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>scenario_name() gives it for each row.</source>
        <translation>scenario_name() nennt es für jede Zeile.</translation>
    </message>
    <message>
        <source>What its rows have in common</source>
        <translation>Was seine Zeilen gemeinsam haben</translation>
    </message>
    <message>
        <source>How many rows it is to have</source>
        <translation>Wie viele Zeilen es haben soll</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Delete this scenario</source>
        <translation>Dieses Szenario löschen</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird ausprobiert…</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es bewirkt</translation>
    </message>
    <message>
        <source>Rows of the scenario</source>
        <translation>Zeilen des Szenarios</translation>
    </message>
    <message>
        <source>Acceptance rate</source>
        <translation>Annahmerate</translation>
    </message>
    <message>
        <source>Effective sample size</source>
        <translation>Effektive Stichprobengröße</translation>
    </message>
    <message>
        <source>Rows of</source>
        <translation>Zeilen von</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Mean weight</source>
        <translation>Mittleres Gewicht</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Nothing to try until the scenario is right.</source>
        <translation>Nichts auszuprobieren, bis das Szenario stimmt.</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Its facts are forced against what causes them: its rows are no sample of the population, and weigh nothing.</source>
        <translation>Seine Tatsachen werden gegen ihre Ursachen erzwungen: Seine Zeilen sind keine Stichprobe der Grundgesamtheit und wiegen nichts.</translation>
    </message>
    <message>
        <source>%1 of the population are such rows; here they are %2, %3 times as many.</source>
        <translation>%1 der Grundgesamtheit sind solche Zeilen; hier sind es %2, das %3-Fache.</translation>
    </message>
    <message>
        <source>How rare such rows are is not known.</source>
        <translation>Wie selten solche Zeilen sind, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 of first draws are good at once: %2 draws a row.</source>
        <translation>%1 der ersten Ziehungen passen sofort: %2 Ziehungen je Zeile.</translation>
    </message>
    <message>
        <source>Drawn as wished at once: %1.</source>
        <translation>Sofort wie gewünscht gezogen: %1.</translation>
    </message>
    <message>
        <source>Drawn row by row, given their causes: %1.</source>
        <translation>Zeile für Zeile gezogen, bei gegebenen Ursachen: %1.</translation>
    </message>
    <message>
        <source>Met by drawing again: %1.</source>
        <translation>Durch erneutes Ziehen erfüllt: %1.</translation>
    </message>
    <message>
        <source>is the effective sample size: with their weights from %1 to %2, the %3 rows tell as much of the population as so many drawn from it.</source>
        <translation>ist die effektive Stichprobengröße: Mit Gewichten von %1 bis %2 sagen die %3 Zeilen so viel über die Grundgesamtheit wie so viele aus ihr gezogene.</translation>
    </message>
    <message>
        <source>no scenario</source>
        <translation>keinem Szenario</translation>
    </message>
    <message>
        <source>Filled: these rows, weighted. Dashed: the population.</source>
        <translation>Gefüllt: diese Zeilen, gewichtet. Gestrichelt: die Grundgesamtheit.</translation>
    </message>
    <message>
        <source>Filled: these rows. Dashed: the population.</source>
        <translation>Gefüllt: diese Zeilen. Gestrichelt: die Grundgesamtheit.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>dw::ui::SchemaActions</name>
    <message>
        <source>A row above it in %1</source>
        <translation>Eine Zeile darüber in %1</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Any row of %1</source>
        <translation>Irgendeine Zeile von %1</translation>
    </message>
    <message>
        <source>Remove Foreign Key</source>
        <translation>Fremdschlüssel entfernen</translation>
    </message>
    <message>
        <source>Rows of its own for each row of %1</source>
        <translation>Eigene Zeilen für jede Zeile von %1</translation>
    </message>
</context>
<context>
    <name>dw::ui::SchemaCanvas</name>
    <message>
        <source>Canvas</source>
        <translation>Leinwand</translation>
    </message>
    <message>
        <source>Find on the canvas</source>
        <translation>Auf der Leinwand suchen</translation>
    </message>
    <message>
        <source>Find a table or column on the canvas</source>
        <translation>Tabelle oder Spalte auf der Leinwand suchen</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>No tables yet</source>
        <translation>Noch keine Tabellen</translation>
    </message>
    <message>
        <source>A table becomes a card. Drag from a card&apos;s key to another card to make a foreign key.</source>
        <translation>Eine Tabelle wird eine Karte. Ziehen Sie vom Schlüssel einer Karte zu einer anderen, um einen Fremdschlüssel zu machen.</translation>
    </message>
    <message>
        <source>Add table</source>
        <translation>Tabelle hinzufügen</translation>
    </message>
    <message>
        <source>Zoom &amp;in on canvas</source>
        <translation>Leinwand ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out on canvas</source>
        <translation>Leinwand ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Fit canvas in view</source>
        <translation>Leinwand &amp;einpassen</translation>
    </message>
    <message>
        <source>Tidy &amp;up canvas</source>
        <translation>Leinwand &amp;aufräumen</translation>
    </message>
    <message>
        <source>Show canvas as &amp;table</source>
        <translation>Leinwand als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>Add &amp;column…</source>
        <translation>&amp;Spalte hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Add table</source>
        <translation>Tabelle &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Refer to</source>
        <translation>&amp;Verweisen auf</translation>
    </message>
    <message>
        <source>Re&amp;move foreign key</source>
        <translation>Fremdschlüssel &amp;entfernen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
</context>
<context>
    <name>dw::ui::SchemaItems</name>
    <message>
        <source>%1 with %2: %3</source>
        <translation>%1 mit %2: %3</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>Correlations</source>
        <translation>Korrelationen</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Corruption</source>
        <translation>Verfälschung</translation>
    </message>
    <message>
        <source>Corruptions</source>
        <translation>Verfälschungen</translation>
    </message>
    <message>
        <source>Injection</source>
        <translation>Verzerrung</translation>
    </message>
    <message>
        <source>Injections</source>
        <translation>Verzerrungen</translation>
    </message>
</context>
<context>
    <name>dw::ui::SchemaModel</name>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 Zeilen, %2 Spalten</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>dw::ui::SchemaTree</name>
    <message>
        <source>Find a table or column</source>
        <translation>Tabelle oder Spalte suchen</translation>
    </message>
    <message>
        <source>+ Column</source>
        <translation>+ Spalte</translation>
    </message>
    <message>
        <source>+ Table</source>
        <translation>+ Tabelle</translation>
    </message>
    <message>
        <source>Add &amp;column…</source>
        <translation>&amp;Spalte hinzufügen…</translation>
    </message>
    <message>
        <source>Add &amp;table</source>
        <translation>&amp;Tabelle hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move d&amp;own</source>
        <translation>Nach u&amp;nten</translation>
    </message>
    <message>
        <source>&amp;Find column</source>
        <translation>Spalte s&amp;uchen</translation>
    </message>
    <message>
        <source>Project s&amp;ettings</source>
        <translation>&amp;Projekteinstellungen</translation>
    </message>
    <message>
        <source>Tables, columns, rules</source>
        <translation>Tabellen, Spalten, Regeln</translation>
    </message>
    <message>
        <source>Find in the schema</source>
        <translation>Im Schema suchen</translation>
    </message>
    <message>
        <source>Add &amp;foreign key…</source>
        <translation>&amp;Fremdschlüssel hinzufügen…</translation>
    </message>
    <message>
        <source>Add con&amp;straint</source>
        <translation>Re&amp;gel hinzufügen</translation>
    </message>
    <message>
        <source>Add c&amp;orrelation</source>
        <translation>K&amp;orrelation hinzufügen</translation>
    </message>
    <message>
        <source>Refer to</source>
        <translation>Verweisen auf</translation>
    </message>
    <message>
        <source>Add scenar&amp;io</source>
        <translation>Szenar&amp;io hinzufügen</translation>
    </message>
    <message>
        <source>Add corr&amp;uption…</source>
        <translation>Ver&amp;fälschung hinzufügen…</translation>
    </message>
    <message>
        <source>Add corruption</source>
        <translation>Verfälschung hinzufügen</translation>
    </message>
    <message>
        <source>Add in&amp;jection…</source>
        <translation>Ver&amp;zerrung hinzufügen …</translation>
    </message>
    <message>
        <source>Add injection</source>
        <translation>Verzerrung hinzufügen</translation>
    </message>
    <message>
        <source>Add counterfactual t&amp;wins</source>
        <translation>Kontrafaktische Z&amp;willinge hinzufügen</translation>
    </message>
</context>
<context>
    <name>dw::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Font size</source>
        <translation>&amp;Schriftgröße</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>The language changes when the studio is started again.</source>
        <translation>Die Sprache wechselt, wenn das Studio neu gestartet wird.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Keep unsaved work</source>
        <translation>Ungesicherte Arbeit aufbewahren</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>only when the window loses the focus</source>
        <translation>nur wenn das Fenster den Fokus verliert</translation>
    </message>
    <message>
        <source>&amp;Keep unsaved work every</source>
        <translation>&amp;Ungesicherte Arbeit aufbewahren alle</translation>
    </message>
    <message>
        <source>In a copy beside your settings, to be recovered after a crash. The project file changes only when you save.</source>
        <translation>In einer Kopie bei Ihren Einstellungen, zur Wiederherstellung nach einem Absturz. Die Projektdatei ändert sich nur, wenn Sie speichern.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>all of the machine</source>
        <translation>alle der Maschine</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <source>Beside the project</source>
        <translation>Neben dem Projekt</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>Den Ausgabeordner wählen</translation>
    </message>
    <message>
        <source>&amp;Output folder</source>
        <translation>&amp;Ausgabeordner</translation>
    </message>
    <message>
        <source>Show first steps when an example opens</source>
        <translation>Erste Schritte zeigen, wenn ein Beispiel geöffnet wird</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>dw::ui::ShareOrCount</name>
    <message>
        <source>% of the rows</source>
        <translation>% der Zeilen</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Whether a share or a number of rows is asked for</source>
        <translation>Ob ein Anteil oder eine Anzahl von Zeilen verlangt wird</translation>
    </message>
    <message>
        <source>How many rows</source>
        <translation>Wie viele Zeilen</translation>
    </message>
</context>
<context>
    <name>dw::ui::SourceDetail</name>
    <message>
        <source>Nothing goes by that word</source>
        <translation>Dieses Wort passt zu nichts</translation>
    </message>
    <message>
        <source>Try another one, or a more general one: number, text, date, key.</source>
        <translation>Ein anderes versuchen oder ein allgemeineres: Zahl, Text, Datum, Schlüssel.</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
    <message>
        <source>Also called: %1</source>
        <translation>Auch genannt: %1</translation>
    </message>
</context>
<context>
    <name>dw::ui::SourcePicture</name>
    <message>
        <source>Depends on what is around it</source>
        <translation>Hängt davon ab, was darum herum ist</translation>
    </message>
</context>
<context>
    <name>dw::ui::SqlCompletion</name>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
</context>
<context>
    <name>dw::ui::SqlWords</name>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>row of %1</source>
        <translation>Zeile von %1</translation>
    </message>
    <message>
        <source>rows of this row: sum, count, avg</source>
        <translation>Zeilen zu dieser Zeile: sum, count, avg</translation>
    </message>
</context>
<context>
    <name>dw::ui::StartFromFile</name>
    <message>
        <source>Data and table definitions</source>
        <translation>Daten und Tabellendefinitionen</translation>
    </message>
    <message>
        <source>Start from files: one table each</source>
        <translation>Aus Dateien beginnen: je eine Tabelle</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Liest %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Start from File</source>
        <translation>Aus Datei beginnen</translation>
    </message>
    <message numerus="yes">
        <source>Made from %1: %n column(s).</source>
        <translation>
            <numerusform>Aus %1 gemacht: %n Spalte.</numerusform>
            <numerusform>Aus %1 gemacht: %n Spalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>It copies shapes of that data, no rows. Check that these may be shared.</source>
        <translation>Es übernimmt Formen jener Daten, keine Zeilen. Prüfen Sie, ob diese geteilt werden dürfen.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>dw::ui::StatedShares</name>
    <message>
        <source>Shares in the population</source>
        <translation>Anteile in der Grundgesamtheit</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>In these rows</source>
        <translation>In diesen Zeilen</translation>
    </message>
    <message>
        <source>In the population</source>
        <translation>In der Grundgesamtheit</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Share of %1 in the population</source>
        <translation>Anteil von %1 in der Grundgesamtheit</translation>
    </message>
    <message>
        <source>Numbers of one attribute count as parts of their sum.</source>
        <translation>Zahlen eines Merkmals gelten als Teile ihrer Summe.</translation>
    </message>
</context>
<context>
    <name>dw::ui::StrataChart</name>
    <message>
        <source>What differences become within other columns</source>
        <translation>Was aus Unterschieden innerhalb anderer Spalten wird</translation>
    </message>
    <message>
        <source>%1: %2 against %3, within %4
over all rows %5, among rows with the same %4 %6
odds ratio %7, Mantel–Haenszel %8</source>
        <translation>%1: %2 gegen %3, innerhalb von %4
über alle Zeilen %5, bei gleichem %4 %6
Odds Ratio %7, Mantel–Haenszel %8</translation>
    </message>
    <message>
        <source>%1, within %2</source>
        <translation>%1, innerhalb von %2</translation>
    </message>
    <message>
        <source>halves or more</source>
        <translation>halbiert oder mehr</translation>
    </message>
    <message>
        <source>The difference over all rows (ring) and among rows alike in another column (dot)</source>
        <translation>Der Unterschied über alle Zeilen (Ring) und zwischen sonst gleichen Zeilen (Punkt)</translation>
    </message>
    <message>
        <source>reverses</source>
        <translation>kehrt sich um</translation>
    </message>
    <message>
        <source>appears</source>
        <translation>erscheint</translation>
    </message>
    <message>
        <source>keeps</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>no common rows</source>
        <translation>keine gemeinsamen Zeilen</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>alle Zeilen</translation>
    </message>
    <message>
        <source>Within %1 the difference between %2 and %3 stays about the same.</source>
        <translation>Innerhalb von %1 bleibt der Unterschied zwischen %2 und %3 etwa gleich.</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>larger: more rows</source>
        <translation>größer: mehr Zeilen</translation>
    </message>
    <message>
        <source>%1 = %2
%3: %4 of %5 rows
%6: %7 of %8 rows</source>
        <translation>%1 = %2
%3: %4 von %5 Zeilen
%6: %7 von %8 Zeilen</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
</context>
<context>
    <name>dw::ui::TableCard</name>
    <message>
        <source>Drag to a table or column: it will refer to %1</source>
        <translation>Zu einer Tabelle oder Spalte ziehen: Sie wird auf %1 verweisen</translation>
    </message>
    <message>
        <source>%1 has problems: see the list below</source>
        <translation>%1 hat Probleme: siehe die Liste unten</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
</context>
<context>
    <name>dw::ui::TableListModel</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Primary key</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Verweist auf</translation>
    </message>
    <message>
        <source>Referred to by</source>
        <translation>Verwiesen von</translation>
    </message>
</context>
<context>
    <name>dw::ui::TablePage</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Primary key</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>The column that names a row.</source>
        <translation>Die Spalte, die eine Zeile benennt.</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Conditions that every row keeps, such as discharged &gt;= admitted.</source>
        <translation>Was für jede Zeile gilt, etwa discharged &gt;= admitted.</translation>
    </message>
    <message>
        <source>+ Constraint</source>
        <translation>+ Regel</translation>
    </message>
    <message>
        <source>Correlations</source>
        <translation>Korrelationen</translation>
    </message>
    <message>
        <source>Where the stated correlations cannot hold together, rows follow the nearest ones that can, without a problem being reported.</source>
        <translation>Wo die angegebenen Korrelationen nicht zusammenpassen, folgen die Zeilen den nächsten, die es tun, ohne dass ein Problem gemeldet wird.</translation>
    </message>
    <message>
        <source>%1 of first draws keep it</source>
        <translation>%1 der ersten Ziehungen erfüllen sie</translation>
    </message>
    <message>
        <source>Repair impossible correlations</source>
        <translation>Unmögliche reparieren</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Rows to be had more often than by chance, with the weights that lead back to the population.</source>
        <translation>Zeilen, die öfter vorkommen sollen als von selbst, mit den Gewichten, die zur Grundgesamtheit zurückführen.</translation>
    </message>
    <message>
        <source>+ Scenario</source>
        <translation>+ Szenario</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Corruptions</source>
        <translation>Verfälschungen</translation>
    </message>
    <message>
        <source>Damage and gaps in what is written, such as typing errors; the truth is kept.</source>
        <translation>Schäden und Lücken in dem, was geschrieben wird, etwa Tippfehler; die Wahrheit bleibt erhalten.</translation>
    </message>
    <message>
        <source>+ Corruption</source>
        <translation>+ Verfälschung</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>Where the clean values are written: as columns beside the corrupted ones, as a table of their own, or nowhere.</source>
        <translation>Wohin die sauberen Werte geschrieben werden: als Spalten neben die verfälschten, als eigene Tabelle oder nirgends.</translation>
    </message>
    <message>
        <source>A row for each row of another table: the same draws with one column changed, so that only what follows from it is different. Its columns are SQL: twin.x is what x would be, original.x what it is.</source>
        <translation>Eine Zeile für jede Zeile einer anderen Tabelle: dieselben Ziehungen mit einer geänderten Spalte, so dass nur anders ist, was daraus folgt. Ihre Spalten sind SQL: twin.x ist, was x wäre, original.x, was es ist.</translation>
    </message>
    <message>
        <source>Twins of</source>
        <translation>Zwillinge von</translation>
    </message>
    <message>
        <source>The table whose rows have twins.</source>
        <translation>Die Tabelle, deren Zeilen Zwillinge haben.</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>Was geändert wird</translation>
    </message>
    <message>
        <source>A column of that table, such as the protected attribute.</source>
        <translation>Eine Spalte jener Tabelle, etwa das geschützte Merkmal.</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Wozu</translation>
    </message>
    <message>
        <source>Each value and what it becomes; an empty first cell stands for all. Two values are exchanged by themselves.</source>
        <translation>Jeder Wert und was aus ihm wird; eine leere erste Zelle steht für alle. Zwei Werte werden von selbst vertauscht.</translation>
    </message>
    <message>
        <source>Injections</source>
        <translation>Verzerrungen</translation>
    </message>
    <message>
        <source>Bias of known size, such as labels that are wrong for one group; what is true stays known.</source>
        <translation>Verzerrung bekannter Größe, etwa Labels, die bei einer Gruppe falsch sind; was wahr ist, bleibt bekannt.</translation>
    </message>
    <message>
        <source>+ Injection</source>
        <translation>+ Verzerrung</translation>
    </message>
</context>
<context>
    <name>dw::ui::TargetOutcomes</name>
    <message>
        <source>Asked for</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>What else moved</source>
        <translation>Was sich sonst bewegt hat</translation>
    </message>
    <message>
        <source>Remove the target</source>
        <translation>Ziel entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the current target (Delete)</source>
        <translation>Das aktuelle Ziel entfernen (Entf)</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird ausprobiert…</translation>
    </message>
    <message>
        <source>The targets cannot be tried until the problems are solved.</source>
        <translation>Die Ziele können erst ausprobiert werden, wenn die Probleme gelöst sind.</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>alle Zeilen</translation>
    </message>
    <message>
        <source>%1, %2: measured on %3 rows, ± %4</source>
        <translation>%1, %2: gemessen an %3 Zeilen, ± %4</translation>
    </message>
    <message>
        <source>Measured on %1 rows, drawn alike with and without the targets.</source>
        <translation>Gemessen an %1 Zeilen, mit und ohne Ziele gleich gezogen.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>No target asks for it: it follows from the others.</source>
        <translation>Kein Ziel verlangt es: Es folgt aus den anderen.</translation>
    </message>
    <message>
        <source>Remove Target</source>
        <translation>Ziel entfernen</translation>
    </message>
</context>
<context>
    <name>dw::ui::TemplateCard</name>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n Tabelle</numerusform>
            <numerusform>%n Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 rows</source>
        <translation>%L1 Zeilen</translation>
    </message>
</context>
<context>
    <name>dw::ui::Tour</name>
    <message>
        <source>Tables and columns</source>
        <translation>Tabellen und Spalten</translation>
    </message>
    <message>
        <source>This is the schema. Ctrl+Shift+T adds a table, Ctrl+K a column: type what it should hold.</source>
        <translation>Dies ist das Schema. Strg+Umschalt+T fügt eine Tabelle hinzu, Strg+K eine Spalte: Geben Sie ein, was sie enthalten soll.</translation>
    </message>
    <message>
        <source>Rows, as they will be written</source>
        <translation>Zeilen, wie sie geschrieben werden</translation>
    </message>
    <message>
        <source>The rows follow every change at once. Click a value and ask why it is what it is.</source>
        <translation>Die Zeilen folgen jeder Änderung sofort. Klicken Sie einen Wert an und fragen Sie, warum er ist, was er ist.</translation>
    </message>
    <message>
        <source>How a column comes about</source>
        <translation>Wie eine Spalte zustande kommt</translation>
    </message>
    <message>
        <source>The inspector holds everything about what is selected. Any number can differ by another column, or be SQL. F1 explains it.</source>
        <translation>Der Inspektor enthält alles über das Ausgewählte. Jede Zahl kann je nach anderer Spalte verschieden oder SQL sein. F1 erklärt es.</translation>
    </message>
    <message>
        <source>What the values look like</source>
        <translation>Wie die Werte aussehen</translation>
    </message>
    <message>
        <source>One chart a column, over 50,000 rows. Behind each stands how it was before the last change.</source>
        <translation>Ein Diagramm je Spalte, über 50 000 Zeilen. Dahinter steht, wie es vor der letzten Änderung war.</translation>
    </message>
    <message>
        <source>Run it at any size</source>
        <translation>In jeder Größe ausführen</translation>
    </message>
    <message>
        <source>Ctrl+Enter writes every row into files, and you can go on editing meanwhile. The same project gives the same files everywhere.</source>
        <translation>Strg+Eingabe schreibt jede Zeile in Dateien, und Sie können dabei weiterarbeiten. Dasselbe Projekt gibt überall dieselben Dateien.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Tour beenden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>dw::ui::TwinChanges</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Values and what they become</source>
        <translation>Werte und was aus ihnen wird</translation>
    </message>
</context>
<context>
    <name>dw::ui::ValueEditor</name>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>dw::ui::VaryingEditor</name>
    <message>
        <source>One value, a value for each case of another column, or computed by SQL</source>
        <translation>Ein Wert, ein Wert je Fall einer anderen Spalte, oder durch SQL berechnet</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>By column</source>
        <translation>Nach Spalte</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>How %1 is given</source>
        <translation>Wie %1 angegeben wird</translation>
    </message>
    <message>
        <source>By which column</source>
        <translation>Nach welcher Spalte</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
</context>
<context>
    <name>dw::ui::WeightedEditor</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
</context>
<context>
    <name>dw::ui::Welcome</name>
    <message>
        <source>Design a dataset</source>
        <translation>Einen Datensatz entwerfen</translation>
    </message>
    <message>
        <source>Add tables and columns, see rows and distributions at once, run it at any size.</source>
        <translation>Tabellen und Spalten hinzufügen, Zeilen und Verteilungen sofort sehen, in jeder Größe ausführen.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Start from a file…</source>
        <translation>Aus Datei beginnen…</translation>
    </message>
    <message>
        <source>CSV, Parquet, JSON, or SQL with CREATE TABLE: types, shares, ranges and keys become a project</source>
        <translation>CSV, Parquet, JSON, oder SQL mit CREATE TABLE: Typen, Anteile, Bereiche und Schlüssel werden ein Projekt</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>Mit einer Vorlage beginnen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 ist nicht mehr da</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Design synthetic datasets.</source>
        <translation>Synthetische Datensätze entwerfen.</translation>
    </message>
    <message>
        <source>Project file (*.datawright).</source>
        <translation>Projektdatei (*.datawright).</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light, dark oder system.</translation>
    </message>
    <message>
        <source>Open a sample.</source>
        <translation>Ein Beispiel öffnen.</translation>
    </message>
    <message>
        <source>Number of the view to show.</source>
        <translation>Nummer der gezeigten Ansicht.</translation>
    </message>
    <message>
        <source>Language: en, de or pseudo.</source>
        <translation>Sprache: en, de oder pseudo.</translation>
    </message>
    <message>
        <source>Font size in points.</source>
        <translation>Schriftgröße in Punkt.</translation>
    </message>
    <message>
        <source>Save a picture of the window and exit.</source>
        <translation>Ein Bild des Fensters speichern und enden.</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>Größe des Fensters.</translation>
    </message>
    <message>
        <source>Table, column or other item to select.</source>
        <translation>Tabelle, Spalte oder anderes, das ausgewählt wird.</translation>
    </message>
</context>
<context>
    <name>registry</name>
    <message>
        <source>&quot;Alder Logistics LLC&quot; or plain &quot;Alder Logistics&quot;.</source>
        <translation>„Alder Logistics LLC“ oder schlicht „Alder Logistics“.</translation>
    </message>
    <message>
        <source>&quot;even&quot;: every age as likely as the next. &quot;population&quot;: even up to 55, then fewer and fewer.</source>
        <translation>„Gleichmäßig“: jedes Alter so wahrscheinlich wie das nächste. „Nach Einwohnern“: bis 55 gleich häufig, dann immer weniger.</translation>
    </message>
    <message>
        <source>0 makes all equally likely, 1 is what words and web pages follow, more is steeper.</source>
        <translation>Bei 0 sind alle gleich wahrscheinlich, 1 gilt für Wörter und Webseiten, darüber wird es steiler.</translation>
    </message>
    <message>
        <source>1 is fastest, 9 smallest; 0 leaves it to the format.</source>
        <translation>1 ist am schnellsten, 9 am kleinsten; 0 überlässt es dem Format.</translation>
    </message>
    <message>
        <source>80/20 rule</source>
        <translation>80/20-Regel</translation>
    </message>
    <message>
        <source>A bell with heavy tails: mostly ordinary, now and then far out.</source>
        <translation>Eine Glocke mit schweren Enden: meist gewöhnlich, hin und wieder weit draußen.</translation>
    </message>
    <message>
        <source>A category below another one: its values depend on that column.</source>
        <translation>Eine Kategorie unter einer anderen: Ihre Werte hängen von jener Spalte ab.</translation>
    </message>
    <message>
        <source>A colour</source>
        <translation>Eine Farbe</translation>
    </message>
    <message>
        <source>A date some business days after, or before, the one in another column.</source>
        <translation>Ein Datum einige Werktage nach oder vor dem in einer anderen Spalte.</translation>
    </message>
    <message>
        <source>A date with a time between two of them.</source>
        <translation>Ein Datum mit Uhrzeit zwischen zwei Zeitpunkten.</translation>
    </message>
    <message>
        <source>A day between two dates, both included.</source>
        <translation>Ein Tag zwischen zwei Daten, beide eingeschlossen.</translation>
    </message>
    <message>
        <source>A density says how frequent each value is; a quantile curve gives the value (y) that a share x of all values stays below.</source>
        <translation>Eine Dichte sagt, wie häufig jeder Wert ist; eine Quantilkurve gibt den Wert (y), unter dem ein Anteil x aller Werte bleibt.</translation>
    </message>
    <message>
        <source>A department of a hospital that treats the chapter.</source>
        <translation>Eine Abteilung eines Krankenhauses, die das Kapitel behandelt.</translation>
    </message>
    <message>
        <source>A die</source>
        <translation>Ein Würfel</translation>
    </message>
    <message>
        <source>A discount in percent</source>
        <translation>Ein Rabatt in Prozent</translation>
    </message>
    <message>
        <source>A generator of numbers in the unit, instead of evenly between shortest and longest, which then cut it.</source>
        <translation>Ein Generator für Zahlen in der Einheit, statt gleichmäßig zwischen kürzester und längster Dauer, die dann abschneiden.</translation>
    </message>
    <message>
        <source>A generator of numbers of business days, instead of evenly between &apos;At least&apos; and &apos;At most&apos;.</source>
        <translation>Ein Generator für die Zahl der Werktage, statt gleichmäßig zwischen „Mindestens“ und „Höchstens“.</translation>
    </message>
    <message>
        <source>A greeting</source>
        <translation>Eine Begrüßung</translation>
    </message>
    <message>
        <source>A job title</source>
        <translation>Eine Berufsbezeichnung</translation>
    </message>
    <message>
        <source>A label</source>
        <translation>Ein Etikett</translation>
    </message>
    <message>
        <source>A length of time as a whole number of units.</source>
        <translation>Eine Zeitdauer als ganze Zahl von Einheiten.</translation>
    </message>
    <message>
        <source>A made-up bank; the same name always has the same bank code and BIC.</source>
        <translation>Eine erfundene Bank; derselbe Name hat immer dieselbe Bankleitzahl und denselben BIC.</translation>
    </message>
    <message>
        <source>A numeric column of the parent table; up to 8 million parents, read once when the project is compiled.</source>
        <translation>Eine Zahlenspalte der Elterntabelle; bis zu 8 Millionen Eltern, einmal gelesen, wenn das Projekt übersetzt wird.</translation>
    </message>
    <message>
        <source>A paragraph in Japanese</source>
        <translation>Ein Absatz auf Japanisch</translation>
    </message>
    <message>
        <source>A point or a comma.</source>
        <translation>Ein Punkt oder ein Komma.</translation>
    </message>
    <message>
        <source>A real city; the larger, the more often.</source>
        <translation>Eine wirkliche Stadt; je größer, desto häufiger.</translation>
    </message>
    <message>
        <source>A sentence that states two columns</source>
        <translation>Ein Satz, der zwei Spalten nennt</translation>
    </message>
    <message>
        <source>A share between 0 and 1</source>
        <translation>Ein Anteil zwischen 0 und 1</translation>
    </message>
    <message>
        <source>A small sorted sample</source>
        <translation>Eine kleine sortierte Stichprobe</translation>
    </message>
    <message>
        <source>A space, or the letter T as in ISO 8601.</source>
        <translation>Ein Leerzeichen, oder der Buchstabe T wie in ISO 8601.</translation>
    </message>
    <message>
        <source>A street name that is common in the country; not one of that very city.</source>
        <translation>Ein Straßenname, der im Land üblich ist, nicht aus eben dieser Stadt.</translation>
    </message>
    <message>
        <source>A text, a number, true, false, or null for an empty column.</source>
        <translation>Ein Text, eine Zahl, true, false, oder null für eine leere Spalte.</translation>
    </message>
    <message>
        <source>A time between two times of the day.</source>
        <translation>Eine Zeit zwischen zwei Uhrzeiten.</translation>
    </message>
    <message>
        <source>A title in German</source>
        <translation>Ein Titel auf Deutsch</translation>
    </message>
    <message>
        <source>A title of management</source>
        <translation>Ein Titel der Leitung</translation>
    </message>
    <message>
        <source>A universally unique identifier, different in every row at any scale.</source>
        <translation>Eine weltweit eindeutige Kennung, in jeder Zeile eine andere, bei jeder Größe.</translation>
    </message>
    <message>
        <source>A usual strength: 500 mg.</source>
        <translation>Eine übliche Stärke: 500 mg.</translation>
    </message>
    <message>
        <source>A whole shop</source>
        <translation>Ein ganzer Laden</translation>
    </message>
    <message>
        <source>A word from one of the word lists that come along.</source>
        <translation>Ein Wort aus einer der mitgelieferten Wortlisten.</translation>
    </message>
    <message>
        <source>Account by country of residence</source>
        <translation>Konto nach Wohnsitzland</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Kontonummer</translation>
    </message>
    <message>
        <source>Accounts of the project&apos;s country</source>
        <translation>Konten im Land des Projekts</translation>
    </message>
    <message>
        <source>Accounts with addresses of their own</source>
        <translation>Konten mit eigenen Adressen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address (Latin)</source>
        <translation>Adresse (lateinisch)</translation>
    </message>
    <message>
        <source>Addresses in real cities: street, postcode, coordinates and time zone agree.</source>
        <translation>Adressen in wirklichen Städten: Straße, Postleitzahl, Koordinaten und Zeitzone passen zusammen.</translation>
    </message>
    <message>
        <source>Adjective, material and noun.</source>
        <translation>Eigenschaftswort, Material und Hauptwort.</translation>
    </message>
    <message>
        <source>Adult height in cm</source>
        <translation>Körpergröße Erwachsener in cm</translation>
    </message>
    <message>
        <source>Adults</source>
        <translation>Erwachsene</translation>
    </message>
    <message>
        <source>Adults of the project&apos;s country</source>
        <translation>Erwachsene im Land des Projekts</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Age of employees</source>
        <translation>Alter von Beschäftigten</translation>
    </message>
    <message>
        <source>Ages from a census</source>
        <translation>Alter aus einer Volkszählung</translation>
    </message>
    <message>
        <source>All on one line, in plain Latin letters.</source>
        <translation>Alles in einer Zeile, in einfachen lateinischen Buchstaben.</translation>
    </message>
    <message>
        <source>All on one line, in the order of the country.</source>
        <translation>Alles in einer Zeile, in der Reihenfolge des Landes.</translation>
    </message>
    <message>
        <source>Always the same</source>
        <translation>Immer dasselbe</translation>
    </message>
    <message>
        <source>Among the children of one parent where rows are counted per parent, otherwise in the whole table.</source>
        <translation>Unter den Kindern eines Elternteils, wo Zeilen je Elternteil gezählt werden, sonst in der ganzen Tabelle.</translation>
    </message>
    <message>
        <source>Among women and men. 1 or 0 for a case of another column makes names follow that column.</source>
        <translation>Unter Frauen und Männern. 1 oder 0 für einen Fall einer anderen Spalte lässt Namen jener Spalte folgen.</translation>
    </message>
    <message>
        <source>An address that can never be delivered to.</source>
        <translation>Eine Adresse, an die niemals zugestellt werden kann.</translation>
    </message>
    <message>
        <source>An animal in German</source>
        <translation>Ein Tier auf Deutsch</translation>
    </message>
    <message>
        <source>Analytical database file</source>
        <translation>Analytische Datenbankdatei</translation>
    </message>
    <message>
        <source>Another generator for each condition; the first condition that holds counts.</source>
        <translation>Für jede Bedingung ein anderer Generator; die erste erfüllte Bedingung zählt.</translation>
    </message>
    <message>
        <source>Any 64-bit number</source>
        <translation>Jede 64-Bit-Zahl</translation>
    </message>
    <message>
        <source>Any number between two ends, all equally likely.</source>
        <translation>Jede Zahl zwischen zwei Enden, alle gleich wahrscheinlich.</translation>
    </message>
    <message>
        <source>Anything between {{ and }} is an SQL expression; its value stands there as text.</source>
        <translation>Alles zwischen {{ und }} ist ein SQL-Ausdruck; sein Wert steht dort als Text.</translation>
    </message>
    <message>
        <source>Anything in a range</source>
        <translation>Irgendetwas in einem Bereich</translation>
    </message>
    <message>
        <source>Anywhere in the project&apos;s country</source>
        <translation>Überall im Land des Projekts</translation>
    </message>
    <message>
        <source>Appointment during the day shift</source>
        <translation>Termin während der Tagschicht</translation>
    </message>
    <message>
        <source>Article in a shop</source>
        <translation>Artikel in einem Laden</translation>
    </message>
    <message>
        <source>Article number</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>As dialled in the country, or with +44 before it.</source>
        <translation>Wie im Land gewählt wird, oder mit +44 davor.</translation>
    </message>
    <message>
        <source>As in my data</source>
        <translation>Wie in meinen Daten</translation>
    </message>
    <message>
        <source>As it is abbreviated: LLC, GmbH, 株式会社.</source>
        <translation>Wie sie abgekürzt wird: LLC, GmbH, 株式会社.</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>At most so many levels below the roots; as many as needed if not set.</source>
        <translation>Höchstens so viele Ebenen unter den Wurzeln; so viele wie nötig, wenn nichts angegeben ist.</translation>
    </message>
    <message>
        <source>Automatic follows the value: text, whole number, decimal, or true and false.</source>
        <translation>Automatisch folgt dem Wert: Text, ganze Zahl, Dezimalzahl, oder wahr und falsch.</translation>
    </message>
    <message>
        <source>Automatic follows the values: text, whole numbers, decimals, or true and false.</source>
        <translation>Automatisch folgt den Werten: Text, ganze Zahlen, Dezimalzahlen, oder wahr und falsch.</translation>
    </message>
    <message>
        <source>Average of the values; two of three lie below it.</source>
        <translation>Durchschnitt der Werte; zwei von dreien liegen darunter.</translation>
    </message>
    <message>
        <source>BBAN</source>
        <translation>BBAN</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Bankkonto</translation>
    </message>
    <message>
        <source>Bank accounts and payment cards with right check digits.</source>
        <translation>Bankkonten und Zahlungskarten mit richtigen Prüfziffern.</translation>
    </message>
    <message>
        <source>Bank and card details</source>
        <translation>Bank- und Kartendaten</translation>
    </message>
    <message>
        <source>Bank code</source>
        <translation>Bankleitzahl</translation>
    </message>
    <message>
        <source>Beats a minute (LOINC 8867-4).</source>
        <translation>Schläge je Minute (LOINC 8867-4).</translation>
    </message>
    <message>
        <source>Begins by dropping tables of the same names, with everything that refers to them.</source>
        <translation>Löscht zu Beginn Tabellen derselben Namen, mit allem, was auf sie verweist.</translation>
    </message>
    <message>
        <source>Begins like published test numbers; the last digit is right.</source>
        <translation>Beginnt wie veröffentlichte Testnummern; die letzte Ziffer ist richtig.</translation>
    </message>
    <message>
        <source>Bell curve</source>
        <translation>Glockenkurve</translation>
    </message>
    <message>
        <source>Bell curve with limits</source>
        <translation>Glockenkurve mit Grenzen</translation>
    </message>
    <message>
        <source>Bell curve with outliers</source>
        <translation>Glockenkurve mit Ausreißern</translation>
    </message>
    <message>
        <source>Bell-shaped numbers around a mean.</source>
        <translation>Glockenförmig verteilte Zahlen um einen Mittelwert.</translation>
    </message>
    <message>
        <source>Bell-shaped numbers that never leave their limits.</source>
        <translation>Glockenförmig verteilte Zahlen, die ihre Grenzen nie verlassen.</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Below 1 most failures come early; 1 is pure chance; above 1 things wear out.</source>
        <translation>Unter 1 kommen die meisten Ausfälle früh; 1 ist reiner Zufall; über 1 nutzen sich Dinge ab.</translation>
    </message>
    <message>
        <source>Below 1 most values are near 0; the larger, the more like a bell.</source>
        <translation>Unter 1 liegen die meisten Werte nahe 0; je größer, desto mehr gleicht es einer Glocke.</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>Between date and time</source>
        <translation>Zwischen Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Between points</source>
        <translation>Zwischen den Punkten</translation>
    </message>
    <message>
        <source>Binomial</source>
        <translation>Binomial</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Body height</source>
        <translation>Körpergröße</translation>
    </message>
    <message>
        <source>Body mass index</source>
        <translation>Körpermasseindex</translation>
    </message>
    <message>
        <source>Body temperature</source>
        <translation>Körpertemperatur</translation>
    </message>
    <message>
        <source>Body weight</source>
        <translation>Körpergewicht</translation>
    </message>
    <message>
        <source>Boolean</source>
        <translation>Boolesch</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Breaths a minute (LOINC 9279-1).</source>
        <translation>Atemzüge je Minute (LOINC 9279-1).</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Geschäft</translation>
    </message>
    <message>
        <source>Business days</source>
        <translation>Werktage</translation>
    </message>
    <message>
        <source>Business days only</source>
        <translation>Nur Werktage</translation>
    </message>
    <message>
        <source>By age and sex</source>
        <translation>Nach Alter und Geschlecht</translation>
    </message>
    <message>
        <source>By population</source>
        <translation>Nach Einwohnerzahl</translation>
    </message>
    <message>
        <source>Byte order mark</source>
        <translation>Byte-Order-Markierung</translation>
    </message>
    <message>
        <source>C-reactive protein</source>
        <translation>C-reaktives Protein</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Calls in an hour</source>
        <translation>Anrufe in einer Stunde</translation>
    </message>
    <message>
        <source>Card brand</source>
        <translation>Kartenmarke</translation>
    </message>
    <message>
        <source>Card code</source>
        <translation>Kartenprüfnummer</translation>
    </message>
    <message>
        <source>Card expiry</source>
        <translation>Karte gültig bis</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Kartennummer</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Category within a category</source>
        <translation>Kategorie in einer Kategorie</translation>
    </message>
    <message>
        <source>Centimetres (LOINC 8302-2).</source>
        <translation>Zentimeter (LOINC 8302-2).</translation>
    </message>
    <message>
        <source>Centre of the bell: half of the values lie below it.</source>
        <translation>Mitte der Glocke: Die Hälfte der Werte liegt darunter.</translation>
    </message>
    <message>
        <source>Centre of the whole bell, before its ends are cut off.</source>
        <translation>Mitte der ganzen Glocke, bevor ihre Enden abgeschnitten werden.</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Chapter title</source>
        <translation>Titel des Kapitels</translation>
    </message>
    <message>
        <source>Child number</source>
        <translation>Nummer des Kindes</translation>
    </message>
    <message>
        <source>Children of a row</source>
        <translation>Kinder einer Zeile</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>City (Latin)</source>
        <translation>Stadt (lateinisch)</translation>
    </message>
    <message>
        <source>City centres in Japan, each city as likely as the next</source>
        <translation>Stadtzentren in Japan, jede Stadt so wahrscheinlich wie die nächste</translation>
    </message>
    <message>
        <source>Clock time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code of a given shape</source>
        <translation>Code von gegebener Form</translation>
    </message>
    <message>
        <source>Codes of regions, such as &quot;CA&quot; or &quot;BY&quot;; without any, the whole country.</source>
        <translation>Codes von Regionen wie „CA“ oder „BY“; ohne Angabe das ganze Land.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Column of the list that decides which rows may be drawn.</source>
        <translation>Spalte der Liste, die entscheidet, welche Zeilen gezogen werden dürfen.</translation>
    </message>
    <message>
        <source>Column of the list to take; empty for the first.</source>
        <translation>Die Spalte der Liste; leer für die erste.</translation>
    </message>
    <message>
        <source>Column with f or m, or words that begin so; other words and rows without one may be either.</source>
        <translation>Spalte mit f oder m, oder mit Wörtern, die so beginnen; andere Wörter und Zeilen ohne Wert können beides sein.</translation>
    </message>
    <message>
        <source>Column with the age in years; without one everyone is an adult from 20 to 79. A row without an age has no diagnosis.</source>
        <translation>Spalte mit dem Alter in Jahren; ohne sie sind alle Erwachsene von 20 bis 79. Eine Zeile ohne Alter hat keine Diagnose.</translation>
    </message>
    <message>
        <source>Column with the age in years; without one everyone is an adult from 20 to 79. A row without an age has no values.</source>
        <translation>Spalte mit dem Alter in Jahren; ohne sie sind alle Erwachsene von 20 bis 79. Eine Zeile ohne Alter hat keine Werte.</translation>
    </message>
    <message>
        <source>Comma-separated values, one file a table, in the dialect that the reader expects.</source>
        <translation>Durch Komma getrennte Werte, eine Datei je Tabelle, in der Mundart, die das lesende Programm erwartet.</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Common for the sex and the year of birth.</source>
        <translation>Üblich für das Geschlecht und das Geburtsjahr.</translation>
    </message>
    <message>
        <source>Companies of the project&apos;s country</source>
        <translation>Firmen im Land des Projekts</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Company by country</source>
        <translation>Firma nach Land</translation>
    </message>
    <message>
        <source>Completed years on the day &quot;as of&quot;.</source>
        <translation>Vollendete Jahre am Stichtag.</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Compressed</source>
        <translation>Komprimiert</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>Compression level</source>
        <translation>Kompressionsstufe</translation>
    </message>
    <message>
        <source>Conditional table</source>
        <translation>Bedingte Tabelle</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstante</translation>
    </message>
    <message>
        <source>Conversion rate</source>
        <translation>Konversionsrate</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Count the failures only, from 0, or all tries with the one that works, from 1.</source>
        <translation>Nur die Fehlschläge zählen, ab 0, oder alle Versuche samt dem gelungenen, ab 1.</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Zählung</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Country code</source>
        <translation>Ländercode</translation>
    </message>
    <message>
        <source>Country of all customers</source>
        <translation>Land aller Kunden</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Anzahlen</translation>
    </message>
    <message>
        <source>Counts that differ more than chance alone would make them: visits, purchases, insects.</source>
        <translation>Anzahlen, die sich mehr unterscheiden, als der Zufall allein bewirkt: Besuche, Käufe, Insekten.</translation>
    </message>
    <message>
        <source>Counts the children of each parent: 1 for the first, 2 for the second.</source>
        <translation>Zählt die Kinder jedes Elternteils: 1 für das erste, 2 für das zweite.</translation>
    </message>
    <message>
        <source>Created at some time in 2024</source>
        <translation>Irgendwann im Jahr 2024 angelegt</translation>
    </message>
    <message>
        <source>Creatinine</source>
        <translation>Kreatinin</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>Customers in Germany, 18 to 75</source>
        <translation>Kunden in Deutschland, 18 bis 75</translation>
    </message>
    <message>
        <source>Daily return of a share in percent</source>
        <translation>Tagesrendite einer Aktie in Prozent</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datentyp</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>Datenbankdatei</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Date of the import</source>
        <translation>Datum des Imports</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Days a task takes</source>
        <translation>Dauer einer Aufgabe in Tagen</translation>
    </message>
    <message>
        <source>Days until a lamp fails</source>
        <translation>Tage, bis eine Lampe ausfällt</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>Declares primary and foreign keys. DuckDB checks each of them, which takes time and memory; without them large tables are written several times faster.</source>
        <translation>Erklärt Primär- und Fremdschlüssel. DuckDB prüft jeden davon, was Zeit und Speicher kostet; ohne sie werden große Tabellen um ein Mehrfaches schneller geschrieben.</translation>
    </message>
    <message>
        <source>Degrees Celsius (LOINC 8310-5).</source>
        <translation>Grad Celsius (LOINC 8310-5).</translation>
    </message>
    <message>
        <source>Degrees east, near the centre of the city.</source>
        <translation>Grad östlicher Länge, nahe der Stadtmitte.</translation>
    </message>
    <message>
        <source>Degrees north, near the centre of the city.</source>
        <translation>Grad nördlicher Breite, nahe der Stadtmitte.</translation>
    </message>
    <message>
        <source>Degrees of freedom</source>
        <translation>Freiheitsgrade</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Delivered within three business days</source>
        <translation>Innerhalb von drei Werktagen geliefert</translation>
    </message>
    <message>
        <source>Delivery days, most quick and some slow</source>
        <translation>Lieferzeit in Tagen, meist kurz und manchmal lang</translation>
    </message>
    <message>
        <source>Density curve</source>
        <translation>Dichtekurve</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Depends on several columns</source>
        <translation>Hängt von mehreren Spalten ab</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Diagnoses that suit age and sex, with department and drug.</source>
        <translation>Diagnosen, die zu Alter und Geschlecht passen, mit Abteilung und Medikament.</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Mundart</translation>
    </message>
    <message>
        <source>Diastolic blood pressure</source>
        <translation>Diastolischer Blutdruck</translation>
    </message>
    <message>
        <source>Dispersion</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Distance between possible values, counted from the smallest: 5 gives 0, 5, 10 and so on.</source>
        <translation>Abstand zwischen möglichen Werten, vom kleinsten an gezählt: 5 gibt 0, 5, 10 und so weiter.</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Draw by the weights of the list, where it has any; otherwise every row is as likely as the next.</source>
        <translation>Nach den Gewichten der Liste ziehen, wo sie welche hat; sonst ist jede Zeile so wahrscheinlich wie die nächste.</translation>
    </message>
    <message>
        <source>Draw it yourself</source>
        <translation>Selbst zeichnen</translation>
    </message>
    <message>
        <source>Drop tables first</source>
        <translation>Tabellen vorher löschen</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>Medikament</translation>
    </message>
    <message>
        <source>Drug class</source>
        <translation>Medikamentenklasse</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>DuckDB</source>
        <translation>DuckDB</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>EAN-13</source>
        <translation>EAN-13</translation>
    </message>
    <message>
        <source>Each file as a whole, as gzip or zstd.</source>
        <translation>Jede Datei als Ganzes, als gzip oder zstd.</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Ränder</translation>
    </message>
    <message>
        <source>Empirical</source>
        <translation>Empirisch</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Beschäftigte</translation>
    </message>
    <message>
        <source>Empty holes</source>
        <translation>Leere Lücken</translation>
    </message>
    <message>
        <source>Equals</source>
        <translation>Ist gleich</translation>
    </message>
    <message>
        <source>Error of a measurement</source>
        <translation>Fehler einer Messung</translation>
    </message>
    <message>
        <source>Every row gets another text; the pattern must have as many texts as there are rows.</source>
        <translation>Jede Zeile bekommt einen anderen Text; das Muster muss so viele Texte haben, wie es Zeilen gibt.</translation>
    </message>
    <message>
        <source>Exponent</source>
        <translation>Exponent</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <source>Fair coin</source>
        <translation>Gerechte Münze</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Family name or names, as the country joins them.</source>
        <translation>Familienname oder -namen, wie das Land sie verbindet.</translation>
    </message>
    <message>
        <source>Fasting glucose</source>
        <translation>Nüchternblutzucker</translation>
    </message>
    <message>
        <source>Faulty parts in a box of 500</source>
        <translation>Fehlerhafte Teile in einer Kiste von 500</translation>
    </message>
    <message>
        <source>Fill in the blanks</source>
        <translation>Lücken ausfüllen</translation>
    </message>
    <message>
        <source>Filler text</source>
        <translation>Fülltext</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>First name (Latin)</source>
        <translation>Vorname (lateinisch)</translation>
    </message>
    <message>
        <source>First rule</source>
        <translation>Erste Regel</translation>
    </message>
    <message>
        <source>Fits the age.</source>
        <translation>Passt zum Alter.</translation>
    </message>
    <message>
        <source>Folders, three levels deep</source>
        <translation>Ordner, drei Ebenen tief</translation>
    </message>
    <message>
        <source>For COPY FROM of PostgreSQL</source>
        <translation>Für COPY FROM von PostgreSQL</translation>
    </message>
    <message>
        <source>For Excel</source>
        <translation>Für Excel</translation>
    </message>
    <message>
        <source>For Excel where the comma is the decimal point</source>
        <translation>Für Excel, wo das Komma Dezimalzeichen ist</translation>
    </message>
    <message>
        <source>For each name, the texts that may stand for it, each with a weight and a condition (&quot;when&quot;) if you like. &lt;name&gt; stands for a rule, {column} for a value, {column: SQL} for a value in other words.</source>
        <translation>Für jeden Namen die Texte, die für ihn stehen können, jeder mit Gewicht und Bedingung („when“), wenn man will. &lt;name&gt; steht für eine Regel, {column} für einen Wert, {column: SQL} für einen Wert in anderen Worten.</translation>
    </message>
    <message>
        <source>For each value of the column above, the values below with their weights; one level for each column. &quot;*&quot; fits any other value.</source>
        <translation>Für jeden Wert der Spalte darüber die Werte darunter mit ihren Gewichten; eine Ebene je Spalte. „*“ passt auf jeden anderen Wert.</translation>
    </message>
    <message>
        <source>For most programs</source>
        <translation>Für die meisten Programme</translation>
    </message>
    <message>
        <source>Foreign key</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>Gegründet</translation>
    </message>
    <message>
        <source>French accounts</source>
        <translation>Französische Konten</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From ranges set aside for fiction where the country has them.</source>
        <translation>Aus Bereichen, die für Erfundenes vorgesehen sind, wo das Land welche hat.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Voller Name</translation>
    </message>
    <message>
        <source>Full name (Latin)</source>
        <translation>Voller Name (lateinisch)</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Generate only</source>
        <translation>Nur erzeugen</translation>
    </message>
    <message>
        <source>Generates all rows and writes none of them, to time or to try a project.</source>
        <translation>Erzeugt alle Zeilen und schreibt keine davon, um die Zeit zu messen oder ein Projekt zu erproben.</translation>
    </message>
    <message>
        <source>Generators, each with a condition &apos;when&apos; in SQL; the first one that holds gives the value.</source>
        <translation>Generatoren, jeder mit einer Bedingung „when“ in SQL; der erste, dessen Bedingung gilt, gibt den Wert.</translation>
    </message>
    <message>
        <source>Generic name of a drug that is given for it; null where none is.</source>
        <translation>Wirkstoffname eines Medikaments, das dagegen gegeben wird; null, wo es keines gibt.</translation>
    </message>
    <message>
        <source>Geometric</source>
        <translation>Geometrisch</translation>
    </message>
    <message>
        <source>German companies</source>
        <translation>Deutsche Firmen</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Glycated haemoglobin</source>
        <translation>Glykiertes Hämoglobin</translation>
    </message>
    <message>
        <source>Goals in a match</source>
        <translation>Tore in einem Spiel</translation>
    </message>
    <message>
        <source>Gold spans</source>
        <translation>Goldene Textstellen</translation>
    </message>
    <message>
        <source>Goods whose name, brand, category, price and codes agree.</source>
        <translation>Waren, deren Name, Marke, Kategorie, Preis und Codes zusammenpassen.</translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation>Grammatik</translation>
    </message>
    <message>
        <source>Greatest age</source>
        <translation>Höchstes Alter</translation>
    </message>
    <message>
        <source>Groceries</source>
        <translation>Lebensmittel</translation>
    </message>
    <message>
        <source>HDL cholesterol</source>
        <translation>HDL-Cholesterin</translation>
    </message>
    <message>
        <source>Haemoglobin</source>
        <translation>Hämoglobin</translation>
    </message>
    <message>
        <source>Half of the values lie below e to the power of this: 3 gives a median of 20, 10 one of 22,026.</source>
        <translation>Die Hälfte der Werte liegt unter e hoch dieser Zahl: 3 gibt einen Median von 20, 10 einen von 22 026.</translation>
    </message>
    <message>
        <source>Has a newsletter subscription</source>
        <translation>Hat den Newsletter bestellt</translation>
    </message>
    <message>
        <source>Head count, usual for the industry.</source>
        <translation>Zahl der Beschäftigten, üblich für die Branche.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>Hour weights</source>
        <translation>Gewichte der Stunden</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Hausnummer</translation>
    </message>
    <message>
        <source>House prices by quantile</source>
        <translation>Hauspreise nach Quantilen</translation>
    </message>
    <message>
        <source>How deep rules may stand inside one another before the shortest way out is taken.</source>
        <translation>Wie tief Regeln ineinander stehen dürfen, bevor der kürzeste Weg hinaus genommen wird.</translation>
    </message>
    <message>
        <source>How different people write: a weight, small_letters, no_final_stop, slips (chance of a typing slip at a letter). A text&apos;s weight may be given for each style.</source>
        <translation>Wie verschiedene Leute schreiben: ein Gewicht, small_letters, no_final_stop, slips (Wahrscheinlichkeit eines Tippfehlers je Buchstabe). Das Gewicht eines Textes kann für jeden Stil angegeben werden.</translation>
    </message>
    <message>
        <source>How far north, south, east or west of the city&apos;s centre an address may lie.</source>
        <translation>Wie weit nördlich, südlich, östlich oder westlich der Stadtmitte eine Adresse liegen kann.</translation>
    </message>
    <message>
        <source>How likely a day of each month is, like {&quot;jul&quot;: 2, &quot;dec&quot;: 5}; a month left out does not occur.</source>
        <translation>Wie wahrscheinlich ein Tag jedes Monats ist, wie {&quot;jul&quot;: 2, &quot;dec&quot;: 5}; ein ausgelassener Monat kommt nicht vor.</translation>
    </message>
    <message>
        <source>How likely each hour is, like {&quot;9&quot;: 3, &quot;18&quot;: 1}; an hour left out does not occur.</source>
        <translation>Wie wahrscheinlich jede Stunde ist, wie {&quot;9&quot;: 3, &quot;18&quot;: 1}; eine ausgelassene Stunde kommt nicht vor.</translation>
    </message>
    <message>
        <source>How likely each hour of the day is, like {&quot;9&quot;: 3, &quot;18&quot;: 1}; an hour left out does not occur.</source>
        <translation>Wie wahrscheinlich jede Stunde des Tages ist, wie {&quot;9&quot;: 3, &quot;18&quot;: 1}; eine ausgelassene Stunde kommt nicht vor.</translation>
    </message>
    <message>
        <source>How likely each weekday is, like {&quot;mon&quot;: 3, &quot;sat&quot;: 1}; a day left out does not occur.</source>
        <translation>Wie wahrscheinlich jeder Wochentag ist, wie {&quot;mon&quot;: 3, &quot;sat&quot;: 1}; ein ausgelassener Tag kommt nicht vor.</translation>
    </message>
    <message>
        <source>How likely one try is to succeed.</source>
        <translation>Wie wahrscheinlich ein Versuch gelingt.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>How many children a row has on average, above the last level.</source>
        <translation>Wie viele Kinder eine Zeile im Mittel hat, oberhalb der letzten Ebene.</translation>
    </message>
    <message>
        <source>How many numbers lie in each bin, or their shares; within a bin all are equally likely.</source>
        <translation>Wie viele Zahlen in jedem Bin liegen, oder ihre Anteile; innerhalb eines Bins sind alle gleich wahrscheinlich.</translation>
    </message>
    <message>
        <source>How many of a number of tries succeed.</source>
        <translation>Wie viele von einer Zahl von Versuchen gelingen.</translation>
    </message>
    <message>
        <source>How many of them a row has.</source>
        <translation>Wie viele davon eine Zeile hat.</translation>
    </message>
    <message>
        <source>How much more popular the popular ones are.</source>
        <translation>Wie viel beliebter die beliebten sind.</translation>
    </message>
    <message>
        <source>How often it happens on average.</source>
        <translation>Wie oft es im Mittel geschieht.</translation>
    </message>
    <message>
        <source>How often it is taken.</source>
        <translation>Wie oft es genommen wird.</translation>
    </message>
    <message>
        <source>How often it is tried: the largest possible value.</source>
        <translation>Wie oft es versucht wird: der größte mögliche Wert.</translation>
    </message>
    <message>
        <source>How often something fails before it works.</source>
        <translation>Wie oft etwas misslingt, bevor es gelingt.</translation>
    </message>
    <message>
        <source>How often something happens in a while: calls an hour, goals a match.</source>
        <translation>Wie oft etwas in einer Zeitspanne geschieht: Anrufe je Stunde, Tore je Spiel.</translation>
    </message>
    <message>
        <source>How unequal the values are: 0.1 hardly, 0.5 like wages, 1 and more like wealth.</source>
        <translation>Wie ungleich die Werte sind: 0,1 kaum, 0,5 wie Löhne, 1 und mehr wie Vermögen.</translation>
    </message>
    <message>
        <source>How uneven the counts are: their variance is mean + dispersion · mean². Near 0 it is like Poisson.</source>
        <translation>Wie ungleichmäßig die Anzahlen sind: Ihre Varianz ist Mittelwert + Streuung · Mittelwert². Nahe 0 gleicht es Poisson.</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>ICD-10 code (World Health Organization).</source>
        <translation>ICD-10-Code (Weltgesundheitsorganisation).</translation>
    </message>
    <message>
        <source>ISO 3166 code of the account&apos;s country, which may differ by row; empty for the country of the project&apos;s locale.</source>
        <translation>ISO-3166-Code des Landes des Kontos, der je Zeile verschieden sein kann; leer für das Land der Locale des Projekts.</translation>
    </message>
    <message>
        <source>ISO 3166 code of the locale&apos;s country.</source>
        <translation>ISO-3166-Code des Landes der Locale.</translation>
    </message>
    <message>
        <source>ISO 3166 code.</source>
        <translation>ISO-3166-Code.</translation>
    </message>
    <message>
        <source>ISO 4217 code of the country&apos;s currency.</source>
        <translation>ISO-4217-Code der Währung des Landes.</translation>
    </message>
    <message>
        <source>If, else if, otherwise</source>
        <translation>Wenn, sonst wenn, sonst</translation>
    </message>
    <message>
        <source>In Bavaria and Berlin</source>
        <translation>In Bayern und Berlin</translation>
    </message>
    <message>
        <source>In completed years. The same as the greatest age, both from a column, gives birth dates that fit it.</source>
        <translation>In vollendeten Jahren. Gleich dem höchsten Alter, beide aus einer Spalte, gibt es Geburtsdaten, die dazu passen.</translation>
    </message>
    <message>
        <source>In completed years; where it is below the least age, the least age counts.</source>
        <translation>In vollendeten Jahren; wo es unter dem geringsten Alter liegt, zählt das geringste.</translation>
    </message>
    <message>
        <source>In domains that are reserved for examples: nobody can receive it.</source>
        <translation>In Domains, die für Beispiele vorgesehen sind: Niemand kann sie empfangen.</translation>
    </message>
    <message>
        <source>In plain Latin letters, in the order of the country.</source>
        <translation>In einfachen lateinischen Buchstaben, in der Reihenfolge des Landes.</translation>
    </message>
    <message>
        <source>In plain Latin letters.</source>
        <translation>In einfachen lateinischen Buchstaben.</translation>
    </message>
    <message>
        <source>In the order of the country.</source>
        <translation>In der Reihenfolge des Landes.</translation>
    </message>
    <message>
        <source>In the script of the locale.</source>
        <translation>In der Schrift der Locale.</translation>
    </message>
    <message>
        <source>In the style of the country.</source>
        <translation>In der Art des Landes.</translation>
    </message>
    <message>
        <source>Income by age</source>
        <translation>Einkommen nach Alter</translation>
    </message>
    <message>
        <source>Incomes and prices</source>
        <translation>Einkommen und Preise</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Insurance claim</source>
        <translation>Versicherungsschaden</translation>
    </message>
    <message>
        <source>Integer</source>
        <translation>Ganze Zahl</translation>
    </message>
    <message>
        <source>Into a schema of its own, again and again</source>
        <translation>In ein eigenes Schema, immer wieder</translation>
    </message>
    <message>
        <source>Into the schema of the connection</source>
        <translation>In das Schema der Verbindung</translation>
    </message>
    <message>
        <source>Invoice date, on business days</source>
        <translation>Rechnungsdatum, an Werktagen</translation>
    </message>
    <message>
        <source>Invoice numbers in steps of ten</source>
        <translation>Rechnungsnummern in Zehnerschritten</translation>
    </message>
    <message>
        <source>Its name; the list in the project&apos;s locale is taken where there is one. &quot;colours/de_DE&quot; or &quot;colours/de_DE.1&quot; ask for a locale and a version.</source>
        <translation>Ihr Name; die Liste in der Locale des Projekts wird genommen, wo es eine gibt. „colours/de_DE“ oder „colours/de_DE.1“ verlangen eine Locale und eine Version.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>JSON list: start and end (in characters, the end not included) of each place that states a column.</source>
        <translation>JSON-Liste: Anfang und Ende (in Zeichen, das Ende nicht eingeschlossen) jeder Stelle, die eine Spalte nennt.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Kilograms: what height and body mass index say (LOINC 29463-7).</source>
        <translation>Kilogramm: was Körpergröße und Körpermasseindex ergeben (LOINC 29463-7).</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kitchen ware priced in yen</source>
        <translation>Küchenware in Yen</translation>
    </message>
    <message>
        <source>LDL cholesterol</source>
        <translation>LDL-Cholesterin</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language and country of the companies; may differ by a column.</source>
        <translation>Sprache und Land der Firmen; kann je nach Spalte verschieden sein.</translation>
    </message>
    <message>
        <source>Large cities come up more often; otherwise every city is as likely as the next.</source>
        <translation>Große Städte kommen häufiger vor; sonst ist jede Stadt so wahrscheinlich wie die nächste.</translation>
    </message>
    <message>
        <source>Large tables, fast</source>
        <translation>Große Tabellen, schnell</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Last name (Latin)</source>
        <translation>Nachname (lateinisch)</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breitengrad</translation>
    </message>
    <message>
        <source>Latitude anywhere</source>
        <translation>Breitengrad irgendwo</translation>
    </message>
    <message>
        <source>Least age</source>
        <translation>Geringstes Alter</translation>
    </message>
    <message>
        <source>Leaves out Saturdays and Sundays.</source>
        <translation>Lässt Samstage und Sonntage aus.</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Rechtsform</translation>
    </message>
    <message>
        <source>Legal form in the name</source>
        <translation>Rechtsform im Namen</translation>
    </message>
    <message>
        <source>Length of a hospital stay in days</source>
        <translation>Dauer eines Krankenhausaufenthalts in Tagen</translation>
    </message>
    <message>
        <source>Length of stay in days</source>
        <translation>Aufenthaltsdauer in Tagen</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Lexicon</source>
        <translation>Wortliste</translation>
    </message>
    <message>
        <source>Licence plate, each given once</source>
        <translation>Kennzeichen, jedes nur einmal vergeben</translation>
    </message>
    <message>
        <source>Life of a hard disk in hours</source>
        <translation>Lebensdauer einer Festplatte in Stunden</translation>
    </message>
    <message>
        <source>Life time</source>
        <translation>Lebensdauer</translation>
    </message>
    <message>
        <source>Life times: how long things last, or how strong the wind blows.</source>
        <translation>Lebensdauern: wie lange Dinge halten, oder wie stark der Wind weht.</translation>
    </message>
    <message>
        <source>Like &quot;PT2H&quot; or &quot;P3D&quot;; one hour if not set and there is no distribution.</source>
        <translation>Wie „PT2H“ oder „P3D“; eine Stunde, wenn nichts angegeben und keine Verteilung da ist.</translation>
    </message>
    <message>
        <source>Like &quot;PT5M&quot; or &quot;00:05:00&quot;; nothing at all if not set.</source>
        <translation>Wie „PT5M“ oder „00:05:00“; gar nichts, wenn nichts angegeben ist.</translation>
    </message>
    <message>
        <source>Likeliest</source>
        <translation>Am wahrscheinlichsten</translation>
    </message>
    <message>
        <source>Line ending</source>
        <translation>Zeilenende</translation>
    </message>
    <message>
        <source>Line number of an invoice</source>
        <translation>Positionsnummer einer Rechnung</translation>
    </message>
    <message>
        <source>Lines with a condition for each column and weighted values; &quot;*&quot; fits any value, and the first line that fits counts. Rows that no line fits stay empty.</source>
        <translation>Zeilen mit einer Bedingung je Spalte und gewichteten Werten; „*“ passt auf jeden Wert, und die erste passende Zeile zählt. Zeilen, auf die keine passt, bleiben leer.</translation>
    </message>
    <message>
        <source>Locale</source>
        <translation>Locale</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Log-normal around what such goods cost.</source>
        <translation>Lognormal um das, was solche Waren kosten.</translation>
    </message>
    <message>
        <source>Logic</source>
        <translation>Logik</translation>
    </message>
    <message>
        <source>Lognormal</source>
        <translation>Lognormal</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längste</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Längengrad</translation>
    </message>
    <message>
        <source>Lorem ipsum</source>
        <translation>Lorem ipsum</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>Lunch and dinner orders</source>
        <translation>Bestellungen zu Mittag und zu Abend</translation>
    </message>
    <message>
        <source>Made from the name; what stands before the @ of the e-mail address.</source>
        <translation>Aus dem Namen gebildet; was in der E-Mail-Adresse vor dem @ steht.</translation>
    </message>
    <message>
        <source>Made-up addresses</source>
        <translation>Erfundene Adressen</translation>
    </message>
    <message>
        <source>Made-up companies whose name, legal form, industry and web site agree.</source>
        <translation>Erfundene Firmen, deren Name, Rechtsform, Branche und Website zusammenpassen.</translation>
    </message>
    <message>
        <source>Made-up people</source>
        <translation>Erfundene Menschen</translation>
    </message>
    <message>
        <source>Makes a column named address.city the member city of an object address.</source>
        <translation>Macht aus einer Spalte namens address.city das Element city eines Objekts address.</translation>
    </message>
    <message>
        <source>Mark in an exam</source>
        <translation>Note in einer Prüfung</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Mean of the logarithm</source>
        <translation>Mittelwert des Logarithmus</translation>
    </message>
    <message>
        <source>Measurements of a patient</source>
        <translation>Messwerte eines Patienten</translation>
    </message>
    <message>
        <source>Medical record</source>
        <translation>Krankenakte</translation>
    </message>
    <message>
        <source>Membership tier</source>
        <translation>Mitgliedsstufe</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Minutes between calls</source>
        <translation>Minuten zwischen Anrufen</translation>
    </message>
    <message>
        <source>Mixture</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>Month and year: 08/27.</source>
        <translation>Monat und Jahr: 08/27.</translation>
    </message>
    <message>
        <source>Month weights</source>
        <translation>Gewichte der Monate</translation>
    </message>
    <message>
        <source>Months until a customer leaves</source>
        <translation>Monate, bis ein Kunde geht</translation>
    </message>
    <message>
        <source>Museum visit, busy weekends, closed on Mondays</source>
        <translation>Museumsbesuch, am Wochenende viel, montags geschlossen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>Name in lateinischen Buchstaben</translation>
    </message>
    <message>
        <source>Name in the IANA time zone database.</source>
        <translation>Name in der IANA-Zeitzonendatenbank.</translation>
    </message>
    <message>
        <source>Name of the country in its own language.</source>
        <translation>Name des Landes in seiner eigenen Sprache.</translation>
    </message>
    <message>
        <source>Negative binomial</source>
        <translation>Negativ binomial</translation>
    </message>
    <message>
        <source>Nested objects</source>
        <translation>Verschachtelte Objekte</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>No parent twice</source>
        <translation>Kein Elternteil zweimal</translation>
    </message>
    <message>
        <source>No text twice</source>
        <translation>Kein Text zweimal</translation>
    </message>
    <message>
        <source>No user name and no e-mail address twice: each ends in a number of its own.</source>
        <translation>Kein Benutzername und keine E-Mail-Adresse zweimal: Jede endet mit einer eigenen Nummer.</translation>
    </message>
    <message>
        <source>No value is larger; without it there is no upper limit.</source>
        <translation>Kein Wert ist größer; ohne Angabe gibt es keine obere Grenze.</translation>
    </message>
    <message>
        <source>No value is smaller; without it there is no lower limit.</source>
        <translation>Kein Wert ist kleiner; ohne Angabe gibt es keine untere Grenze.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Keine Zahl</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Nothing between 3 and 7</source>
        <translation>Nichts zwischen 3 und 7</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>Null for goods that do not come in colours.</source>
        <translation>Null für Waren, die es nicht in Farben gibt.</translation>
    </message>
    <message>
        <source>Nulls</source>
        <translation>Nullwerte</translation>
    </message>
    <message>
        <source>Number of events</source>
        <translation>Zahl der Ereignisse</translation>
    </message>
    <message>
        <source>Number of its chapter: IX.</source>
        <translation>Nummer des Kapitels: IX.</translation>
    </message>
    <message>
        <source>Number of rooms</source>
        <translation>Zahl der Zimmer</translation>
    </message>
    <message>
        <source>Number within the parent</source>
        <translation>Nummer innerhalb des Elternteils</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Numbers between a smallest and a largest one, most of them near the likeliest.</source>
        <translation>Zahlen zwischen einem kleinsten und einem größten Wert, die meisten nahe dem wahrscheinlichsten.</translation>
    </message>
    <message>
        <source>Numbers like those that were measured, from a histogram or from quantiles.</source>
        <translation>Zahlen wie die gemessenen, aus einem Histogramm oder aus Quantilen.</translation>
    </message>
    <message>
        <source>Numbers that follow a curve drawn by hand.</source>
        <translation>Zahlen, die einer von Hand gezeichneten Kurve folgen.</translation>
    </message>
    <message>
        <source>Numbers that rise by the same step from row to row.</source>
        <translation>Zahlen, die von Zeile zu Zeile um denselben Schritt steigen.</translation>
    </message>
    <message>
        <source>Of the city&apos;s range or shape; not every number need exist.</source>
        <translation>Aus dem Bereich oder in der Form der Stadt; nicht jede Nummer muss es geben.</translation>
    </message>
    <message>
        <source>One DuckDB database file with all tables, primary keys and foreign keys.</source>
        <translation>Eine DuckDB-Datenbankdatei mit allen Tabellen, Primär- und Fremdschlüsseln.</translation>
    </message>
    <message>
        <source>One JSON object a row and line; NaN and infinities become null.</source>
        <translation>Ein JSON-Objekt je Zeile; NaN und Unendlich werden null.</translation>
    </message>
    <message>
        <source>One character between two values.</source>
        <translation>Ein Zeichen zwischen zwei Werten.</translation>
    </message>
    <message>
        <source>One database file with all tables, primary keys and foreign keys.</source>
        <translation>Eine Datenbankdatei mit allen Tabellen, Primär- und Fremdschlüsseln.</translation>
    </message>
    <message>
        <source>One of 400 invented brands; each category has its own leading ones.</source>
        <translation>Eine von 400 erfundenen Marken; jede Kategorie hat ihre eigenen führenden.</translation>
    </message>
    <message>
        <source>One of a list of values, each as often as its weight says.</source>
        <translation>Einer aus einer Liste von Werten, jeder so oft, wie sein Gewicht sagt.</translation>
    </message>
    <message>
        <source>One script with all tables, their data and keys, for psql and PostgreSQL.</source>
        <translation>Ein Skript mit allen Tabellen, ihren Daten und Schlüsseln, für psql und PostgreSQL.</translation>
    </message>
    <message>
        <source>Only goods of this department (clothing, electronics, home, kitchen, garden, toys, sports, beauty, grocery, office, pets, tools, baby, books); empty for all.</source>
        <translation>Nur Waren dieser Abteilung (clothing, electronics, home, kitchen, garden, toys, sports, beauty, grocery, office, pets, tools, baby, books); leer für alle.</translation>
    </message>
    <message>
        <source>Only these regions</source>
        <translation>Nur diese Regionen</translation>
    </message>
    <message>
        <source>Only what is there</source>
        <translation>Nur was da ist</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>Bestelldatum</translation>
    </message>
    <message>
        <source>Order placed in the evening or at the weekend</source>
        <translation>Bestellung am Abend oder am Wochenende</translation>
    </message>
    <message>
        <source>Orders of a customer</source>
        <translation>Bestellungen eines Kunden</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>Oxygen saturation</source>
        <translation>Sauerstoffsättigung</translation>
    </message>
    <message>
        <source>Parent key</source>
        <translation>Elternschlüssel</translation>
    </message>
    <message>
        <source>Parent table</source>
        <translation>Elterntabelle</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>Pareto</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>People who are neither women nor men (x).</source>
        <translation>Menschen, die weder Frau noch Mann sind (x).</translation>
    </message>
    <message>
        <source>People whose names, sex, age, e-mail and telephone number belong together.</source>
        <translation>Menschen, deren Name, Geschlecht, Alter, E-Mail-Adresse und Telefonnummer zusammenpassen.</translation>
    </message>
    <message>
        <source>Percent (LOINC 4548-4).</source>
        <translation>Prozent (LOINC 4548-4).</translation>
    </message>
    <message>
        <source>Percent, by pulse oximetry (LOINC 59408-5).</source>
        <translation>Prozent, durch Pulsoxymetrie (LOINC 59408-5).</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Pick from a list</source>
        <translation>Aus einer Liste wählen</translation>
    </message>
    <message>
        <source>Pick from a word list</source>
        <translation>Aus einer Wortliste wählen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Points [x, y]. As a density: where y is twice as high, values are twice as frequent.</source>
        <translation>Punkte [x, y]. Als Dichte: Wo y doppelt so hoch ist, sind Werte doppelt so häufig.</translation>
    </message>
    <message>
        <source>Poisson</source>
        <translation>Poisson</translation>
    </message>
    <message>
        <source>Popularity rank</source>
        <translation>Beliebtheitsrang</translation>
    </message>
    <message>
        <source>Position in a list, from 0</source>
        <translation>Platz in einer Liste, ab 0</translation>
    </message>
    <message>
        <source>Positive numbers with a long tail: most are small, a few very large.</source>
        <translation>Positive Zahlen mit langem Ende: Die meisten sind klein, einige sehr groß.</translation>
    </message>
    <message>
        <source>Positive numbers with a tail to the right: rain, insurance claims, durations.</source>
        <translation>Positive Zahlen mit einem Ende nach rechts: Regen, Versicherungsschäden, Dauern.</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Potassium</source>
        <translation>Kalium</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Price factor</source>
        <translation>Preisfaktor</translation>
    </message>
    <message>
        <source>Price tag in whole fives</source>
        <translation>Preisschild in vollen Fünfern</translation>
    </message>
    <message>
        <source>Prices end as in shops: .99, .49, .95.</source>
        <translation>Preise enden wie in Läden: ,99, ,49, ,95.</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Probability of true</source>
        <translation>Wahrscheinlichkeit von wahr</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Product type within its department</source>
        <translation>Produktart innerhalb der Abteilung</translation>
    </message>
    <message>
        <source>Pull downwards</source>
        <translation>Zug nach unten</translation>
    </message>
    <message>
        <source>Pull upwards</source>
        <translation>Zug nach oben</translation>
    </message>
    <message>
        <source>Pulls towards the high end: the mean lies at alpha of alpha plus beta.</source>
        <translation>Zieht zum oberen Ende: Der Mittelwert liegt bei Alpha durch Alpha plus Beta.</translation>
    </message>
    <message>
        <source>Pulls towards the low end. Both large: close to the mean; both below 1: at the ends.</source>
        <translation>Zieht zum unteren Ende. Beide groß: nahe dem Mittelwert; beide unter 1: an den Enden.</translation>
    </message>
    <message>
        <source>Pupils in Japan</source>
        <translation>Schulkinder in Japan</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>Quoting</source>
        <translation>Anführung</translation>
    </message>
    <message>
        <source>Rain and claims</source>
        <translation>Regen und Schäden</translation>
    </message>
    <message>
        <source>Rain on a wet day in mm</source>
        <translation>Regen an einem nassen Tag in mm</translation>
    </message>
    <message>
        <source>Random (version 4), or in the order of a time that it contains (version 7).</source>
        <translation>Zufällig (Version 4), oder in der Reihenfolge einer Zeit, die sie enthält (Version 7).</translation>
    </message>
    <message>
        <source>Random identifier</source>
        <translation>Zufällige Kennung</translation>
    </message>
    <message>
        <source>Random: some have more children than others. Regular: all have the same number.</source>
        <translation>Zufällig: Manche haben mehr Kinder als andere. Regelmäßig: Alle haben gleich viele.</translation>
    </message>
    <message>
        <source>Rank of the page that is read</source>
        <translation>Rang der gelesenen Seite</translation>
    </message>
    <message>
        <source>Rank of the product that is bought</source>
        <translation>Rang des gekauften Produkts</translation>
    </message>
    <message>
        <source>Ranks of which the first are by far the most frequent: words, pages, products.</source>
        <translation>Ränge, von denen die ersten bei weitem am häufigsten sind: Wörter, Seiten, Produkte.</translation>
    </message>
    <message>
        <source>Rating from 1 to 5</source>
        <translation>Bewertung von 1 bis 5</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Verweist auf</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Region (Latin)</source>
        <translation>Region (lateinisch)</translation>
    </message>
    <message>
        <source>Region code</source>
        <translation>Code der Region</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>Berichtet an</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Respiratory rate</source>
        <translation>Atemfrequenz</translation>
    </message>
    <message>
        <source>Response times from monitoring</source>
        <translation>Antwortzeiten aus der Überwachung</translation>
    </message>
    <message>
        <source>Right answers of 20 questions</source>
        <translation>Richtige Antworten auf 20 Fragen</translation>
    </message>
    <message>
        <source>Room temperature in °C</source>
        <translation>Raumtemperatur in °C</translation>
    </message>
    <message>
        <source>Room, with the letter of a wing or without one</source>
        <translation>Raum, mit dem Buchstaben eines Flügels oder ohne</translation>
    </message>
    <message>
        <source>Roots</source>
        <translation>Wurzeln</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows without a parent; more when the levels would not hold all rows.</source>
        <translation>Zeilen ohne Elternteil; mehr, wenn die Ebenen nicht alle Zeilen fassen würden.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Running number</source>
        <translation>Laufende Nummer</translation>
    </message>
    <message>
        <source>SQL script</source>
        <translation>SQL-Skript</translation>
    </message>
    <message>
        <source>SQLite</source>
        <translation>SQLite</translation>
    </message>
    <message>
        <source>SQLite has no exact decimals: numeric and real store a double, numeric under the declared type NUMERIC(19,2); text keeps every digit.</source>
        <translation>SQLite hat keine genauen Dezimalzahlen: „NUMERIC“ und „Gleitkommazahl“ speichern eine Gleitkommazahl, „NUMERIC“ unter dem erklärten Typ NUMERIC(19,2); „Text“ behält jede Ziffer.</translation>
    </message>
    <message>
        <source>Satisfaction from 0 to 100</source>
        <translation>Zufriedenheit von 0 bis 100</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Sensor reading, to the millisecond</source>
        <translation>Messwert eines Sensors, auf die Millisekunde</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>Settlement two business days after the trade</source>
        <translation>Abwicklung zwei Werktage nach dem Geschäft</translation>
    </message>
    <message>
        <source>Several groups in one</source>
        <translation>Mehrere Gruppen in einer</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Shaped like a business identifier code of ISO 9362.</source>
        <translation>Geformt wie ein Bankidentifizierungscode nach ISO 9362.</translation>
    </message>
    <message>
        <source>Shaped like the country&apos;s company tax or VAT number; check digits are not valid.</source>
        <translation>Geformt wie die Steuer- oder Umsatzsteuernummer einer Firma im Land; Prüfziffern sind nicht gültig.</translation>
    </message>
    <message>
        <source>Share of neither</source>
        <translation>Anteil von keinem von beiden</translation>
    </message>
    <message>
        <source>Share of women</source>
        <translation>Anteil der Frauen</translation>
    </message>
    <message>
        <source>Share or rate</source>
        <translation>Anteil oder Rate</translation>
    </message>
    <message>
        <source>Shares, rates and scores between two ends, in many shapes.</source>
        <translation>Anteile, Raten und Punktzahlen zwischen zwei Enden, in vielen Formen.</translation>
    </message>
    <message>
        <source>Shop prices</source>
        <translation>Ladenpreise</translation>
    </message>
    <message>
        <source>Shopping basket</source>
        <translation>Warenkorb</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>Kürzeste</translation>
    </message>
    <message>
        <source>Size of a file in kB</source>
        <translation>Größe einer Datei in kB</translation>
    </message>
    <message>
        <source>Sizes of which a few are enormous: fortunes, cities, files.</source>
        <translation>Größen, von denen einige riesig sind: Vermögen, Städte, Dateien.</translation>
    </message>
    <message>
        <source>Smoker, by sex and age group</source>
        <translation>Raucht, nach Geschlecht und Altersgruppe</translation>
    </message>
    <message>
        <source>Sodium</source>
        <translation>Natrium</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streubreite</translation>
    </message>
    <message>
        <source>Spread of ages</source>
        <translation>Verteilung der Alter</translation>
    </message>
    <message>
        <source>Spread of the logarithm</source>
        <translation>Streuung des Logarithmus</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Standard normal</source>
        <translation>Standardnormal</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>State, province, county or land.</source>
        <translation>Bundesstaat, Provinz, Grafschaft oder Land.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Stock number</source>
        <translation>Lagernummer</translation>
    </message>
    <message>
        <source>Straight lines, or a rounded curve.</source>
        <translation>Gerade Linien, oder eine gerundete Kurve.</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Street and number (Latin)</source>
        <translation>Straße und Hausnummer (lateinisch)</translation>
    </message>
    <message>
        <source>Stretches the values: their mean is shape times scale.</source>
        <translation>Streckt die Werte: Ihr Mittelwert ist Form mal Skala.</translation>
    </message>
    <message>
        <source>Student&apos;s t</source>
        <translation>Student-t</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Stile</translation>
    </message>
    <message>
        <source>Subcategory</source>
        <translation>Unterkategorie</translation>
    </message>
    <message>
        <source>Successes in tries</source>
        <translation>Erfolge bei Versuchen</translation>
    </message>
    <message>
        <source>Such as: diseases of the circulatory system.</source>
        <translation>Etwa: Krankheiten des Kreislaufsystems.</translation>
    </message>
    <message>
        <source>Support tickets by polite and hasty people</source>
        <translation>Supportanfragen von höflichen und eiligen Leuten</translation>
    </message>
    <message>
        <source>Systolic blood pressure</source>
        <translation>Systolischer Blutdruck</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Tablet, capsule, injection and others.</source>
        <translation>Tablette, Kapsel, Injektion und andere.</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Steuernummer</translation>
    </message>
    <message>
        <source>Telephone call in seconds</source>
        <translation>Telefongespräch in Sekunden</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Telephone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text table</source>
        <translation>Texttabelle</translation>
    </message>
    <message>
        <source>Text with holes that SQL over the row&apos;s columns fills.</source>
        <translation>Text mit Lücken, die SQL über die Spalten der Zeile füllt.</translation>
    </message>
    <message>
        <source>Texts of a given shape, like licence plates; if wanted, none of them twice.</source>
        <translation>Texte von gegebener Form, wie Kennzeichen; wenn gewünscht, keiner zweimal.</translation>
    </message>
    <message>
        <source>Texts written from rules, with the characters that state a column known.</source>
        <translation>Nach Regeln geschriebene Texte, wobei bekannt ist, welche Zeichen eine Spalte nennen.</translation>
    </message>
    <message>
        <source>The bank&apos;s number inside the account number.</source>
        <translation>Die Nummer der Bank innerhalb der Kontonummer.</translation>
    </message>
    <message>
        <source>The character around quoted values; inside of them it is doubled.</source>
        <translation>Das Zeichen um angeführte Werte; innerhalb davon wird es verdoppelt.</translation>
    </message>
    <message>
        <source>The column&apos;s own table.</source>
        <translation>Die eigene Tabelle der Spalte.</translation>
    </message>
    <message>
        <source>The columns above: the topmost category first.</source>
        <translation>Die Spalten darüber: die oberste Kategorie zuerst.</translation>
    </message>
    <message>
        <source>The columns that the conditions are about, in their order.</source>
        <translation>Die Spalten, um die es in den Bedingungen geht, in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>The country: its cities, its script and the order of its addresses. May follow another column.</source>
        <translation>Das Land: seine Städte, seine Schrift und die Reihenfolge seiner Adressen. Kann einer anderen Spalte folgen.</translation>
    </message>
    <message>
        <source>The customer of an order</source>
        <translation>Der Kunde einer Bestellung</translation>
    </message>
    <message>
        <source>The database schema that the tables are made in; empty leaves it to the connection.</source>
        <translation>Das Datenbankschema, in dem die Tabellen angelegt werden; leer überlässt es der Verbindung.</translation>
    </message>
    <message>
        <source>The date or timestamp to start from; the result is of its type.</source>
        <translation>Das Datum oder der Zeitpunkt, von dem ausgegangen wird; das Ergebnis hat seinen Typ.</translation>
    </message>
    <message>
        <source>The day on which ages are counted.</source>
        <translation>Der Tag, an dem Alter gezählt werden.</translation>
    </message>
    <message>
        <source>The days that do not count; there are no holidays.</source>
        <translation>Die Tage, die nicht zählen; Feiertage gibt es nicht.</translation>
    </message>
    <message>
        <source>The earliest time that may occur.</source>
        <translation>Die früheste Zeit, die vorkommen kann.</translation>
    </message>
    <message>
        <source>The earliest time, like &quot;08:30&quot;.</source>
        <translation>Die früheste Zeit, wie „08:30“.</translation>
    </message>
    <message>
        <source>The end that values come close to but do not reach.</source>
        <translation>Das Ende, dem Werte nahe kommen, das sie aber nicht erreichen.</translation>
    </message>
    <message>
        <source>The fewest business days; negative ones lie before.</source>
        <translation>Die wenigsten Werktage; negative liegen davor.</translation>
    </message>
    <message>
        <source>The first day that may occur.</source>
        <translation>Der erste Tag, der vorkommen kann.</translation>
    </message>
    <message>
        <source>The generator for rows where no condition holds; without one they stay empty.</source>
        <translation>Der Generator für Zeilen, wo keine Bedingung gilt; ohne ihn bleiben sie leer.</translation>
    </message>
    <message>
        <source>The generators, each with a weight: {&quot;generator&quot;: &quot;normal&quot;, &quot;params&quot;: {…}, &quot;weight&quot;: 2}.</source>
        <translation>Die Generatoren, jeder mit einem Gewicht: {&quot;generator&quot;: &quot;normal&quot;, &quot;params&quot;: {…}, &quot;weight&quot;: 2}.</translation>
    </message>
    <message>
        <source>The key of a row of another table: any, a popular one, or by a weight.</source>
        <translation>Der Schlüssel einer Zeile einer anderen Tabelle: einer beliebigen, einer beliebten, oder nach Gewicht.</translation>
    </message>
    <message>
        <source>The key of the parent of a row in the same table; roots have none.</source>
        <translation>Der Schlüssel des Elternteils einer Zeile in derselben Tabelle; Wurzeln haben keinen.</translation>
    </message>
    <message>
        <source>The key of the parent that the row belongs to, where rows are counted per parent.</source>
        <translation>Der Schlüssel des Elternteils, zu dem die Zeile gehört, wo Zeilen je Elternteil gezählt werden.</translation>
    </message>
    <message>
        <source>The largest possible value.</source>
        <translation>Der größte mögliche Wert.</translation>
    </message>
    <message>
        <source>The largest value.</source>
        <translation>Der größte Wert.</translation>
    </message>
    <message>
        <source>The largest value; it may occur.</source>
        <translation>Der größte Wert; er kann vorkommen.</translation>
    </message>
    <message>
        <source>The last day that may occur.</source>
        <translation>Der letzte Tag, der vorkommen kann.</translation>
    </message>
    <message>
        <source>The last rank; the first is 1.</source>
        <translation>Der letzte Rang; der erste ist 1.</translation>
    </message>
    <message>
        <source>The latest time that may occur.</source>
        <translation>Der späteste Zeitpunkt, der vorkommen kann.</translation>
    </message>
    <message>
        <source>The latest time.</source>
        <translation>Die späteste Zeit.</translation>
    </message>
    <message>
        <source>The manager of an employee</source>
        <translation>Die Führungskraft eines Beschäftigten</translation>
    </message>
    <message>
        <source>The material in the name; null where the name has none.</source>
        <translation>Das Material im Namen; null, wo der Name keines hat.</translation>
    </message>
    <message>
        <source>The most business days.</source>
        <translation>Die meisten Werktage.</translation>
    </message>
    <message>
        <source>The national account number, as in the IBAN registry of ISO 13616.</source>
        <translation>Die nationale Kontonummer, wie im IBAN-Register der ISO 13616.</translation>
    </message>
    <message>
        <source>The number of a parent&apos;s first child.</source>
        <translation>Die Nummer des ersten Kindes eines Elternteils.</translation>
    </message>
    <message>
        <source>The number of the first row.</source>
        <translation>Die Nummer der ersten Zeile.</translation>
    </message>
    <message>
        <source>The order of an order line</source>
        <translation>Die Bestellung einer Bestellposition</translation>
    </message>
    <message>
        <source>The part of the BBAN that is the account&apos;s own.</source>
        <translation>Der Teil der BBAN, der dem Konto selbst gehört.</translation>
    </message>
    <message>
        <source>The printers&apos; Latin, or common words of a locale.</source>
        <translation>Das Latein der Setzer, oder häufige Wörter einer Locale.</translation>
    </message>
    <message>
        <source>The product of an order line, some products being popular</source>
        <translation>Das Produkt einer Bestellposition, wobei manche beliebt sind</translation>
    </message>
    <message>
        <source>The quantiles, or a sorted sample, the smallest first.</source>
        <translation>Die Quantile, oder eine sortierte Stichprobe, das Kleinste zuerst.</translation>
    </message>
    <message>
        <source>The region&apos;s short code in that country.</source>
        <translation>Der Kurzcode der Region in diesem Land.</translation>
    </message>
    <message>
        <source>The rule that a whole text comes from.</source>
        <translation>Die Regel, aus der ein ganzer Text entsteht.</translation>
    </message>
    <message>
        <source>The same name in plain ASCII letters.</source>
        <translation>Derselbe Name in einfachen ASCII-Buchstaben.</translation>
    </message>
    <message>
        <source>The same value in every row.</source>
        <translation>Derselbe Wert in jeder Zeile.</translation>
    </message>
    <message>
        <source>The script as a whole, as gzip or zstd.</source>
        <translation>Das Skript als Ganzes, als gzip oder zstd.</translation>
    </message>
    <message>
        <source>The share of rows that are true.</source>
        <translation>Der Anteil der Zeilen, die wahr sind.</translation>
    </message>
    <message>
        <source>The smaller, the more outliers: 3 is wild, 30 almost a normal bell.</source>
        <translation>Je kleiner, desto mehr Ausreißer: 3 ist wild, 30 fast eine gewöhnliche Glocke.</translation>
    </message>
    <message>
        <source>The smaller, the more unequal: at 1.16 a fifth holds four fifths; below 1 there is no average.</source>
        <translation>Je kleiner, desto ungleicher: Bei 1,16 hält ein Fünftel vier Fünftel; unter 1 gibt es keinen Durchschnitt.</translation>
    </message>
    <message>
        <source>The smallest possible value.</source>
        <translation>Der kleinste mögliche Wert.</translation>
    </message>
    <message>
        <source>The smallest value, and the one near which most lie.</source>
        <translation>Der kleinste Wert, und der, in dessen Nähe die meisten liegen.</translation>
    </message>
    <message>
        <source>The smallest value.</source>
        <translation>Der kleinste Wert.</translation>
    </message>
    <message>
        <source>The style that the row was written in.</source>
        <translation>Der Stil, in dem die Zeile geschrieben ist.</translation>
    </message>
    <message>
        <source>The table that is referred to.</source>
        <translation>Die Tabelle, auf die verwiesen wird.</translation>
    </message>
    <message>
        <source>The table whose rows have these rows as children.</source>
        <translation>Die Tabelle, deren Zeilen diese Zeilen als Kinder haben.</translation>
    </message>
    <message>
        <source>The text itself.</source>
        <translation>Der Text selbst.</translation>
    </message>
    <message>
        <source>The value at the tip of the triangle.</source>
        <translation>Der Wert an der Spitze des Dreiecks.</translation>
    </message>
    <message>
        <source>The value itself.</source>
        <translation>Der Wert selbst.</translation>
    </message>
    <message>
        <source>The value that the rows drawn must have in that column; no such row gives null.</source>
        <translation>Der Wert, den die gezogenen Zeilen in jener Spalte haben müssen; gibt es keine solche Zeile, ist das Ergebnis null.</translation>
    </message>
    <message>
        <source>Three bytes by which Excel recognises UTF-8; other programs may take them for part of a name.</source>
        <translation>Drei Bytes, an denen Excel UTF-8 erkennt; andere Programme können sie für einen Teil eines Namens halten.</translation>
    </message>
    <message>
        <source>Three or four digits.</source>
        <translation>Drei oder vier Ziffern.</translation>
    </message>
    <message>
        <source>Three-point estimate</source>
        <translation>Dreipunktschätzung</translation>
    </message>
    <message>
        <source>Thyroid stimulating hormone</source>
        <translation>Thyreotropin (TSH)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time from column</source>
        <translation>Zeit aus Spalte</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit am Tag</translation>
    </message>
    <message>
        <source>Time ordered: a date or timestamp column whose time the identifier contains, instead of start and step.</source>
        <translation>Zeitlich geordnet: eine Datums- oder Zeitpunktspalte, deren Zeit die Kennung enthält, statt Anfang und Schrittweite.</translation>
    </message>
    <message>
        <source>Time ordered: how much later each row is than the one before.</source>
        <translation>Zeitlich geordnet: wie viel später jede Zeile ist als die davor.</translation>
    </message>
    <message>
        <source>Time ordered: the time of the first row.</source>
        <translation>Zeitlich geordnet: der Zeitpunkt der ersten Zeile.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Time-ordered identifier of events, one a second</source>
        <translation>Zeitlich geordnete Kennung von Ereignissen, eines je Sekunde</translation>
    </message>
    <message>
        <source>Times are whole steps of this after &apos;From&apos;.</source>
        <translation>Zeiten sind ganze Schritte davon nach „Von“.</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Total cholesterol</source>
        <translation>Gesamtcholesterin</translation>
    </message>
    <message>
        <source>Tree key</source>
        <translation>Baumschlüssel</translation>
    </message>
    <message>
        <source>Triangular</source>
        <translation>Dreieck</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Tries until success</source>
        <translation>Versuche bis zum Erfolg</translation>
    </message>
    <message>
        <source>Triglycerides</source>
        <translation>Triglyceride</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Wahr</translation>
    </message>
    <message>
        <source>True or false, true as often as its probability says.</source>
        <translation>Wahr oder falsch, wahr so oft, wie die Wahrscheinlichkeit sagt.</translation>
    </message>
    <message>
        <source>Truncated normal</source>
        <translation>Gestutzt normal</translation>
    </message>
    <message>
        <source>Two letters, ISO 3166-1.</source>
        <translation>Zwei Buchstaben, ISO 3166-1.</translation>
    </message>
    <message>
        <source>Two of three values lie below it, whatever the shape.</source>
        <translation>Zwei von drei Werten liegen darunter, welche Form auch immer.</translation>
    </message>
    <message>
        <source>Two rush hours</source>
        <translation>Zwei Stoßzeiten</translation>
    </message>
    <message>
        <source>Two sentences of Latin</source>
        <translation>Zwei Sätze Latein</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Under .example, a domain that no one can own.</source>
        <translation>Unter .example, einer Domain, die niemandem gehören kann.</translation>
    </message>
    <message>
        <source>Uneven number of events</source>
        <translation>Ungleichmäßige Zahl von Ereignissen</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Gleichverteilt</translation>
    </message>
    <message>
        <source>Uniform: every parent alike. Zipf: few are popular, most are not. Weighted: by a column of the parent.</source>
        <translation>Uniform: jedes Elternteil gleich. Zipf: Wenige sind beliebt, die meisten nicht. Weighted: nach einer Spalte der Elterntabelle.</translation>
    </message>
    <message>
        <source>Unique addresses</source>
        <translation>Eindeutige Adressen</translation>
    </message>
    <message>
        <source>Unique identifier</source>
        <translation>Eindeutige Kennung</translation>
    </message>
    <message>
        <source>Unique: the department and a number.</source>
        <translation>Eindeutig: die Abteilung und eine Nummer.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>Mehrwertsteuersatz</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Values from one of several generators, each as often as its weight says.</source>
        <translation>Werte aus einem von mehreren Generatoren, aus jedem so oft, wie sein Gewicht sagt.</translation>
    </message>
    <message>
        <source>Values whose weights depend on several other columns, one line for each combination.</source>
        <translation>Werte, deren Gewichte von mehreren anderen Spalten abhängen, eine Zeile je Kombination.</translation>
    </message>
    <message>
        <source>Version of the schema</source>
        <translation>Version des Schemas</translation>
    </message>
    <message>
        <source>Visa, Mastercard and others.</source>
        <translation>Visa, Mastercard und andere.</translation>
    </message>
    <message>
        <source>Visits to a doctor in a year</source>
        <translation>Arztbesuche in einem Jahr</translation>
    </message>
    <message>
        <source>Visits: many never come</source>
        <translation>Besuche: Viele kommen nie</translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation>Vitalwerte</translation>
    </message>
    <message>
        <source>Vital signs and laboratory values that suit age and sex and one another.</source>
        <translation>Vital- und Laborwerte, die zu Alter, Geschlecht und zueinander passen.</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Waiting times until something that may happen at any moment, mostly short.</source>
        <translation>Wartezeiten auf etwas, das jederzeit geschehen kann, meist kurz.</translation>
    </message>
    <message>
        <source>Wealth of households</source>
        <translation>Vermögen von Haushalten</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Weekday weights</source>
        <translation>Gewichte der Wochentage</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>Wochenende</translation>
    </message>
    <message>
        <source>Weibull</source>
        <translation>Weibull</translation>
    </message>
    <message>
        <source>Weight column</source>
        <translation>Gewichtsspalte</translation>
    </message>
    <message>
        <source>Weight of parcels in kg</source>
        <translation>Gewicht von Paketen in kg</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>Gewichtet</translation>
    </message>
    <message>
        <source>What a hole without a value does to the text.</source>
        <translation>Was eine Lücke ohne Wert mit dem Text macht.</translation>
    </message>
    <message>
        <source>What is added from row to row; may be negative, but not 0.</source>
        <translation>Was von Zeile zu Zeile hinzukommt; kann negativ sein, aber nicht 0.</translation>
    </message>
    <message>
        <source>What is counted.</source>
        <translation>Was gezählt wird.</translation>
    </message>
    <message>
        <source>What is known of the measured numbers.</source>
        <translation>Was von den gemessenen Zahlen bekannt ist.</translation>
    </message>
    <message>
        <source>What kind of thing it is.</source>
        <translation>Was für ein Ding es ist.</translation>
    </message>
    <message>
        <source>What prices, which suit euro and dollar, are multiplied by.</source>
        <translation>Womit Preise, die zu Euro und Dollar passen, malgenommen werden.</translation>
    </message>
    <message>
        <source>What share of numbers lies below each value, from 0 to 1; left out, the values are equal steps apart.</source>
        <translation>Welcher Anteil der Zahlen unter jedem Wert liegt, von 0 bis 1; ohne Angabe liegen die Werte in gleichen Schritten.</translation>
    </message>
    <message>
        <source>What stands for a missing value. A text that reads the same is quoted, so that the two stay apart.</source>
        <translation>Was für einen fehlenden Wert steht. Ein Text, der genauso lautet, wird angeführt, damit beide unterscheidbar bleiben.</translation>
    </message>
    <message>
        <source>What stands for false.</source>
        <translation>Was für falsch steht.</translation>
    </message>
    <message>
        <source>What stands for true.</source>
        <translation>Was für wahr steht.</translation>
    </message>
    <message>
        <source>What the code means.</source>
        <translation>Was der Code bedeutet.</translation>
    </message>
    <message>
        <source>What the company does, in English.</source>
        <translation>Was die Firma tut, auf Englisch.</translation>
    </message>
    <message>
        <source>What the drug is for.</source>
        <translation>Wogegen das Medikament ist.</translation>
    </message>
    <message>
        <source>What the numbers count.</source>
        <translation>Was die Zahlen zählen.</translation>
    </message>
    <message>
        <source>What the other settings are where they are not set: excel writes a byte order mark, CRLF and TRUE; excel_semicolon also decimal commas; unix quotes everything; postgres and mysql use tabs and backslashes.</source>
        <translation>Was die anderen Einstellungen sind, wo nichts angegeben ist: „Excel“ schreibt eine Byte-Order-Markierung, CRLF und TRUE; „Excel mit Semikolon“ auch Dezimalkommas; „Unix“ führt alles an; „PostgreSQL“ und „MySQL“ nehmen Tabulatoren und Rückstriche.</translation>
    </message>
    <message>
        <source>What the price is for: each, pair, set, pack, kg, l.</source>
        <translation>Wofür der Preis gilt: Stück, Paar, Satz, Packung, kg, l.</translation>
    </message>
    <message>
        <source>What to pick from: a list, or values with weights. A null in the list leaves the row empty.</source>
        <translation>Woraus gewählt wird: eine Liste, oder Werte mit Gewichten. Ein null in der Liste lässt die Zeile leer.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where the bins of the histogram begin and end, one more than counts.</source>
        <translation>Wo die Bins des Histogramms beginnen und enden, eins mehr als Anzahlen.</translation>
    </message>
    <message>
        <source>Where the people live: decides names, their order and script, and telephone numbers. May follow another column, such as a country.</source>
        <translation>Wo die Menschen leben: entscheidet über Namen, deren Reihenfolge und Schrift und über Telefonnummern. Kann einer anderen Spalte folgen, etwa einem Land.</translation>
    </message>
    <message>
        <source>Where the shop sells it.</source>
        <translation>Wo der Laden es verkauft.</translation>
    </message>
    <message>
        <source>Whether a missing value is written as null or its key is left out.</source>
        <translation>Ob ein fehlender Wert als null geschrieben oder sein Schlüssel ausgelassen wird.</translation>
    </message>
    <message>
        <source>Whether the first line holds the names of the columns.</source>
        <translation>Ob die erste Zeile die Namen der Spalten enthält.</translation>
    </message>
    <message>
        <source>Which component it came from: 1 for the first.</source>
        <translation>Aus welcher Komponente es kam: 1 für die erste.</translation>
    </message>
    <message>
        <source>Which style a row has; empty: drawn by the weights of the styles.</source>
        <translation>Welchen Stil eine Zeile hat; leer: nach den Gewichten der Stile gezogen.</translation>
    </message>
    <message>
        <source>Whole number in a range</source>
        <translation>Ganze Zahl in einem Bereich</translation>
    </message>
    <message>
        <source>Whole numbers between two ends, all equally likely.</source>
        <translation>Ganze Zahlen zwischen zwei Enden, alle gleich wahrscheinlich.</translation>
    </message>
    <message>
        <source>Whose words and punctuation, where the language is the locale&apos;s.</source>
        <translation>Wessen Wörter und Satzzeichen, wo die Sprache die der Locale ist.</translation>
    </message>
    <message>
        <source>Width of the bell.</source>
        <translation>Breite der Glocke.</translation>
    </message>
    <message>
        <source>Width of the bell: two of three values lie within this distance of the mean.</source>
        <translation>Breite der Glocke: Zwei von drei Werten liegen innerhalb dieses Abstands vom Mittelwert.</translation>
    </message>
    <message>
        <source>Width of the whole bell, before its ends are cut off.</source>
        <translation>Breite der ganzen Glocke, bevor ihre Enden abgeschnitten werden.</translation>
    </message>
    <message>
        <source>Wind speed in m/s</source>
        <translation>Windgeschwindigkeit in m/s</translation>
    </message>
    <message>
        <source>With exact decimals</source>
        <translation>Mit genauen Dezimalzahlen</translation>
    </message>
    <message>
        <source>With keys</source>
        <translation>Mit Schlüsseln</translation>
    </message>
    <message>
        <source>With the right check digit and the prefix that shops use themselves; unique up to 10^11 rows.</source>
        <translation>Mit der richtigen Prüfziffer und dem Präfix, das Läden selbst benutzen; eindeutig bis 10^11 Zeilen.</translation>
    </message>
    <message>
        <source>With the right check digits; null where the country has no IBAN.</source>
        <translation>Mit den richtigen Prüfziffern; null, wo das Land keine IBAN hat.</translation>
    </message>
    <message>
        <source>Word list</source>
        <translation>Wortliste</translation>
    </message>
    <message>
        <source>Words without meaning, as long and as punctuated as real text.</source>
        <translation>Wörter ohne Bedeutung, so lang und mit so vielen Satzzeichen wie wirklicher Text.</translation>
    </message>
    <message>
        <source>Working days later</source>
        <translation>Werktage später</translation>
    </message>
    <message>
        <source>Write from rules</source>
        <translation>Nach Regeln schreiben</translation>
    </message>
    <message>
        <source>Writes descriptions and units as comments on tables and columns.</source>
        <translation>Schreibt Beschreibungen und Einheiten als Kommentare zu Tabellen und Spalten.</translation>
    </message>
    <message>
        <source>Wrong passwords before the right one</source>
        <translation>Falsche Passwörter vor dem richtigen</translation>
    </message>
    <message>
        <source>Year of foundation.</source>
        <translation>Jahr der Gründung.</translation>
    </message>
    <message>
        <source>Yearly income</source>
        <translation>Jahreseinkommen</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Zipf</source>
        <translation>Zipf</translation>
    </message>
    <message>
        <source>Zipf exponent</source>
        <translation>Zipf-Exponent</translation>
    </message>
    <message>
        <source>[A-Z] is a letter, \d a digit, {6} six times, {2,4} two to four times, (a|b) one of these.</source>
        <translation>[A-Z] ist ein Buchstabe, \d eine Ziffer, {6} sechsmal, {2,4} zwei- bis viermal, (a|b) eins davon.</translation>
    </message>
    <message>
        <source>f, m or x.</source>
        <translation>f, m oder x.</translation>
    </message>
    <message>
        <source>g/dL (LOINC 718-7).</source>
        <translation>g/dl (LOINC 718-7).</translation>
    </message>
    <message>
        <source>kg/m2 (LOINC 39156-5).</source>
        <translation>kg/m² (LOINC 39156-5).</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>lf, or crlf as Windows programs expect it.</source>
        <translation>LF, oder CRLF, wie Windows-Programme es erwarten.</translation>
    </message>
    <message>
        <source>m[IU]/L (LOINC 3016-3).</source>
        <translation>m[IE]/l (LOINC 3016-3).</translation>
    </message>
    <message>
        <source>mg/L (LOINC 1988-5).</source>
        <translation>mg/l (LOINC 1988-5).</translation>
    </message>
    <message>
        <source>mg/dL (LOINC 13457-7).</source>
        <translation>mg/dl (LOINC 13457-7).</translation>
    </message>
    <message>
        <source>mg/dL (LOINC 1558-6).</source>
        <translation>mg/dl (LOINC 1558-6).</translation>
    </message>
    <message>
        <source>mg/dL (LOINC 2085-9).</source>
        <translation>mg/dl (LOINC 2085-9).</translation>
    </message>
    <message>
        <source>mg/dL (LOINC 2160-0).</source>
        <translation>mg/dl (LOINC 2160-0).</translation>
    </message>
    <message>
        <source>mg/dL (LOINC 2571-8).</source>
        <translation>mg/dl (LOINC 2571-8).</translation>
    </message>
    <message>
        <source>mg/dL: HDL, LDL and a fifth of the triglycerides (LOINC 2093-3).</source>
        <translation>mg/dl: HDL, LDL und ein Fünftel der Triglyceride (LOINC 2093-3).</translation>
    </message>
    <message>
        <source>minimal quotes what would be misread, all quotes everything but nulls, escape puts a backslash instead.</source>
        <translation>„Wo nötig“ führt an, was missverstanden würde, „überall“ alles außer Nullwerten, „mit Fluchtzeichen“ setzt stattdessen einen Rückstrich.</translation>
    </message>
    <message>
        <source>mm[Hg] (LOINC 8480-6).</source>
        <translation>mm[Hg] (LOINC 8480-6).</translation>
    </message>
    <message>
        <source>mm[Hg], at least 15 below the systolic (LOINC 8462-4).</source>
        <translation>mm[Hg], mindestens 15 unter dem systolischen (LOINC 8462-4).</translation>
    </message>
    <message>
        <source>mmol/L (LOINC 2823-3).</source>
        <translation>mmol/l (LOINC 2823-3).</translation>
    </message>
    <message>
        <source>mmol/L (LOINC 2951-2).</source>
        <translation>mmol/l (LOINC 2951-2).</translation>
    </message>
    <message>
        <source>text writes NaN, Infinity and -Infinity; null writes a missing value instead.</source>
        <translation>„Text“ schreibt NaN, Infinity und -Infinity; „null“ schreibt stattdessen einen fehlenden Wert.</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>A columnar file a table, small and typed, for data frames and databases.</source>
        <translation>Eine spaltenweise Datei je Tabelle, klein und mit Typen, für Data Frames und Datenbanken.</translation>
    </message>
    <message>
        <source>A date or time that lies some time after, or before, the one in another column.</source>
        <translation>Ein Datum oder Zeitpunkt, der einige Zeit nach oder vor dem einer anderen Spalte liegt.</translation>
    </message>
    <message>
        <source>A generator of amounts in the unit, instead of evenly between &apos;At least&apos; and &apos;At most&apos;.</source>
        <translation>Ein Generator für Mengen in der Einheit, statt gleichmäßig zwischen „Mindestens“ und „Höchstens“.</translation>
    </message>
    <message>
        <source>As small as possible</source>
        <translation>So klein wie möglich</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Columnar file</source>
        <translation>Spaltenweise Datei</translation>
    </message>
    <message>
        <source>Compress everything</source>
        <translation>Alles komprimieren</translation>
    </message>
    <message>
        <source>Contract end, whole years later</source>
        <translation>Vertragsende, ganze Jahre später</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Discharge after a stay of about five days</source>
        <translation>Entlassung nach etwa fünf Tagen</translation>
    </message>
    <message>
        <source>For old readers without zstd</source>
        <translation>Für alte Leseprogramme ohne zstd</translation>
    </message>
    <message>
        <source>From 2001:db8::/32, the range of documentation (RFC 3849).</source>
        <translation>Aus 2001:db8::/32, dem Bereich für Dokumentation (RFC 3849).</translation>
    </message>
    <message>
        <source>From the range chosen.</source>
        <translation>Aus dem gewählten Bereich.</translation>
    </message>
    <message>
        <source>HTTP status code.</source>
        <translation>HTTP-Statuscode.</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>IPv4 address</source>
        <translation>IPv4-Adresse</translation>
    </message>
    <message>
        <source>IPv4 range</source>
        <translation>IPv4-Bereich</translation>
    </message>
    <message>
        <source>IPv6 address</source>
        <translation>IPv6-Adresse</translation>
    </message>
    <message>
        <source>Inside a company</source>
        <translation>Innerhalb einer Firma</translation>
    </message>
    <message>
        <source>Internet traffic</source>
        <translation>Internetverkehr</translation>
    </message>
    <message>
        <source>Later than</source>
        <translation>Später als</translation>
    </message>
    <message>
        <source>Locally administered, so that it is no manufacturer&apos;s.</source>
        <translation>Lokal verwaltet, damit sie keinem Hersteller gehört.</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Moves by whole units: 2 days later at the same time. Otherwise by seconds, or by days for a date.</source>
        <translation>Verschiebt um ganze Einheiten: 2 Tage später zur selben Uhrzeit. Sonst um Sekunden, bei einem Datum um Tage.</translation>
    </message>
    <message>
        <source>Network addresses, web requests and browsers that belong to nobody.</source>
        <translation>Netzwerkadressen, Webanfragen und Browser, die niemandem gehören.</translation>
    </message>
    <message>
        <source>Of the HTTP request: GET, POST and others.</source>
        <translation>Der HTTP-Anfrage: GET, POST und andere.</translation>
    </message>
    <message>
        <source>Of zstd: 1 is fastest, higher is smaller.</source>
        <translation>Von zstd: 1 ist am schnellsten, höher ist kleiner.</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>Parquet</source>
        <translation>Parquet</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Readers skip and share out whole row groups; each is held in memory while it is written.</source>
        <translation>Leseprogramme überspringen und verteilen ganze Zeilengruppen; jede liegt beim Schreiben im Speicher.</translation>
    </message>
    <message>
        <source>Rows a row group</source>
        <translation>Zeilen je Zeilengruppe</translation>
    </message>
    <message>
        <source>Shipped one to five days after the order</source>
        <translation>Versand ein bis fünf Tage nach der Bestellung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The browser of the user agent.</source>
        <translation>Der Browser des User-Agents.</translation>
    </message>
    <message>
        <source>The codec for the columns that it makes smaller by a tenth or more; the others are stored as encoded.</source>
        <translation>Das Verfahren für Spalten, die es um ein Zehntel oder mehr verkleinert; die anderen bleiben, wie sie kodiert sind.</translation>
    </message>
    <message>
        <source>The host with the path.</source>
        <translation>Der Host mit dem Pfad.</translation>
    </message>
    <message>
        <source>The largest amount.</source>
        <translation>Die größte Menge.</translation>
    </message>
    <message>
        <source>The least amount; a negative one lies before.</source>
        <translation>Die kleinste Menge; eine negative liegt davor.</translation>
    </message>
    <message>
        <source>The operating system of the user agent.</source>
        <translation>Das Betriebssystem des User-Agents.</translation>
    </message>
    <message>
        <source>The ranges of documentation (RFC 5737, 762 addresses), or the private range 10.0.0.0/8 (RFC 1918).</source>
        <translation>Die Bereiche für Dokumentation (RFC 5737, 762 Adressen) oder der private Bereich 10.0.0.0/8 (RFC 1918).</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Under domains reserved for examples (RFC 2606).</source>
        <translation>Unter Domains, die für Beispiele reserviert sind (RFC 2606).</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>Uses the codec also for columns where it hardly saves anything.</source>
        <translation>Nutzt das Verfahren auch für Spalten, bei denen es kaum etwas spart.</translation>
    </message>
    <message>
        <source>Web log</source>
        <translation>Webprotokoll</translation>
    </message>
    <message>
        <source>What follows the host, with a query now and then.</source>
        <translation>Was auf den Host folgt, ab und zu mit Abfrage.</translation>
    </message>
    <message>
        <source>What the amounts count; a date moves by days, weeks, months or years.</source>
        <translation>Was die Mengen zählen; ein Datum verschiebt sich um Tage, Wochen, Monate oder Jahre.</translation>
    </message>
    <message>
        <source>What the browser says it is.</source>
        <translation>Wofür sich der Browser ausgibt.</translation>
    </message>
    <message>
        <source>Whole units only</source>
        <translation>Nur ganze Einheiten</translation>
    </message>
    <message>
        <source>desktop, mobile, tablet or program.</source>
        <translation>Desktop, Handy, Tablet oder Programm.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Case and spacing</source>
        <translation>Groß und klein, Leerzeichen</translation>
    </message>
    <message>
        <source>LIKE THIS, or  so</source>
        <translation>SO, oder  so</translation>
    </message>
    <message>
        <source>Letters all large or all small, and spaces too many or too few.</source>
        <translation>Alles groß oder alles klein geschrieben, und Leerzeichen zu viel oder zu wenig.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>The columns that it is done to.</source>
        <translation>Die Spalten, die es trifft.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share of the values that have it.</source>
        <translation>Anteil der Werte, die davon betroffen sind.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>Only rows where this is true; all when nothing is said.</source>
        <translation>Nur Zeilen, in denen dies wahr ist; ohne Angabe alle.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Which of the two.</source>
        <translation>Welches von beiden.</translation>
    </message>
    <message>
        <source>Names in capitals</source>
        <translation>Namen in Großbuchstaben</translation>
    </message>
    <message>
        <source>Date mix-ups</source>
        <translation>Verwechselte Daten</translation>
    </message>
    <message>
        <source>3/4 or 4/3?</source>
        <translation>3.4. oder 4.3.?</translation>
    </message>
    <message>
        <source>Day and month exchanged where the day is at most 12; dates that are text (2024-03-01) written in another format.</source>
        <translation>Tag und Monat vertauscht, wo der Tag höchstens 12 ist; Daten, die Text sind (2024-03-01), in einem anderen Format.</translation>
    </message>
    <message>
        <source>Share of the dates that can be mixed up that are.</source>
        <translation>Anteil der verwechselbaren Daten, die verwechselt werden.</translation>
    </message>
    <message>
        <source>Forms from two countries</source>
        <translation>Formulare aus zwei Ländern</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Slowly out of calibration</source>
        <translation>Langsam verstellt</translation>
    </message>
    <message>
        <source>Readings that move away from the truth as time goes by.</source>
        <translation>Messwerte, die sich mit der Zeit von der Wahrheit entfernen.</translation>
    </message>
    <message>
        <source>Share of the rows that drift.</source>
        <translation>Anteil der Zeilen, die abdriften.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>What is added at the end of the time; nothing at its start.</source>
        <translation>Was am Ende der Zeit hinzukommt; an ihrem Anfang nichts.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>The column that tells the time; the number of the row when nothing is said.</source>
        <translation>Die Spalte, die die Zeit angibt; ohne Angabe die Nummer der Zeile.</translation>
    </message>
    <message>
        <source>A scale that gains two kilograms over the study</source>
        <translation>Eine Waage, die im Lauf der Studie zwei Kilogramm zulegt</translation>
    </message>
    <message>
        <source>Drop-out</source>
        <translation>Ausscheiden</translation>
    </message>
    <message>
        <source>Leaving the study</source>
        <translation>Aus der Studie ausgeschieden</translation>
    </message>
    <message>
        <source>What goes missing stays missing: later columns of the row, or later rows of the same parent.</source>
        <translation>Was fehlt, fehlt auch danach: in späteren Spalten der Zeile oder in späteren Zeilen desselben Elternteils.</translation>
    </message>
    <message>
        <source>Missingness</source>
        <translation>Fehlende Werte</translation>
    </message>
    <message>
        <source>Over columns: share of the rows that have dropped out at the last one. Over rows: share of all rows that are after a drop-out.</source>
        <translation>Über Spalten: Anteil der Zeilen, die bei der letzten ausgeschieden sind. Über Zeilen: Anteil aller Zeilen, die nach einem Ausscheiden liegen.</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>Entlang</translation>
    </message>
    <message>
        <source>Columns in the order they are named, or the rows of one parent in their order.</source>
        <translation>Spalten in der genannten Reihenfolge, oder die Zeilen eines Elternteils in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>Three waves of a survey</source>
        <translation>Drei Wellen einer Befragung</translation>
    </message>
    <message>
        <source>Encoding damage</source>
        <translation>Kodierungsschäden</translation>
    </message>
    <message>
        <source>Garbled umlauts and accents</source>
        <translation>Verstümmelte Umlaute und Akzente</translation>
    </message>
    <message>
        <source>Letters beyond ASCII that went through a wrong character encoding: Müller as MÃ¼ller.</source>
        <translation>Buchstaben außerhalb von ASCII, die durch eine falsche Zeichenkodierung gingen: Müller als MÃ¼ller.</translation>
    </message>
    <message>
        <source>Share of the values with such letters that are damaged.</source>
        <translation>Anteil der Werte mit solchen Buchstaben, die beschädigt werden.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>UTF-8 read as Windows-1252, question marks, or replacement characters.</source>
        <translation>UTF-8 als Windows-1252 gelesen, Fragezeichen oder Ersatzzeichen.</translation>
    </message>
    <message>
        <source>A legacy import</source>
        <translation>Ein Import aus einem Altsystem</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>Falsche Labels</translation>
    </message>
    <message>
        <source>Wrong labels, anywhere</source>
        <translation>Falsche Labels, überall gleich</translation>
    </message>
    <message>
        <source>Labels that are another class of the column, any of the others alike.</source>
        <translation>Labels, die eine andere Klasse der Spalte sind, jede der anderen gleich oft.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Eight labels in a hundred</source>
        <translation>Acht von hundert Labels</translation>
    </message>
    <message>
        <source>Label noise at the boundary</source>
        <translation>Falsche Labels an der Grenze</translation>
    </message>
    <message>
        <source>Hard cases mislabelled</source>
        <translation>Schwierige Fälle falsch benannt</translation>
    </message>
    <message>
        <source>Labels that are wrong the more often, the nearer a case lies to the border between classes.</source>
        <translation>Labels, die umso öfter falsch sind, je näher ein Fall an der Grenze zwischen den Klassen liegt.</translation>
    </message>
    <message>
        <source>Share of all labels that are wrong.</source>
        <translation>Anteil aller Labels, die falsch sind.</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Distance from the border, 0 on it; the sign does not matter.</source>
        <translation>Abstand von der Grenze, auf ihr 0; das Vorzeichen zählt nicht.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Fall of the log odds of a wrong label by standard deviation of the margin.</source>
        <translation>Um wie viel die logarithmierte Chance eines falschen Labels je Standardabweichung des Abstands sinkt.</translation>
    </message>
    <message>
        <source>Scores around the threshold of 600</source>
        <translation>Punktzahlen um die Schwelle von 600</translation>
    </message>
    <message>
        <source>Label noise by class</source>
        <translation>Falsche Labels einer Klasse</translation>
    </message>
    <message>
        <source>One class taken for another</source>
        <translation>Eine Klasse für eine andere gehalten</translation>
    </message>
    <message>
        <source>Labels of one class taken for another: one entry of a confusion matrix.</source>
        <translation>Labels einer Klasse, die für eine andere gehalten werden: ein Eintrag einer Konfusionsmatrix.</translation>
    </message>
    <message>
        <source>Share of the labels of this class that are wrong.</source>
        <translation>Anteil der Labels dieser Klasse, die falsch sind.</translation>
    </message>
    <message>
        <source>The true class.</source>
        <translation>Die wahre Klasse.</translation>
    </message>
    <message>
        <source>The class recorded instead; any other when nothing is said.</source>
        <translation>Die Klasse, die stattdessen erfasst wird; ohne Angabe irgendeine andere.</translation>
    </message>
    <message>
        <source>Wolves taken for dogs</source>
        <translation>Wölfe für Hunde gehalten</translation>
    </message>
    <message>
        <source>Missing at random</source>
        <translation>Zufällig fehlend (MAR)</translation>
    </message>
    <message>
        <source>Missing by other columns</source>
        <translation>Fehlend je nach anderen Spalten</translation>
    </message>
    <message>
        <source>Values that go missing depending on other columns, and on nothing else.</source>
        <translation>Werte, deren Fehlen von anderen Spalten abhängt und von sonst nichts.</translation>
    </message>
    <message>
        <source>Share of the values that go missing.</source>
        <translation>Anteil der Werte, die fehlen.</translation>
    </message>
    <message>
        <source>What makes it more likely: a number, a date or a condition.</source>
        <translation>Was es wahrscheinlicher macht: eine Zahl, ein Datum oder eine Bedingung.</translation>
    </message>
    <message>
        <source>Rise of the log odds of going missing by standard deviation of it, or from false to true; may be below 0.</source>
        <translation>Um wie viel die logarithmierte Chance zu fehlen je Standardabweichung steigt, oder von falsch zu wahr; darf unter 0 liegen.</translation>
    </message>
    <message>
        <source>Older people answer less often</source>
        <translation>Ältere antworten seltener</translation>
    </message>
    <message>
        <source>Missing completely at random</source>
        <translation>Völlig zufällig fehlend (MCAR)</translation>
    </message>
    <message>
        <source>Missing by chance</source>
        <translation>Durch Zufall fehlend</translation>
    </message>
    <message>
        <source>Values that go missing whatever they and all others are.</source>
        <translation>Werte, die fehlen, ganz gleich, was sie und alle anderen sind.</translation>
    </message>
    <message>
        <source>One answer in ten</source>
        <translation>Jede zehnte Antwort</translation>
    </message>
    <message>
        <source>Missing not at random</source>
        <translation>Nicht zufällig fehlend (MNAR)</translation>
    </message>
    <message>
        <source>Missing by the value itself</source>
        <translation>Fehlend je nach dem Wert selbst</translation>
    </message>
    <message>
        <source>Values that go missing because of what they are.</source>
        <translation>Werte, die fehlen, weil sie sind, was sie sind.</translation>
    </message>
    <message>
        <source>Rise of the log odds of going missing by standard deviation of the value, or from false to true; below 0 small values go missing.</source>
        <translation>Um wie viel die logarithmierte Chance zu fehlen je Standardabweichung des Wertes steigt, oder von falsch zu wahr; unter 0 fehlen kleine Werte.</translation>
    </message>
    <message>
        <source>High incomes are kept quiet</source>
        <translation>Hohe Einkommen werden verschwiegen</translation>
    </message>
    <message>
        <source>Missing together</source>
        <translation>Gemeinsam fehlend</translation>
    </message>
    <message>
        <source>A group goes missing</source>
        <translation>Eine Gruppe fehlt</translation>
    </message>
    <message>
        <source>Columns that go missing in the same rows: a page not filled in, a device not read.</source>
        <translation>Spalten, die in denselben Zeilen fehlen: eine nicht ausgefüllte Seite, ein nicht abgelesenes Gerät.</translation>
    </message>
    <message>
        <source>Share of the rows where all of them go missing.</source>
        <translation>Anteil der Zeilen, in denen sie alle fehlen.</translation>
    </message>
    <message>
        <source>The laboratory&apos;s columns</source>
        <translation>Die Spalten des Labors</translation>
    </message>
    <message>
        <source>Near-duplicates</source>
        <translation>Beinahe-Dubletten</translation>
    </message>
    <message>
        <source>The same person twice</source>
        <translation>Dieselbe Person zweimal</translation>
    </message>
    <message>
        <source>Records that are there twice, the second time a little differently. They follow the table&apos;s own rows; running numbers and UUIDs that are its primary key go on. The truth tells which records are of the same entity.</source>
        <translation>Datensätze, die zweimal da sind, beim zweiten Mal etwas anders. Sie folgen auf die eigenen Zeilen der Tabelle; laufende Nummern und UUIDs, die ihr Primärschlüssel sind, zählen weiter. Die Wahrheit sagt, welche Datensätze zusammengehören.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Rows that are added, as a share of the table&apos;s.</source>
        <translation>Zeilen, die hinzukommen, als Anteil derer der Tabelle.</translation>
    </message>
    <message>
        <source>Where a copy may differ: text is written differently, other values are missing.</source>
        <translation>Worin eine Kopie abweichen darf: Text ist anders geschrieben, andere Werte fehlen.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Share of these values of the copies that differ.</source>
        <translation>Anteil dieser Werte der Kopien, die abweichen.</translation>
    </message>
    <message>
        <source>One patient in twenty registered twice</source>
        <translation>Jede zwanzigste Person doppelt erfasst</translation>
    </message>
    <message>
        <source>OCR errors</source>
        <translation>Texterkennungsfehler</translation>
    </message>
    <message>
        <source>Misread by a scanner</source>
        <translation>Vom Scanner falsch gelesen</translation>
    </message>
    <message>
        <source>Letters read as others that look like them: 0 as O, rn as m, l as 1.</source>
        <translation>Buchstaben als ähnliche gelesen: 0 als O, rn als m, l als 1.</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>How many a value that has any.</source>
        <translation>Wie viele je betroffenem Wert.</translation>
    </message>
    <message>
        <source>Scanned forms</source>
        <translation>Eingescannte Formulare</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>Impossible values</source>
        <translation>Unmögliche Werte</translation>
    </message>
    <message>
        <source>Numbers far outside of where the column&apos;s values lie.</source>
        <translation>Zahlen weit außerhalb dessen, wo die Werte der Spalte liegen.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Distance from the mean in standard deviations; up to half as much more.</source>
        <translation>Abstand vom Mittelwert in Standardabweichungen; bis zur Hälfte mehr.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Where they lie.</source>
        <translation>Wo sie liegen.</translation>
    </message>
    <message>
        <source>One in a hundred, eight deviations away</source>
        <translation>Einer von hundert, acht Abweichungen entfernt</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>About thirty</source>
        <translation>Ungefähr dreißig</translation>
    </message>
    <message>
        <source>Numbers rounded to a multiple, as people do.</source>
        <translation>Zahlen, auf ein Vielfaches gerundet, wie es Menschen tun.</translation>
    </message>
    <message>
        <source>Share of the values that are rounded; those that are round already stay.</source>
        <translation>Anteil der Werte, die gerundet werden; schon runde bleiben.</translation>
    </message>
    <message>
        <source>The multiple that values are rounded to.</source>
        <translation>Das Vielfache, auf das gerundet wird.</translation>
    </message>
    <message>
        <source>Ages ending in 0 and 5</source>
        <translation>Alter, die auf 0 und 5 enden</translation>
    </message>
    <message>
        <source>Stuck sensor</source>
        <translation>Hängender Sensor</translation>
    </message>
    <message>
        <source>Frozen readings</source>
        <translation>Eingefrorene Messwerte</translation>
    </message>
    <message>
        <source>Readings that stay as they were for a run of rows; within the rows of one parent where rows are counted per parent.</source>
        <translation>Messwerte, die über mehrere Zeilen bleiben, wie sie waren; innerhalb der Zeilen eines Elternteils, wo Zeilen je Elternteil gezählt werden.</translation>
    </message>
    <message>
        <source>Share of the rows that show an older reading.</source>
        <translation>Anteil der Zeilen, die einen älteren Messwert zeigen.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Rows of a run, the one with the true reading among them.</source>
        <translation>Zeilen am Stück, die mit dem wahren Messwert eingeschlossen.</translation>
    </message>
    <message>
        <source>Temperature frozen for an hour of readings</source>
        <translation>Temperatur für eine Stunde eingefroren</translation>
    </message>
    <message>
        <source>Swapped fields</source>
        <translation>Vertauschte Felder</translation>
    </message>
    <message>
        <source>Filled in the wrong way round</source>
        <translation>Verkehrt herum ausgefüllt</translation>
    </message>
    <message>
        <source>Two fields of a record filled in the wrong way round.</source>
        <translation>Zwei Felder eines Datensatzes verkehrt herum ausgefüllt.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>One of the two columns.</source>
        <translation>Eine der beiden Spalten.</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweite</translation>
    </message>
    <message>
        <source>The other, of the same data type.</source>
        <translation>Die andere, vom selben Datentyp.</translation>
    </message>
    <message>
        <source>Share of the rows where they are swapped.</source>
        <translation>Anteil der Zeilen, in denen sie vertauscht sind.</translation>
    </message>
    <message>
        <source>Given and family names</source>
        <translation>Vor- und Nachnamen</translation>
    </message>
    <message>
        <source>Transpositions</source>
        <translation>Buchstabendreher</translation>
    </message>
    <message>
        <source>Letters in the wrong order</source>
        <translation>Buchstaben in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>Two neighbouring letters or digits in the wrong order.</source>
        <translation>Zwei benachbarte Buchstaben oder Ziffern in falscher Reihenfolge.</translation>
    </message>
    <message>
        <source>Account numbers copied by hand</source>
        <translation>Von Hand abgeschriebene Kontonummern</translation>
    </message>
    <message>
        <source>Typing errors</source>
        <translation>Tippfehler</translation>
    </message>
    <message>
        <source>Typos</source>
        <translation>Vertippt</translation>
    </message>
    <message>
        <source>A neighbouring key instead of the right one or besides it, a key left out or hit twice.</source>
        <translation>Eine Nachbartaste statt der richtigen oder zusätzlich, eine Taste ausgelassen oder zweimal getroffen.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Whose keys are neighbours.</source>
        <translation>Wessen Tasten benachbart sind.</translation>
    </message>
    <message>
        <source>One name in thirty</source>
        <translation>Jeder dreißigste Name</translation>
    </message>
    <message>
        <source>German keyboard, two errors each</source>
        <translation>Deutsche Tastatur, je zwei Fehler</translation>
    </message>
    <message>
        <source>Unit mix-ups</source>
        <translation>Verwechselte Einheiten</translation>
    </message>
    <message>
        <source>Inches for centimetres</source>
        <translation>Zoll statt Zentimeter</translation>
    </message>
    <message>
        <source>Numbers entered in another unit than the column&apos;s.</source>
        <translation>Zahlen, in einer anderen Einheit als der der Spalte eingegeben.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>What the value is multiplied by.</source>
        <translation>Womit der Wert multipliziert wird.</translation>
    </message>
    <message>
        <source>What is then added.</source>
        <translation>Was danach hinzukommt.</translation>
    </message>
    <message>
        <source>Heights in inches instead of centimetres</source>
        <translation>Körpergrößen in Zoll statt Zentimetern</translation>
    </message>
    <message>
        <source>Fahrenheit instead of Celsius</source>
        <translation>Fahrenheit statt Celsius</translation>
    </message>
    <message>
        <source>A column that gives the protected attribute away, as strongly as asked.</source>
        <translation>Eine Spalte, die das geschützte Merkmal verrät, so stark wie verlangt.</translation>
    </message>
    <message>
        <source>A group goes where the outcome is harder to get, so that the whole says the opposite of its parts.</source>
        <translation>Eine Gruppe geht dorthin, wo das Ergebnis schwerer zu erreichen ist, so dass das Ganze das Gegenteil seiner Teile sagt.</translation>
    </message>
    <message>
        <source>A pulse oximeter that reads too high on dark skin</source>
        <translation>Ein Pulsoximeter, das auf dunkler Haut zu viel anzeigt</translation>
    </message>
    <message>
        <source>A row is near where the probability of the value is at most so far from one half.</source>
        <translation>Eine Zeile ist nah, wenn die Wahrscheinlichkeit des Wertes höchstens so weit von der Hälfte entfernt ist.</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Added to the true value.</source>
        <translation>Wird zum wahren Wert addiert.</translation>
    </message>
    <message>
        <source>Advantage</source>
        <translation>Vorteil</translation>
    </message>
    <message>
        <source>An outcome whose odds were others in the past.</source>
        <translation>Ein Ergebnis, dessen Chancen früher andere waren.</translation>
    </message>
    <message>
        <source>As it used to be</source>
        <translation>Wie es früher war</translation>
    </message>
    <message>
        <source>Before a reform women were promoted at half the odds</source>
        <translation>Vor einer Reform wurden Frauen mit halber Chance befördert</translation>
    </message>
    <message>
        <source>Borderline cases</source>
        <translation>Grenzfälle</translation>
    </message>
    <message>
        <source>Boundary share</source>
        <translation>Anteil an der Grenze</translation>
    </message>
    <message>
        <source>Chance of such a row to be selected, where all others have 1.</source>
        <translation>Die Aussicht einer solchen Zeile, ausgewählt zu werden; alle anderen haben 1.</translation>
    </message>
    <message>
        <source>Chance that a row of the group has the larger value of a pair; below one half its values are lowered. 0.5 tells nothing.</source>
        <translation>Die Aussicht, dass eine Zeile der Gruppe den größeren Wert eines Paares hat; unter der Hälfte werden ihre Werte gesenkt. 0,5 verrät nichts.</translation>
    </message>
    <message>
        <source>Class overlap</source>
        <translation>Überlappung der Klassen</translation>
    </message>
    <message>
        <source>Classes that are harder, or easier, to tell apart.</source>
        <translation>Klassen, die schwerer oder leichter zu unterscheiden sind.</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Favourable</source>
        <translation>Günstig</translation>
    </message>
    <message>
        <source>Four rows in ten are close decisions</source>
        <translation>Vier von zehn Zeilen sind knappe Entscheidungen</translation>
    </message>
    <message>
        <source>Giveaway column</source>
        <translation>Verräterische Spalte</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Half of the rejected applicants of one group never applied</source>
        <translation>Die Hälfte der Abgelehnten einer Gruppe hat sich nie beworben</translation>
    </message>
    <message>
        <source>Hard part</source>
        <translation>Schwerer Teil</translation>
    </message>
    <message>
        <source>Historical shift</source>
        <translation>Historische Verschiebung</translation>
    </message>
    <message>
        <source>How alike the classes are</source>
        <translation>Wie ähnlich die Klassen sind</translation>
    </message>
    <message>
        <source>In the hard part</source>
        <translation>Im schweren Teil</translation>
    </message>
    <message>
        <source>Income gives the region away</source>
        <translation>Das Einkommen verrät die Region</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Label bias</source>
        <translation>Verzerrte Labels</translation>
    </message>
    <message>
        <source>Labels that are recorded wrong more often for some than for others.</source>
        <translation>Labels, die bei einigen öfter falsch festgehalten werden als bei anderen.</translation>
    </message>
    <message>
        <source>Measurement bias</source>
        <translation>Messverzerrung</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Missing people</source>
        <translation>Fehlende Menschen</translation>
    </message>
    <message>
        <source>More, or fewer, rows near the boundary between two classes.</source>
        <translation>Mehr oder weniger Zeilen nahe der Grenze zwischen zwei Klassen.</translation>
    </message>
    <message>
        <source>Odds ratio</source>
        <translation>Chancenverhältnis</translation>
    </message>
    <message>
        <source>One decision in eight cannot be foreseen</source>
        <translation>Eine von acht Entscheidungen ist nicht vorherzusehen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Stellvertreter</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Sog</translation>
    </message>
    <message>
        <source>Qualified women recorded as unqualified</source>
        <translation>Geeignete Frauen, als ungeeignet festgehalten</translation>
    </message>
    <message>
        <source>Recorded as</source>
        <translation>Festgehalten als</translation>
    </message>
    <message>
        <source>Rows that are less often in the data than in the world.</source>
        <translation>Zeilen, die in den Daten seltener sind als in der Welt.</translation>
    </message>
    <message>
        <source>Rows that are measured worse.</source>
        <translation>Zeilen, die schlechter gemessen werden.</translation>
    </message>
    <message>
        <source>Rows that are selected less often.</source>
        <translation>Zeilen, die seltener ausgewählt werden.</translation>
    </message>
    <message>
        <source>Rows that may be recorded wrong: the group, and usually the true label.</source>
        <translation>Zeilen, die falsch festgehalten werden können: die Gruppe und meist das wahre Label.</translation>
    </message>
    <message>
        <source>Rows where it is harder: the stratifier&apos;s hard value.</source>
        <translation>Zeilen, in denen es schwerer ist: der schwere Wert der Schichtspalte.</translation>
    </message>
    <message>
        <source>Selection bias</source>
        <translation>Auswahlverzerrung</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share of rows in which even the best possible guess is wrong. How often the value occurs stays.</source>
        <translation>Anteil der Zeilen, in denen selbst die bestmögliche Vorhersage falsch ist. Wie oft der Wert vorkommt, bleibt.</translation>
    </message>
    <message>
        <source>Share of rows that are to lie near the boundary.</source>
        <translation>Anteil der Zeilen, die nahe der Grenze liegen sollen.</translation>
    </message>
    <message>
        <source>Share of these rows that are recorded wrong.</source>
        <translation>Anteil dieser Zeilen, die falsch festgehalten werden.</translation>
    </message>
    <message>
        <source>Share of these rows without a value.</source>
        <translation>Anteil dieser Zeilen ohne Wert.</translation>
    </message>
    <message>
        <source>Simpson structure</source>
        <translation>Simpson-Struktur</translation>
    </message>
    <message>
        <source>Simpson&apos;s paradox</source>
        <translation>Simpson-Paradoxon</translation>
    </message>
    <message>
        <source>Standard deviation of a bell-shaped error.</source>
        <translation>Standardabweichung eines glockenförmigen Fehlers.</translation>
    </message>
    <message>
        <source>Stratifier</source>
        <translation>Schichtspalte</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>The column of the parts, like the department.</source>
        <translation>Die Spalte der Teile, etwa die Abteilung.</translation>
    </message>
    <message>
        <source>The column that is harder to get.</source>
        <translation>Die Spalte, die schwerer zu erreichen ist.</translation>
    </message>
    <message>
        <source>The column that is measured.</source>
        <translation>Die Spalte, die gemessen wird.</translation>
    </message>
    <message>
        <source>The column that is to tell the groups apart; its values must rise with one draw, and it must not depend on the group already.</source>
        <translation>Die Spalte, die die Gruppen unterscheiden soll; ihre Werte müssen mit einer Ziehung steigen, und sie darf nicht schon von der Gruppe abhängen.</translation>
    </message>
    <message>
        <source>The column whose draw is shifted.</source>
        <translation>Die Spalte, deren Ziehung verschoben wird.</translation>
    </message>
    <message>
        <source>The column whose recorded value is changed.</source>
        <translation>Die Spalte, deren festgehaltener Wert geändert wird.</translation>
    </message>
    <message>
        <source>The column whose values are to be told from the others.</source>
        <translation>Die Spalte, deren Werte aus den anderen zu erkennen sind.</translation>
    </message>
    <message>
        <source>The rows of the past, or of the group and the past.</source>
        <translation>Die Zeilen der Vergangenheit, oder der Gruppe und der Vergangenheit.</translation>
    </message>
    <message>
        <source>The rows that are drawn to the hard part.</source>
        <translation>Die Zeilen, die es in den schweren Teil zieht.</translation>
    </message>
    <message>
        <source>The rows whose values are raised: the group.</source>
        <translation>Die Zeilen, deren Werte gehoben werden: die Gruppe.</translation>
    </message>
    <message>
        <source>The value of the stratifier where the outcome is harder to get; it must be the first or the last. Left empty, the last.</source>
        <translation>Der Wert der Schichtspalte, bei dem das Ergebnis schwerer zu erreichen ist; er muss der erste oder der letzte sein. Leer gelassen: der letzte.</translation>
    </message>
    <message>
        <source>The value that is recorded instead.</source>
        <translation>Der Wert, der statt dessen festgehalten wird.</translation>
    </message>
    <message>
        <source>The value that is told from the rest; left empty, the last.</source>
        <translation>Der Wert, der vom Rest unterschieden wird; leer gelassen: der letzte.</translation>
    </message>
    <message>
        <source>The value whose odds are meant; left empty, the last.</source>
        <translation>Der Wert, dessen Chancen gemeint sind; leer gelassen: der letzte.</translation>
    </message>
    <message>
        <source>Unavoidable error</source>
        <translation>Unvermeidlicher Fehler</translation>
    </message>
    <message>
        <source>Values that are measured worse for some: with an offset, an error, or not at all.</source>
        <translation>Werte, die bei einigen schlechter gemessen werden: mit einem Versatz, einem Fehler oder gar nicht.</translation>
    </message>
    <message>
        <source>What the group&apos;s odds of the favourable value are multiplied by within every part.</source>
        <translation>Womit die Chancen der Gruppe auf den günstigen Wert in jedem Teil multipliziert werden.</translation>
    </message>
    <message>
        <source>What the group&apos;s odds of the hard part are multiplied by.</source>
        <translation>Womit die Chancen der Gruppe auf den schweren Teil multipliziert werden.</translation>
    </message>
    <message>
        <source>What the odds of the favourable value are multiplied by there.</source>
        <translation>Womit die Chancen auf den günstigen Wert dort multipliziert werden.</translation>
    </message>
    <message>
        <source>What the odds of the favourable value are multiplied by.</source>
        <translation>Womit die Chancen auf den günstigen Wert multipliziert werden.</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Höchstens entfernt</translation>
    </message>
    <message>
        <source>Women apply where few are admitted</source>
        <translation>Frauen bewerben sich, wo wenige zugelassen werden</translation>
    </message>
    <message>
        <source>Worse measurements</source>
        <translation>Schlechtere Messungen</translation>
    </message>
    <message>
        <source>Wrong labels</source>
        <translation>Falsche Labels</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Whether a predicted probability means the same in every group.</source>
        <translation>Ob eine vorhergesagte Wahrscheinlichkeit in jeder Gruppe dasselbe bedeutet.</translation>
    </message>
    <message>
        <source>Does 70 % mean 70 % for everybody</source>
        <translation>Ob 70 % für alle 70 % bedeuten</translation>
    </message>
    <message>
        <source>Conditional demographic disparity</source>
        <translation>Bedingte demographische Ungleichheit</translation>
    </message>
    <message>
        <source>Whether a group is more of the rejected than of the accepted, also within strata of other columns.</source>
        <translation>Ob eine Gruppe mehr von den Abgelehnten ausmacht als von den Angenommenen, auch innerhalb von Schichten anderer Spalten.</translation>
    </message>
    <message>
        <source>Rejected more than accepted</source>
        <translation>Öfter abgelehnt als angenommen</translation>
    </message>
    <message>
        <source>Differential fairness</source>
        <translation>Differentielle Fairness</translation>
    </message>
    <message>
        <source>The largest ratio of outcome probabilities between any two groups, intersections included.</source>
        <translation>Das größte Verhältnis der Wahrscheinlichkeiten eines Ergebnisses zwischen je zwei Gruppen, Schnittmengen eingeschlossen.</translation>
    </message>
    <message>
        <source>The widest gap between any two groups</source>
        <translation>Die größte Lücke zwischen zwei Gruppen</translation>
    </message>
    <message>
        <source>Rows added to each count of group and outcome.</source>
        <translation>Zeilen, die zu jeder Anzahl von Gruppe und Ergebnis kommen.</translation>
    </message>
    <message>
        <source>Prediction errors</source>
        <translation>Fehler der Vorhersage</translation>
    </message>
    <message>
        <source>How well a prediction finds the favourable outcome in each group.</source>
        <translation>Wie gut eine Vorhersage das günstige Ergebnis in jeder Gruppe findet.</translation>
    </message>
    <message>
        <source>Whom the prediction fails</source>
        <translation>Wem die Vorhersage nicht gerecht wird</translation>
    </message>
    <message>
        <source>Intersections</source>
        <translation>Schnittmengen</translation>
    </message>
    <message>
        <source>Groups formed by two or three attributes, and what they have beyond the sum of the parts.</source>
        <translation>Gruppen aus zwei oder drei Merkmalen, und was sie über die Summe der Teile hinaus haben.</translation>
    </message>
    <message>
        <source>Where disadvantages meet</source>
        <translation>Wo Nachteile zusammentreffen</translation>
    </message>
    <message>
        <source>How many attributes are combined at most.</source>
        <translation>Wie viele Merkmale höchstens verbunden werden.</translation>
    </message>
    <message>
        <source>Numeric outcome</source>
        <translation>Ergebnis als Zahl</translation>
    </message>
    <message>
        <source>Means and quantiles of a numeric outcome by group, with their differences.</source>
        <translation>Mittelwerte und Quantile eines Ergebnisses, das eine Zahl ist, nach Gruppe, mit ihren Unterschieden.</translation>
    </message>
    <message>
        <source>How much each group gets</source>
        <translation>Wie viel jede Gruppe bekommt</translation>
    </message>
    <message>
        <source>Outcome rates</source>
        <translation>Raten des Ergebnisses</translation>
    </message>
    <message>
        <source>How often each group has the favourable outcome, compared with the best-off group.</source>
        <translation>Wie oft jede Gruppe das günstige Ergebnis hat, verglichen mit der bestgestellten.</translation>
    </message>
    <message>
        <source>Who gets the favourable outcome</source>
        <translation>Wer das günstige Ergebnis bekommt</translation>
    </message>
    <message>
        <source>Proxies</source>
        <translation>Proxys</translation>
    </message>
    <message>
        <source>How well other columns, alone and together, tell a protected attribute.</source>
        <translation>Wie gut andere Spalten, allein und zusammen, ein geschütztes Merkmal verraten.</translation>
    </message>
    <message>
        <source>What gives a group away</source>
        <translation>Was eine Gruppe verrät</translation>
    </message>
    <message>
        <source>Parts that are predicted from the others in turn.</source>
        <translation>Teile, die reihum aus den übrigen vorhergesagt werden.</translation>
    </message>
    <message>
        <source>The larger, the simpler the model.</source>
        <translation>Je größer, desto einfacher das Modell.</translation>
    </message>
    <message>
        <source>How many rows the model of all columns looks at, at most.</source>
        <translation>Wie viele Zeilen das Modell aller Spalten höchstens betrachtet.</translation>
    </message>
    <message>
        <source>Representation</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>How large each group is, and which intersections are absent.</source>
        <translation>Wie groß jede Gruppe ist und welche Schnittmengen fehlen.</translation>
    </message>
    <message>
        <source>Who is in the data</source>
        <translation>Wer in den Daten ist</translation>
    </message>
    <message>
        <source>Columns within whose values a difference between groups reverses, halves, or first appears.</source>
        <translation>Spalten, innerhalb deren Werten ein Unterschied zwischen Gruppen sich umkehrt, halbiert oder erst zeigt.</translation>
    </message>
    <message>
        <source>What the totals hide</source>
        <translation>Was die Summen verbergen</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Ridge penalty</source>
        <translation>Ridge-Strafterm</translation>
    </message>
    <message>
        <source>Into how many equal ranges the predictions are sorted.</source>
        <translation>In wie viele gleich breite Bereiche die Vorhersagen eingeteilt werden.</translation>
    </message>
</context>
</TS>
