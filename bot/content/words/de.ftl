# Alles, was wir auf Deutsch sagen. Kurz, warm, schlicht; "du"; keine Vorwürfe, keine Versprechen, nie "jetzt" oder "sofort".
# Dieselben Schlüssel und Werte wie en.ftl; ein Test nennt jeden, der fehlt. Quellen und Prüfdatum stehen in sources.toml.
#
# Ein Wort für jede Sache:
#   Achilles tendon  Achillessehne, kurz Sehne     heel raise     Fersenheben            hold        Haltübung
#   calf             Wade                          first steps    die ersten Schritte    limp        hinken
#   your usual       dein üblicher Wert            load           Belastung              settled     abgeklungen
#   flare            Rückschlag                    walk-run ladder  Geh-Lauf-Leiter, Stufe   easy    locker
#   strength work    Krafttraining                 verdict        Ansage                 follow-up   Nachfrage
#   to log           eintragen                     your physio    deine Physio           GP          Hausarztpraxis
#   danger sign      Warnzeichen                   stage          Abschnitt              bike        Rad

## Tage und Zeiten

weekday-0 = Mo
weekday-1 = Di
weekday-2 = Mi
weekday-3 = Do
weekday-4 = Fr
weekday-5 = Sa
weekday-6 = So
month-1 = Jan
month-2 = Feb
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = Aug
month-9 = Sept
month-10 = Okt
month-11 = Nov
month-12 = Dez
day = { $weekday } { $day }. { $month }
day-today = heute, { $day }
day-tomorrow = morgen, { $day }
day-yesterday = gestern, { $day }
moment = { $day }, { $time } Uhr

## Der Bot selbst

bot-description =
    Ein Begleiter für Läuferinnen und Läufer mit Schmerzen an der Achillessehne. Jeden Morgen frage ich, wie es der Sehne geht. Dann sage ich: laufen, kürzer laufen, schonen, Pause oder anschauen lassen, und warum. Am Tag nach einem Lauf frage ich, ob alles abgeklungen ist.

    Ich bin ein Programm, kein Arzt. Deine Antworten sind verschlüsselt, und /delete löscht sie alle.
command-start = Anfangen oder wiederkommen
command-checkin = Check-in von heute
command-log = Einen Lauf oder anderes eintragen
command-exercise = Übung von heute
command-plan = Dein Plan und was als Nächstes kommt
command-learn = Gut zu wissen über die Achillessehne
command-danger = Etwas fühlt sich falsch an
command-zone = Zeitzone ändern
command-privacy = Was über dich gespeichert ist
command-delete = Alles löschen
command-stop = Alle Nachrichten beenden
command-help = Hilfe und alle Befehle
command-history = Was ich dir geschickt habe
command-export = Eine Kopie deiner Daten
command-cancel = Die offene Frage verlassen
bot-short-description = Begleiter bei Schmerzen an der Achillessehne: ein kurzer Check-in am Tag. Ein Programm, kein Arzt.

do-start = Start
do-checkin = Check-in
do-log = Lauf eintragen
do-exercise = Übung von heute
do-plan = Mein Plan
do-learn = Gut zu wissen
do-danger = Etwas fühlt sich falsch an
do-help = Hilfe
do-delete = Alles löschen
view-why = Warum?
view-verdict = Zurück
view-correct = Antwort ändern
toast-old = Dieser Knopf ist veraltet. Es hat sich nichts geändert.

## Einrichten

setup-consent =
    <b>Achilles Coach</b>

    Ich helfe Läuferinnen und Läufern mit Schmerzen an der Achillessehne, einen Tag nach dem anderen.

    • Jeden Morgen frage ich, wie es der Sehne geht: dreimal tippen.
    • Ich sage laufen, kürzer laufen, schonen, Pause oder anschauen lassen, und warum.
    • Am Tag nach einem Lauf frage ich, ob alles abgeklungen ist.

    Ich bin ein Programm, kein Arzt, und kann dich nicht untersuchen. Sagt deine Physio etwas anderes, dann mach, was deine Physio sagt.

    Ich speichere deine Antworten, deine Zeitzone und deine Telegram-Nummer, verschlüsselt. Keinen Namen. Was du schreibst, wird gelesen, und nur die Antwort darin wird behalten; eine Notiz wird behalten, wie du sie geschrieben hast. /privacy sagt mehr dazu, /delete löscht alles.
setup-consent-agree = Einverstanden, ich bin mindestens 18
setup-consent-under18 = Ich bin unter 18
setup-consent-not_now = Nichts für mich
setup-agreed = Danke. Ein paar kurze Fragen, etwa eine Minute.
setup-refused-under18 =
    Danke, dass du das sagst. Ich bin für Erwachsene gemacht, und eine Ferse, die noch wächst, braucht jemanden, der sie anschauen kann.

    Bitte zeig die Ferse deinen Eltern und in den nächsten zwei Wochen einer Arztpraxis oder Physio. Geh noch am selben Tag hin, wenn du nicht auftreten kannst, Fieber hast oder es nachts weh tut.
setup-refused-not_now = Das ist in Ordnung. Von mir kommt nichts mehr. Wenn du es dir anders überlegst, schick /start.
setup-title = <b>Einrichten</b>
setup-zone =
    <b>Wo bist du?</b> Ich brauche deine Zeitzone, damit der Morgen dein Morgen ist.

    Teile deinen Standort mit dem Knopf unten oder schreib deine Stadt oder wie spät es bei dir ist. Ich behalte die Zeitzone, nicht den Ort.
share-place = Meinen Standort teilen
setup-zone-which = Welche ist es? Schau auf die Uhrzeit.
zone-label = { $zone }, dort { $time } Uhr
setup-zone-unknown = Diesen Ort kenne ich nicht. Bitte schreib die nächste große Stadt, teile deinen Standort oder schreib, wie spät es bei dir ist, zum Beispiel 14:20.
setup-zone-set = Deine Zeit: <b>{ $here }</b> ({ $zone }). Wenn das nicht stimmt, schick /zone.
setup-side = Welche Achillessehne tut weh?
setup-side-left = Links
setup-side-right = Rechts
setup-side-both = Beide
setup-side-told = Seite: { $value }
setup-site =
    Wo tut es am meisten weh?

    Mitte: 2 bis 6 cm über dem Fersenbein. Unten: wo die Sehne am Fersenbein ansetzt.
setup-site-midportion = In der Mitte der Sehne
setup-site-insertional = Unten, am Fersenbein
setup-site-unsure = Nicht sicher
setup-site-told = Stelle: { $value }
setup-baseline_pain =
    An einem üblichen Morgen: Wie weh tun die ersten Schritte?

    0 heißt kein Schmerz, 10 ist der schlimmste, den du dir vorstellen kannst.
setup-baseline_pain-told = Üblicher Morgen: { $value } von 10
setup-running = Läufst du zurzeit?
setup-running-yes = Ja, ich laufe
setup-running-no = Nein
setup-running-told = Laufen: { $value }
setup-longest_run = Dein längster Lauf in den letzten 30 Tagen, in Minuten? Tippe eine Zahl an oder schreib sie.
setup-longest_run-label = { $value } min
setup-longest_run-told = Längster Lauf: { $value }
setup-check_in_time = Wann soll ich morgens fragen? Tippe eine Zeit an oder schreib eine, zum Beispiel 7:30.
setup-check_in_time-told = Check-in: { $value }
setup-danger =
    Eine letzte Frage. Trifft etwas davon zu?

    • ein plötzlicher Knall oder Tritt in Sehne oder Wade
    • du kommst mit diesem Bein nicht auf die Zehenspitzen
    • eine Wade geschwollen, heiß oder rot
    • Fieber oder eine heiße, rote Ferse
    • ein kalter oder tauber Fuß
    • ein Antibiotikum wie Ciprofloxacin in den letzten Monaten
    • eine Kortisonspritze nahe der Sehne
setup-danger-none = Nichts davon
setup-danger-some = Ja, etwas trifft zu
setup-done = <b>Alles bereit.</b>
welcome-back =
    Willkommen zurück. Deine Antworten sind alle da. Nach { $days } stillen Tagen oder mehr fangen wir sanft an, mit weniger als vorher.

    Nächste Nachricht: { $when }.
next-none = wenn du mir schreibst
next-line = Nächste Nachricht: { $when }.

# Die Zustimmung noch einmal, wenn die Fassung gestiegen ist. Wer sie erhöht, schreibt hier, was neu ist.
consent-title = <b>Was ich speichere und wie, hat sich geändert.</b>
consent-since = Du hast Fassung { $agreed } zugestimmt. Inzwischen ist es Fassung { $version }:
consent-changed-1 = die erste Fassung: was gespeichert wird, warum, wo, wie lange, und deine Rechte.
consent-renew =
    /privacy sagt alles dazu. Stimmst du zu?

    Bis du es sagst, frage, plane und speichere ich nichts Neues, außer bei einer Gefahr: Wenn sich etwas falsch anfühlt, sag es mir trotzdem. Das lese ich jederzeit, und /danger geht.
consent-renew-agree = Ich stimme zu
consent-renew-stop = Alle Nachrichten beenden
consent-renew-told = Deine Antwort: { $value }
consent-thanks = Danke. Alles geht weiter wie bisher.

## Check-in

check_in-title = <b>Check-in, { $day }</b>
check_in-earlier = Für diesen Tag eingetragen. Dein Plan rechnet damit.
check_in-nudge = Dafür ist noch Zeit, ohne Eile.
check_in-after = Der Morgen danach ({ $load }): Ist der Schmerz wieder bei deinem üblichen Wert?
check_in-pain =
    Wie weh taten heute Morgen die ersten Schritte?

    0 heißt kein Schmerz, 10 ist der schlimmste, den du dir vorstellen kannst.
check_in-pain-told = Erste Schritte: { $value } von 10
check_in-pain-name = Erste Schritte
check_in-limp-no = Ich hinke: nein
check_in-limp-yes = Ich hinke: ja
check_in-limp-told = Hinken: ja
check_in-stiffness = Nach wie vielen Minuten war die Steifheit weg?
check_in-stiffness-0 = Keine
check_in-stiffness-45 = 45 +
check_in-stiffness-told = Steif: { $value } min
check_in-stiffness-told-0 = Steif: gar nicht
check_in-stiffness-name = Steifheit
check_in-yesterday = Was hast du gestern gemacht?
check_in-yesterday-nothing = Nichts Hartes
check_in-yesterday-run = Laufen
check_in-yesterday-walk = Lang gehen
check_in-yesterday-cycle = Rad
check_in-yesterday-swim = Schwimmen
check_in-yesterday-strength = Kraft
check_in-yesterday-plyometric = Sprünge
check_in-yesterday-other = Anderes
check_in-yesterday-told = Gestern: { $value }
check_in-yesterday-name = Gestern
check_in-minutes = Wie viele Minuten? Tippe eine Zahl an oder schreib sie.
check_in-minutes-told = Minuten: { $value }
check_in-minutes-name = Minuten
check_in-load_pain = Wie weh tat die Sehne dabei oder gleich danach im schlimmsten Moment, 0 bis 10?
check_in-load_pain-told = Stärkster Schmerz: { $value } von 10
check_in-load_pain-name = Stärkster Schmerz
check_in-load_limp-no = Ich habe gehinkt: nein
check_in-load_limp-yes = Ich habe gehinkt: ja
check_in-load_limp-told = Gehinkt: ja
correct-title = <b>Welche Antwort ändern wir?</b>

## Ansagen

verdict-run = <b>Laufen.</b> Locker und flach. Hör auf, wenn der Schmerz über { $ceiling } von 10 steigt.
verdict-run-cap = <b>Laufen,</b> bis zu { $cap } Minuten. Locker und flach. Hör auf, wenn der Schmerz über { $ceiling } von 10 steigt.
verdict-run_shorter = <b>Kürzer laufen.</b> Bleib locker. Hör auf, wenn der Schmerz über { $ceiling } von 10 steigt.
verdict-run_shorter-cap = <b>Kürzer laufen:</b> höchstens { $cap } Minuten. Bleib locker. Hör auf, wenn der Schmerz über { $ceiling } von 10 steigt.
verdict-modify = <b>Schonen.</b> Heute kein Lauf. Rad, Schwimmen oder Gehen, wenn es bei höchstens { $ceiling } von 10 bleibt.
verdict-modify-no_offer = <b>Schonen.</b> Heute kein Lauf, und nur kurze Wege, bis der Morgenschmerz innerhalb deiner Grenze von { $ceiling } von 10 ist.
verdict-rest = <b>Pause vom Laufen und Springen.</b> Sanfte Haltübungen, Rad oder Schwimmen sind bei höchstens { $ceiling } von 10 in Ordnung. Morgen schauen wir wieder.
verdict-rest-no_offer = <b>Pause vom Laufen und Springen.</b> Nur kurze Wege, bis der Morgenschmerz innerhalb deiner Grenze von { $ceiling } von 10 ist. Morgen schauen wir wieder.
verdict-refer = <b>Lass es anschauen.</b> Kein Lauf und keine Übung, bis jemand daraufgeschaut hat.
because = Warum: { $reason }
why-title = <b>Warum, { $day }</b>
why-line = <b>{ $rule }</b> · { $reason }
change-progress = Dein Krafttraining geht einen Schritt weiter: <b>{ $stage }</b>.
change-regress = Dein Krafttraining geht einen Schritt zurück: <b>{ $stage }</b>. Das gehört zum Plan und ist kein Scheitern.
stage-isometric = Haltübungen
stage-slow = langsames Fersenheben
stage-load = schwerer und schneller
stage-plyometric = Federn und Hüpfen
stage-maintain = Kraft erhalten

## Was als Nächstes kommt

next-check_in = Nächster Check-in: { $when }.
next-follow_up = Ich frage noch einmal danach: { $when }.
kind-check_in = Check-in
kind-follow_up = Nachfrage
kind-exercise = Übung
kind-nudge = Erinnerung
kind-weekly_summary = Deine Woche
kind-triage = Was zu tun ist
plan-title = <b>Dein Plan, { $day }</b>
plan-stage = <b>Krafttraining, Abschnitt { $number } von 5: { $stage }</b> (Tag { $days })
late = Ich war ein paar Stunden weg, deshalb kommt das spät.

## Eintragen

log-title = <b>Eintrag, { $day }</b>
log-kind = Was hast du gemacht?
log-kind-run = Laufen
log-kind-walk = Lang gehen
log-kind-cycle = Rad
log-kind-swim = Schwimmen
log-kind-strength = Kraft
log-kind-plyometric = Sprünge
log-kind-other = Anderes
log-kind-told = Was: { $value }
log-kind-name = Was
log-minutes = Wie viele Minuten? Tippe eine Zahl an oder schreib sie.
log-minutes-told = Minuten: { $value }
log-minutes-name = Minuten
log-load_pain =
    Wie weh tat die Sehne dabei oder gleich danach im schlimmsten Moment?

    0 heißt kein Schmerz, 10 ist der schlimmste, den du dir vorstellen kannst.
log-load_pain-told = Stärkster Schmerz: { $value } von 10
log-load_pain-name = Stärkster Schmerz
log-load_limp-no = Ich habe gehinkt: nein
log-load_limp-yes = Ich habe gehinkt: ja
log-load_limp-told = Gehinkt: ja
log-confirm = Soll ich das so eintragen?
log-confirm-save = Ja, eintragen
log-confirm-discard = Nein, vergessen
log-discarded = Vergessen. Nichts wurde eingetragen.
log-saved = Eingetragen: { $load }, stärkster Schmerz { $pain } von 10.
log-green = { $ceiling ->
    [3] Das liegt innerhalb der 3 von 10, die eine Sehne gut verträgt. Den Rest sagt der nächste Morgen.
   *[other] Das liegt innerhalb der { $ceiling } von 10, die deine Physio festgelegt hat. Den Rest sagt der nächste Morgen.
}
log-amber = { $ceiling ->
    [3] 4 oder 5 ist mehr, als wir anstreben. Hör beim nächsten Mal früher auf oder mach es lockerer. Die Zahl allein heißt nicht, dass etwas kaputt ist.
   *[other] Das liegt über den { $ceiling } von 10, die deine Physio festgelegt hat. Hör beim nächsten Mal früher auf oder mach es lockerer. Die Zahl allein heißt nicht, dass etwas kaputt ist.
}
log-red = 6 oder mehr ist der Sehne zurzeit zu viel. Kein Lauf, bis sie einen Tag lang wieder bei deinem üblichen Wert ist.
log-limp = Hinken ist das klarste Zeichen der Sehne für zu viel, egal bei welcher Zahl. Kein Lauf, bis du gleichmäßig gehst und sie einen Tag lang wieder bei deinem üblichen Wert ist.
load-run = Lauf
load-walk = langer Gang
load-cycle = Radfahrt
load-swim = Schwimmen
load-strength = Krafttraining
load-plyometric = Sprünge
load-other = eine Aktivität
load-session = die letzte Einheit
load-minutes = { $kind }, { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}

## Nachfrage

follow_up-title =
    <b>Nachfrage, { $day }</b>

    Etwa { $hours } Stunden nach der Belastung: { $load }.
follow_up-pain =
    Wie weh tut die Sehne heute im schlimmsten Moment?

    0 heißt kein Schmerz, 10 ist der schlimmste, den du dir vorstellen kannst.
follow_up-told = Heute: { $pain } von 10. Dein üblicher Wert: { $usual }.
follow_up-green = <b>Abgeklungen.</b> Innerhalb eines Tages wieder bei deinem üblichen Wert, also war die Belastung etwa richtig.
follow_up-amber = <b>Noch nicht abgeklungen.</b> Das war etwas mehr, als die Sehne wollte. Kein Lauf, bis sie wieder bei deinem üblichen Wert ist, dann ein kürzerer.
follow_up-red = <b>Diesmal zu viel.</b> Kein Lauf, bis die Sehne einen Tag lang wieder bei deinem üblichen Wert ist. Haltübungen, Rad oder Schwimmen sind bei höchstens { $ceiling } von 10 in Ordnung.
follow_up-red-no_offer = <b>Diesmal zu viel.</b> Kein Lauf, bis die Sehne einen Tag lang wieder bei deinem üblichen Wert ist. Schone sie, mit nur kurzen Wegen.

## Übung

exercise-title =
    <b>Übung, { $day }</b>

    { $dose }
dose-line = Übung von heute: { $dose }.
dose-none = Heute keine Übung.
dose-holds = { $name }: { $sets ->
    [one] einmal { $seconds } Sekunden halten, { $legs }
   *[other] { $sets }-mal { $seconds } Sekunden halten, { $legs }
}
dose-reps = { $name }: { $sets ->
    [one] ein Satz mit { $reps } Wiederholungen, { $legs }
   *[other] { $sets } Sätze mit { $reps } Wiederholungen, { $legs }
}
one-leg = ein Bein
both-legs = beide Beine
exercise-iso_hold = Haltübung
exercise-iso_hold-how = Stell dich an eine Wand. Heb die Ferse ein wenig vom Boden und halte sie ruhig oben. Dann senk sie langsam. Mach zwischen den Malen eine bis zwei Minuten Pause.
exercise-slow_raise = Langsames Fersenheben
exercise-slow_raise-how = Stell dich auf ebenem Boden an eine Wand. Drei Sekunden hoch, drei Sekunden runter. Senk die Ferse bis zum Boden und nicht weiter: keine Stufe.
exercise-loaded_raise = Langsames Fersenheben mit Gewicht
exercise-loaded_raise-how = Ebener Boden, ein Rucksack mit Gewicht: Fang mit etwa 5 kg an, und nimm 5 dazu, wenn die letzten leicht werden. Drei Sekunden hoch, drei Sekunden runter. Die letzten dürfen sich schwer anfühlen.
exercise-quick_rebound = Schnelles Fersenwippen
exercise-quick_rebound-how = Beide Füße auf ebenem Boden. Kleines, schnelles Fersenheben, leicht und federnd. Die Fersen berühren kaum den Boden.
exercise-pogo = Kleine Sprünge
exercise-pogo-how = Kleine Sprünge auf der Stelle, auf so vielen Beinen, wie oben steht. Lande weich und komm schnell wieder hoch. Von einer solchen Einheit zur nächsten zwei Tage, also nie zwei Tage hintereinander.
exercise-keep_raise = Langsames Fersenheben zum Erhalten
exercise-keep_raise-how = Mit Gewicht, langsam hoch und runter. Zweimal die Woche erhält, was du aufgebaut hast.
exercise-stop-if = Hör auf, wenn der Schmerz über { $ceiling } von 10 steigt.
exercise-begin = Bereit?
exercise-begin-start = Anfangen
exercise-begin-done = Fertig
exercise-begin-later = Später
exercise-begin-skip = Auslassen
exercise-later = Wann soll ich wieder fragen?
exercise-later-hour = In einer Stunde
exercise-later-tonight = Heute Abend
exercise-later-tomorrow = Morgen
exercise-moved = In Ordnung. Ich frage wieder: { $when }.
exercise-tomorrow = In Ordnung. Heute nicht.
exercise-finish = Wie ging es?
exercise-finish-done = Alles geschafft
exercise-finish-partly = Einen Teil
exercise-finish-hurt = Tat weh, aufgehört
exercise-pain = Wie weh tat die Sehne dabei im schlimmsten Moment, 0 bis 10?
exercise-saved = Fertig, stärkster Schmerz { $pain } von 10. Gut gemacht.
exercise-saved-partly = Eingetragen: { $done }, stärkster Schmerz { $pain } von 10. Auch ein Teil zählt.
exercise-green = Das liegt innerhalb von { $ceiling } von 10, genau wie es sein soll.
exercise-amber = { $ceiling ->
    [3] 4 oder 5 ist mehr, als wir anstreben. Mach beim nächsten Mal weniger oder nimm beide Beine.
   *[other] Das liegt über den { $ceiling } von 10, die deine Physio festgelegt hat. Mach beim nächsten Mal weniger oder nimm beide Beine.
}
exercise-red = 6 oder mehr ist zu viel. Die nächste Einheit wird leichter.
exercise-none = Heute gibt es keine Übung. Lockere Tage gehören zum Plan.
exercise-none-danger = Keine Übung, bis das Warnzeichen geklärt ist, von dem du mir erzählt hast. Siehe /danger.

## Warnzeichen

danger-title = <b>Was stimmt nicht?</b> Nimm, was am besten passt. Im Zweifel nimm es.
danger-sign = Welches ist es?
danger-sign-rupture = Knall, Tritt oder kein Zehenstand
danger-sign-dvt = Eine Wade geschwollen, heiß, rot
danger-sign-pe = Bein auffällig und Atemnot
danger-sign-infection = Heiße rote Ferse oder Fieber
danger-sign-fluoroquinolone = Cipro o. Ä. genommen
danger-sign-steroid = Kortison: Spritze oder Tabletten
danger-sign-vascular = Kalter, blasser, blauer Fuß
danger-sign-neuro = Tauber oder schwacher Fuß
danger-sign-fracture = Sturz, Schlag, Knochenschmerz
danger-sign-night_pain = Schmerz in Ruhe oder nachts
danger-sign-inflammatory = Beide Fersen lange steif
danger-sign-xanthoma = Harte Knoten an den Sehnen
danger-sign-none = Nichts davon
danger-day = <b>Warnzeichen, { $day }</b>
told-rf_distress =
    Es tut mir leid, dass es so schwer ist. Ich bin ein Programm und kann nicht die Hilfe sein, die du verdienst. Aber jemand kann heute für dich da sein.
told-rf_under18 =
    Ich bin für Erwachsene gemacht. Eine Ferse, die noch wächst, braucht jemanden, der sie anschauen kann.

    Bitte geht in den nächsten zwei Wochen in eine Arztpraxis oder zur Physio. Geht noch am selben Tag hin, wenn das Bein kein Gewicht trägt, bei Fieber oder bei Schmerzen in der Nacht.
told-rf_no_improvement =
    Wenn sich nach einigen ehrlichen Monaten nichts ändert, sollte jemand mit dir daraufschauen: eine Physio oder eine Sportarztpraxis, in den nächsten zwei Wochen. Es gibt mehr, was man versuchen kann.
danger-by-stop = Du hörst mitten in meinen Fragen auf, deshalb nimm das bitte mit.
danger-by-answers = Danke. Bei diesen Antworten gehe ich auf Nummer sicher.
danger-by-silence = Ich habe nichts von dir gehört, deshalb gehe ich auf Nummer sicher.
danger-noticed = Du hast etwas geschrieben, das ernst sein kann, deshalb gehe ich auf Nummer sicher.
danger-rupture = Die Sehne könnte gerissen sein. Dass du gehen kannst, schließt das nicht aus: Viele konnten mit gerissener Sehne noch gehen. Bitte prüf es nicht mit Kraft.
danger-dvt = Es könnte ein Blutgerinnsel im Bein sein. Bitte massiere es nicht.
danger-pe = Es könnte ein Blutgerinnsel sein, das in die Lunge gewandert ist. Ruf den Rettungswagen; fahr nicht selbst.
danger-infection = Es könnte eine Infektion sein. Wenn du dich sehr krank fühlst oder verwirrt bist, ruf den Rettungswagen.
danger-fluoroquinolone = Manche Antibiotika können Sehnen schaden. Sag, dass die Sehne weh tut, und frag, ob du es weiter nehmen sollst. Ist die Kur vorbei, ruf trotzdem an.
danger-steroid = Kortison kann eine Sehne für einige Wochen schwächen. Frag deine Hausarztpraxis oder eine Apotheke, bevor du sie belastest.
danger-vascular = Der Fuß bekommt vielleicht zu wenig Blut. Das kann nicht warten.
danger-neuro = Es könnte ein Nerv sein. Wenn du auch zwischen den Beinen taub bist oder Probleme mit Blase oder Darm hast, ruf den Rettungswagen.
danger-fracture = Es könnte ein Knochenbruch oder ein Ermüdungsbruch sein. Belaste das Bein so wenig, wie es geht.
danger-night_pain = Schmerz, der in Ruhe oder nachts nicht nachlässt, sollte ärztlich angeschaut werden.
danger-inflammatory = Lange Morgensteifheit auf beiden Seiten kann von einer Entzündung im Körper kommen. Danach zu fragen lohnt sich, denn Behandlung hilft. Ein schmerzendes rotes Auge gehört noch am selben Tag in eine Arztpraxis.
danger-xanthoma = Knoten an beiden Sehnen können mit hohem Cholesterin zusammenhängen. Ein einfacher Bluttest kann das zeigen.
danger-under18 = Eine Ferse, die noch wächst, braucht jemanden, der sie anschauen kann.
danger-stopped = Laufen und Übungen habe ich angehalten. Ich frage einmal am Tag, ob jemand daraufgeschaut hat.
# braucht $number, wie "112 oder 110", und $country: das Land der Zeitzone, wie es hinter einem Komma stehen kann
urgency-emergency = <b>Ruf { $number } an,</b> den Notruf ({ $country }). In einem anderen Land ruf die Nummer dort an.
urgency-emergency-anywhere = <b>Ruf den Notruf, wo du bist:</b> 112 in Europa und vielen anderen Ländern, 911 in Nordamerika, 999 im Vereinigten Königreich, 000 in Australien.
urgency-same_day = <b>Lass es heute anschauen:</b> Notaufnahme, ärztlicher Bereitschaftsdienst oder ein Anruf in deiner Arztpraxis.
urgency-antibiotic = <b>Ruf heute an, vor der nächsten Einnahme:</b> die Praxis, die es verschrieben hat, oder eine Apotheke.
urgency-three_days = <b>Geh innerhalb von drei Tagen in eine Arztpraxis oder Apotheke.</b>
urgency-two_weeks = <b>Geh innerhalb von zwei Wochen in die Hausarztpraxis oder zur Physio.</b>
danger-cleared = Hat jemand daraufgeschaut?
danger-cleared-yes = Ja, und Übungen sind in Ordnung
danger-cleared-not_meant = Das war nicht gemeint
danger-confirm = Hat eine Ärztin, ein Arzt oder deine Physio daraufgeschaut und gesagt, dass du wieder üben darfst?
danger-confirm_drug = Hat eine Arztpraxis, eine Apotheke oder deine Physio daraufgeschaut und gesagt, dass du wieder üben darfst?
danger-confirm-yes = Ja, das wurde gesagt
danger-confirm-no = Nein, noch nicht
danger-went-on = Gut, dass jemand daraufgeschaut hat. Wir machen sanft weiter. Wie geht es der Sehne heute?
danger-not-meant = In Ordnung, ich habe es zurückgenommen. Alles ist wie vorher.
danger-another = Danke. Es gibt noch ein anderes Zeichen, das offen ist.
danger-none = Also nichts davon. Ich kann dich nicht untersuchen: Fühlt es sich weiter falsch an, lass eine Arztpraxis oder Physio daraufschauen. Wenn sich etwas ändert, schick /danger.
doubt-title =
    <b>Das kann ernst sein, deshalb frage ich vor allem anderen.</b> Bis wir es wissen: kein Laufen, kein Springen, keine Übungen.

    Wenn du lieber nicht antworten möchtest, lass es heute anschauen.
doubt-title-told =
    <b>Das kann ernst sein. Bitte lass es heute anschauen:</b> Notaufnahme, ärztlicher Bereitschaftsdienst oder ein Anruf in deiner Arztpraxis. Bis dahin: kein Laufen, kein Springen, keine Übungen.

    Deine Antworten auf diese Fragen helfen denen, die daraufschauen.
doubt-can_rise = Kommst du allein auf diesem Bein auf die Zehenspitzen? Wenn du nicht sicher bist oder es sich falsch anfühlt, probier es nicht.
doubt-can_rise-yes = Ja
doubt-can_rise-no = Nein
doubt-can_rise-unsure = Weiß nicht
doubt-can_rise-not_meant = Nicht gemeint
doubt-can_rise-told = Allein auf diesem Bein auf die Zehenspitzen: { $value }
doubt-gap = Gibt es eine neue Lücke oder Delle in der Sehne, einen Bluterguss oder neue Schwäche beim Abdrücken?
doubt-gap-yes = Ja
doubt-gap-no = Nein
doubt-gap-unsure = Weiß nicht
doubt-gap-not_meant = Nicht gemeint
doubt-gap-told = Neue Lücke, Bluterguss oder Schwäche: { $value }
doubt-sudden = Kam es plötzlich, mit einem Knall, einem Reißen oder wie ein Tritt?
doubt-sudden-yes = Ja
doubt-sudden-no = Nein
doubt-sudden-unsure = Weiß nicht
doubt-sudden-not_meant = Nicht gemeint
doubt-sudden-told = Plötzlich: { $value }
doubt-over = Meine Fragen dazu sind zu Ende. Was zu tun ist, steht unten.
doubt-harmless =
    Danke. Keins der drei Zeichen für einen Riss ist da, also geht dein Plan weiter. Lass Laufen und Springen für heute trotzdem. Ich kann dich nicht untersuchen, und gehen zu können beweist nichts.

    Lass es noch am selben Tag anschauen, wenn es knallt oder reißt, wenn du mit diesem Bein nicht auf die Zehenspitzen kommst, wenn sich eine Lücke, ein Bluterguss oder Schwäche zeigt, oder wenn die Wade anschwillt, heiß oder rot wird. Schick /danger oder schreib es einfach.

    Der nächste Check-in fragt wieder danach.
doubt-day-after = Zuletzt hat sich etwas falsch angefühlt. Seitdem ein Knall, eine Lücke, ein Bluterguss, ein schwacher Abdruck oder eine geschwollene, heiße Wade? Tippe auf „Etwas fühlt sich falsch an“.
danger-stranger =
    Wenn du einen Knall gehört hast, nicht auf die Zehenspitzen kommst, eine geschwollene heiße Wade oder Fieber hast: Lass es heute anschauen. Ein kalter, blasser oder blauer Fuß, Atemnot oder Schmerz in der Brust: Ruf den Rettungswagen.

    Im Auge behalten kann ich es erst nach /start.

## Löschen, Datenschutz, Hilfe

delete-what =
    <b>Alles löschen?</b>

    Deine Antworten, dein Plan, deine Einstellungen und die Liste meiner Nachrichten sind gleich weg. Das lässt sich nicht rückgängig machen. In den Sicherungskopien sind sie nach spätestens { $days } Tagen gelöscht.

    Wenn du eine Kopie behalten möchtest, schick zuerst /export.
delete-sure = Bist du sicher?
delete-sure-yes = Ja, alles löschen
delete-sure-no = Nein, behalten
delete-nothing = Ich habe nichts über dich gespeichert.
delete-kept = Nichts wurde gelöscht.
delete-done =
    Alles, was ich über dich gespeichert hatte, ist gelöscht. Beleg: { $code }

    In den Sicherungskopien steht es noch, bis sie nach spätestens { $days } Tagen ablaufen.

    Der Beleg sagt nichts über dich. Die Nachrichten auf deinem Bildschirm gehören zu Telegram; du kannst diesen Chat selbst leeren. Alles Gute für deine Sehne.
privacy =
    <b>Was ich speichere</b>
    Deine Telegram-Nummer, deine Sprache, deine Zeitzone, deine Antworten mit ihren Zeiten und was ich dir geschickt habe; das Wort des Links, über den du kamst, wenn es einen gab. Keinen Namen, keine Telefonnummer, keinen Ort. Aus einem geteilten Standort wird eine Zeitzone, dann wird er vergessen. Was du schreibst, wird gelesen, und nur die Antwort darin wird behalten; eine Notiz wird behalten, wie du sie geschrieben hast.

    <b>Warum</b>
    Um deinen Plan auszurechnen und dir zur richtigen Stunde zu schreiben. Es wird nicht verkauft, und es gibt keine Werbung.

    <b>Wo, und wer es sehen kann</b>
    In einer Datenbank auf dem Server der Person, die diesen Bot betreibt. Sie ist verschlüsselt, und der Schlüssel liegt woanders. Wer den Bot betreibt, hat den Schlüssel. Telegram überträgt die Nachrichten und kann sie lesen, wie bei jedem Bot. Sonst bekommt es niemand.

    <b>Wie lange</b>
    Bis du /delete schickst. Dann ist es gleich weg, und aus den Sicherungskopien nach spätestens { $days } Tagen. Wenn du nie zustimmst, vergesse ich dich nach einer Woche.

    <b>Deine Rechte</b>
    • Eine Kopie von allem: /export
    • Eine falsche Antwort berichtigen: „Antwort ändern“ darunter oder /edit, sieben Tage lang
    • Alles löschen: /delete
    • Deine Zustimmung zurücknehmen: /stop beendet alle Nachrichten, /delete löscht auch die Daten

    Der längere Text ist docs/privacy.md und gehört zum Programm. Frag die Person danach, die diesen Bot betreibt.
privacy-version = Fassung { $version }, { $date }.
privacy-agreed = Du hast Fassung { $version } zugestimmt.
privacy-not-agreed = Du hast noch nichts zugestimmt.
help =
    <b>Worum geht es?</b>

    Jeden Morgen frage ich, wie es der Sehne geht. Du kannst jede Antwort schreiben: „4“, „etwa 4“, „vier“, „fertig“, „später“. Auch mehrere auf einmal: „Schmerz 4, steif 10 min, gestern kein Lauf“. Und eine Frage zur Achillessehne.
help-stranger =
    <b>Was ich kann</b>

    Ich frage jeden Morgen, wie es der Sehne geht, und sage, was das für den Tag heißt: laufen, kürzer laufen, schonen, Pause oder anschauen lassen. Ich zeige die Übung des Tages und beantworte Fragen zur Achillessehne.

    /start fängt an. Eine Frage kannst du gleich schreiben.
help-all = <b>Alle Befehle</b>
help-command = /{ $name }: { $what }

# Hilfe nach Lage: der Knopf und die Antwort darauf
situation-hurts_more = Es tut mehr weh
situation-hurts_more-answer =
    <b>Es tut mehr weh</b>

    Das kommt auf dem Weg vor, meist nach einer Belastung, die etwas zu viel war. Sag es mir im Check-in, und der Plan wird leichter, wenn es nötig ist.

    Ein plötzlicher Knall, eine heiße oder geschwollene Wade oder kein Zehenstand auf diesem Bein ist etwas anderes: Tippe zuerst auf „Etwas fühlt sich falsch an“.
situation-ran = Ich war laufen oder etwas anderes
situation-ran-answer =
    <b>Ich war laufen oder etwas anderes</b>

    Schreib es in einer Zeile, zum Beispiel „30 min gelaufen, Schmerz 2“ oder „gestern 40 min gelaufen“, oder trag es mit dem Knopf ein. Am nächsten Tag frage ich, ob die Sehne wieder bei deinem üblichen Wert ist.
situation-torn = Ich fürchte, sie ist gerissen
situation-torn-answer =
    <b>Ich fürchte, sie ist gerissen</b>

    Ein plötzlicher Knall oder Tritt, eine Lücke oder kein Zehenstand auf diesem Bein muss heute angeschaut werden, auch wenn du noch gehen kannst. Tippe auf „Etwas fühlt sich falsch an“, dann sage ich dir, wohin und wie bald.
situation-run_again = Wann darf ich wieder laufen?
situation-run_again-answer =
    <b>Wann darf ich wieder laufen?</b>

    Das hängt von deinen Morgen ab und davon, wie die Sehne jede Belastung verträgt. Die Ansage nach jedem Check-in sagt, was an diesem Tag geht, und „Mein Plan“ sagt, wo du stehst.

    Frag mich an jedem Tag: „Darf ich laufen?“ oder schreib „darf ich 30 Minuten laufen?“.
situation-slow = Es wird nicht besser
situation-slow-answer =
    <b>Es wird nicht besser</b>

    Sehnen brauchen Monate, und schlechte Wochen gehören dazu. Vergleich diesen Monat mit dem letzten. Wenn es über vier Wochen schlechter geworden ist oder sich nach zwölf nichts geändert hat, lass eine Physio oder eine Sportarztpraxis daraufschauen.
situation-physio = Meine Physio sagt etwas anderes
situation-physio-answer =
    <b>Meine Physio sagt etwas anderes</b>

    Dann hat deine Physio das letzte Wort: Sie kann dich untersuchen, ich nicht. Tippe auf „Einstellungen“, dann auf „Plan meiner Physio“, und trag ihre Schmerzgrenze, das Krafttraining oder das Dehnen ein. Mein Plan hält sich daran; ein Warnzeichen geht trotzdem vor.

    Andere Übungen? Lass meine mit „Auslassen“ weg, mach ihre, und trag sie als Kraft ein. /report macht eine Seite zum Zeigen.
situation-away = Ich bin weg
situation-away-answer =
    <b>Ich bin weg</b>

    Tippe auf „Ich bin weg“ und nimm einen Tag, oder schreib „Pause bis 12. Dez“. Bis dahin ruhen alle Nachrichten, und nichts geht verloren. /back beendet es früher, und /danger geht die ganze Zeit. Danach fangen wir sanft an.

    In einer anderen Zeitzone? Ändere sie, damit der Morgen dein Morgen bleibt.
situation-too_many = Ich bekomme zu viele Nachrichten
situation-too_many-answer =
    <b>Ich bekomme zu viele Nachrichten</b>

    Ich schicke höchstens drei am Tag, nach denen du nicht gefragt hast, und weniger, wenn du nicht antwortest. In den „Einstellungen“ wählst du die Zeiten, die Ruhezeit und Tage ohne Übung. „Ich bin weg“ gibt dir Ruhe bis zu einem Tag. „Was ich geschickt habe“ nennt alle. „Alle Nachrichten beenden“ hält sie an, bis du /start schickst; deine Antworten bleiben.
situation-mistake = Ich habe falsch getippt
situation-mistake-answer =
    <b>Ich habe falsch getippt</b>

    /edit zeigt die letzten sieben Tage, und jede Antwort davon lässt sich ändern oder zurücknehmen. Der Plan folgt. Wenn du die Antwort geschrieben hast, kannst du auch diese Nachricht im Chat ändern. Um eine offene Frage zu verlassen, schick /cancel.
situation-data = Ich möchte meine Daten
situation-data-answer =
    <b>Ich möchte meine Daten</b>

    Sie gehören dir. Du kannst eine Kopie von allem haben, sehen, was ich geschickt habe, lesen, was gespeichert ist, oder alles löschen.
situation-all = Alle Befehle
menu = Das habe ich nicht ganz verstanden. Was möchtest du tun?
courtesy-greeting = Hallo!
courtesy-thanks = Gern geschehen.
courtesy-fine = In Ordnung.
unreadable-sticker = Sticker kann ich nicht lesen. Schreib es in Worten oder als Zahl, zum Beispiel „3“.
unreadable-voice = Sprachnachrichten kann ich nicht hören. Schreib es in Worten; vielleicht schreibt die Tastatur deines Telefons mit, was du sagst.
unreadable-photo = Bilder kann ich nicht anschauen. Wenn es geschwollen, rot oder heiß aussieht oder eine neue Lücke oder einen Bluterguss hat, siehe /danger. Sonst erzähl es mir in Worten.
unreadable-video = Videos kann ich nicht anschauen. Wenn es geschwollen, rot oder heiß aussieht oder eine neue Lücke oder einen Bluterguss hat, siehe /danger. Sonst erzähl es mir in Worten.
unreadable-document = Dateien kann ich nicht öffnen. Briefe und Bilder vom Arzt sind für deine Arztpraxis oder Physio. Erzähl mir in Worten, wie es der Sehne geht.
unreadable-contact = Ich brauche keine Kontakte und habe diesen nicht behalten. Schreib, was du tun möchtest.
unreadable-audio = Tondateien kann ich nicht hören. Schreib es in Worten.
unreadable-video_note = Videonachrichten kann ich nicht anschauen. Wenn es geschwollen, rot oder heiß aussieht oder eine neue Lücke oder einen Bluterguss hat, siehe /danger. Sonst erzähl es mir in Worten.
unreadable-animation = Animationen kann ich nicht anschauen. Schreib es in Worten.
unreadable-poll = Bei Umfragen kann ich nicht abstimmen. Schreib, was du mir sagen möchtest.
unreadable-dice = Einen Würfel nehme ich nicht als Antwort. Schreib die Zahl.
unreadable-story = Storys kann ich nicht anschauen. Schreib es in Worten.
unreadable-forwarded = Aus einer weitergeleiteten Nachricht nehme ich keine Antwort, denn es können fremde Worte sein. Schreib es selbst in ein paar Worten.
unreadable-edited = Einer nachträglich geänderten Nachricht kann ich nicht folgen. Schreib es noch einmal als neue Nachricht. Eine Antwort, die ich schon habe, lässt sich mit „Antwort ändern“ ändern.
unreadable-other = Diese Art von Nachricht kann ich nicht lesen. Schreib es in Worten.
reply-late = Die Nachricht, auf die du geantwortet hast, wartet auf keine Antwort mehr, deshalb habe ich diese nicht eingetragen. Eine frühere Antwort lässt sich mit „Antwort ändern“ ändern.
place-unasked = Danke, aber ich brauche deinen Ort nicht. Um die Zeitzone zu ändern, schick /zone.
hint-number = Bitte schick eine Zahl von { $least } bis { $most }.
hint-choice = Bitte tippe einen der Knöpfe an oder schreib, was darauf steht.
sorry = Auf meiner Seite ist etwas schiefgegangen, und deine letzte Nachricht wurde nicht behalten. Bitte schick sie noch einmal.
too-many =
    Das war viel auf einmal, und das Letzte davon habe ich nicht behalten. Gib mir eine Minute, dann mach dort weiter, wo du warst.

    Wenn sich etwas falsch anfühlt, sag es mir: Das lese ich jederzeit.
stopped = Alle Nachrichten sind beendet. Deine Antworten bleiben, bis du /delete schickst. /start macht dort weiter.
stopped-already = Zurzeit kommen keine Nachrichten von mir. /start fängt an oder macht dort weiter, wo du warst.
in-a-group = Ich spreche nur unter vier Augen, denn es geht um deine Gesundheit. Tippe auf meinen Namen, dann auf Nachricht oder Start.

# Eine Frage verlassen
view-go_on = Weitermachen
cancel-nothing = Es gibt keine offene Frage. Es hat sich nichts geändert.
cancel-correction = In Ordnung. Die Antwort bleibt, wie sie war.
cancel-setup = In Ordnung, wir hören hier auf. Nichts, was du geantwortet hast, geht verloren. /start macht damit weiter.
cancel-check_in = In Ordnung, wir lassen den Check-in fürs Erste. Nichts, was du geantwortet hast, geht verloren.
cancel-log = In Ordnung, wir lassen den Eintrag fürs Erste. Nichts, was du geantwortet hast, geht verloren. Er zählt, wenn alles beantwortet ist.
cancel-follow_up = In Ordnung, wir lassen die Nachfrage fürs Erste.
cancel-exercise = In Ordnung, wir lassen die Übung fürs Erste. Nichts, was du geantwortet hast, geht verloren.
cancel-doubt = In Ordnung, ich lasse die Fragen offen. Bis sie beantwortet sind, gibt es kein Laufen und keine Übung. Kommt bald keine Antwort, sage ich dir, was zu tun ist.
cancel-danger = In Ordnung, wir lassen diese Frage fürs Erste. Wenn sich doch etwas falsch anfühlt, schick /danger.
cancel-danger-open = In Ordnung, wir lassen diese Frage fürs Erste. Das Warnzeichen bleibt offen: kein Laufen und keine Übung, bis jemand daraufgeschaut hat. /danger zeigt es.
cancel-delete = In Ordnung. Nichts wurde gelöscht.
cancel-consent = In Ordnung, ich lasse diese Frage. Bis du zustimmst, frage und plane ich nichts. /danger geht die ganze Zeit.
cancel-zone = In Ordnung. Deine Zeitzone bleibt, wie sie ist.

# Was geschickt wurde und was daraus wurde
history-title = <b>Was ich dir geschickt habe, das Neueste zuerst</b>
history-line = • { $when } { $what }: { $became }
history-empty = Bisher habe ich dir nichts ungefragt geschickt. /plan zeigt, was als Nächstes kommt.
history-end = Das ist alles. Älteres gibt es nicht.
do-history = Was ich geschickt habe
do-history-older = Älter
do-history-newest = Neueste
became-planned = kommt noch
became-sent = { $kind ->
    [weekly_summary] geschickt
   *[other] geschickt, nicht beantwortet
}
became-answered = beantwortet
became-answered-before = nicht geschickt, denn du hattest schon geantwortet
became-answered-check-in = nicht geschickt, denn dein Check-in hatte es beantwortet
became-cancelled = nicht geschickt, denn es war nicht mehr nötig
became-failed = ließ sich nicht zustellen
became-not-answered = nicht geschickt, denn du hattest schon geantwortet
became-not-not_needed = nicht geschickt, denn es war nicht mehr nötig
became-not-paused = nicht geschickt, denn du hattest Pause
became-not-danger = nicht geschickt, denn ein Warnzeichen war offen
became-not-expired = nicht geschickt, denn die Zeit dafür war vorbei
became-not-budget = nicht geschickt, denn du hattest an diesem Tag schon drei Nachrichten
became-not-merged = nicht geschickt, denn es steckte in einer anderen Nachricht
became-not-defect = nicht geschickt, denn auf meiner Seite ging etwas schief
became-not-stopped = nicht geschickt, denn du hattest alle Nachrichten beendet
became-not-gone = nicht geschickt, denn du warst nicht erreichbar
became-not-new = nicht geschickt, denn das Einrichten war noch nicht fertig
became-not-consent = nicht geschickt, denn zuerst habe ich nach deiner Zustimmung gefragt

# Die Kopie der Daten
do-export = Kopie meiner Daten
do-privacy = Was gespeichert ist
do-stop = Alle Nachrichten beenden
do-zone = Meine Zeitzone ändern
do-cancel = Die offene Frage verlassen
export-caption =
    <b>Alles, was ich über dich gespeichert habe, { $day }</b>

    Dein Profil, jede Antwort und was sie vor einer Änderung war, der Plan und was daraus wurde, und meine Nachrichten.

    Öffne die Zip-Datei am Computer oder mit der Datei-App deines Telefons. Die .csv-Dateien öffnet jede Tabellenkalkulation, README.txt sagt, was jede Spalte bedeutet, und export.json ist für Programme.

    Diese Datei ist nicht verschlüsselt. Bewahr sie dort auf, wo nur du sie sehen kannst.
export-readme =
    Achilles Coach: alles, was über dich gespeichert ist
    Erstellt am { $made }. Format { $version }.

    Die Dateien mit der Endung .csv sind Tabellen. Jede Tabellenkalkulation öffnet sie. export.json hat dieselben Zeilen für Programme.
    Zeiten sind in UTC, wie 2026-03-02T08:30:00Z. Ein Tag ist dein örtliches Datum. Eine leere Zelle heißt: nichts.
    Vor einer Zelle, die eine Tabellenkalkulation für eine Formel halten könnte, steht ein '; in export.json steht es nicht.
    Diese Datei ist nicht verschlüsselt. Bewahr sie dort auf, wo nur du sie sehen kannst.

    Nicht enthalten, weil es nichts über dich sagt: Nummern, mit denen das Programm jede Nachricht nur einmal schickt, und Belege von Löschungen.
export-readme-file = { $file }: { $about }
export-readme-column = {"    "}{ $column }: { $about }
export-file-profile = Du, wie das Programm dich kennt.
export-column-profile-id = deine Nummer bei Telegram
export-column-profile-state = new (noch nicht zugestimmt), active, stopped (beendet) oder gone (nicht erreichbar)
export-column-profile-language = die Sprache deines Telefons
export-column-profile-zone = deine Zeitzone
export-column-profile-consent_version = die Fassung der Datenschutzhinweise, der du zugestimmt hast
export-column-profile-consent_at = wann du zugestimmt hast
export-column-profile-created_at = wann du zum ersten Mal auf Start getippt hast
export-column-profile-last_answer_at = wann du zuletzt geantwortet hast
export-file-forms = Jedes Formular, das für dich geöffnet wurde: Einrichten, Check-ins, Einträge, Nachfragen, Übungen, Warnzeichen.
export-column-forms-id = Nummer des Formulars; answers.csv nennt sie
export-column-forms-person = deine Nummer bei Telegram
export-column-forms-questionnaire = welches Formular es ist
export-column-forms-version = Fassung der Fragen des Formulars
export-column-forms-day = der Tag, um den es im Formular geht
export-column-forms-subject = unterscheidet Formulare eines Tages: eine Nummer oder die Belastung, um die es in einer Nachfrage geht
export-column-forms-status = in-progress (offen), completed (fertig), amended (geändert), stopped (beendet) oder in-error (nicht gemeint)
export-column-forms-opened_at = wann es geöffnet wurde
export-column-forms-closed_at = wann es fertig war
export-file-answers = Jede Antwort, wie sie steht. Eine Frage mit @ davor ist etwas, das das Programm selbst notiert hat.
export-column-answers-form = Nummer des Formulars
export-column-answers-question = kurzer Name der Frage
export-column-answers-value = die Antwort, wie sie gespeichert ist
export-column-answers-at = wann du sie gegeben hast
export-column-answers-day = der Tag, um den es im Formular geht
export-column-answers-questionnaire = welches Formular es ist
export-column-answers-asked = die Frage in Worten
export-column-answers-answered = die Antwort in Worten
export-file-answers_before = Was eine Antwort war, bevor sie geändert oder zurückgenommen wurde.
export-column-answers_before-form = Nummer des Formulars
export-column-answers_before-question = kurzer Name der Frage
export-column-answers_before-value = die Antwort, die es vorher war
export-column-answers_before-at = wann du sie gegeben hast
export-column-answers_before-replaced_at = wann sie geändert oder zurückgenommen wurde
export-column-answers_before-day = der Tag, um den es im Formular geht
export-column-answers_before-questionnaire = welches Formular es ist
export-column-answers_before-asked = die Frage in Worten
export-column-answers_before-answered = die Antwort in Worten
export-file-plans = Jede Nachricht, die ohne deine Bitte geplant war, und was daraus wurde.
export-column-plans-id = Nummer des Plans; messages.csv nennt sie
export-column-plans-person = deine Nummer bei Telegram
export-column-plans-kind = welche Art von Nachricht
export-column-plans-subject = die Belastung, um die es geht, wenn es eine gibt
export-column-plans-day = der Tag, zu dem sie gehört
export-column-plans-due_at = wann sie geschickt werden sollte
export-column-plans-hours = Stunden nach der Belastung, bei einer Nachfrage
export-column-plans-state = planned (geplant), claimed (unterwegs), sent (geschickt), answered (beantwortet), expired (abgelaufen), skipped (ausgelassen), uncertain (ungewiss), failed (gescheitert) oder cancelled (abgesagt)
export-column-plans-reason = warum sie nicht geschickt wurde, in einem Wort
export-column-plans-moved = 1, wenn du die Zeit selbst gewählt hast
export-column-plans-made_at = wann sie geplant wurde
export-column-plans-sent_at = wann Telegram sie angenommen hat
export-column-plans-changed_at = wann ihre Zeile zuletzt geändert wurde
export-column-plans-kind_in_words = welche Art von Nachricht, in Worten
export-column-plans-became = was daraus wurde, in Worten
export-file-messages = Jede Nachricht des Bots, wie sie auf deinem Bildschirm steht.
export-column-messages-id = Nummer der Nachricht hier
export-column-messages-person = deine Nummer bei Telegram; leer, bevor du auf Start getippt hast
export-column-messages-chat = Nummer des Chats mit dir
export-column-messages-form = Nummer des Formulars, zu dem sie gehört, wenn es eins gibt
export-column-messages-plan = Nummer des Plans, den sie ausgeführt hat, wenn es einen gibt
export-column-messages-message_id = Telegrams Nummer der Nachricht
export-column-messages-silent = 1, wenn sie ohne Ton kam
export-column-messages-reminder = 1, wenn du nicht danach gefragt hattest
export-column-messages-state = wanted (unterwegs), shown (gezeigt) oder failed (gescheitert)
export-column-messages-error = warum sie gescheitert ist, in einem Wort
export-column-messages-made_at = wann sie geschrieben wurde
export-column-messages-shown_picture = das Bild oder die Datei, die mitkam
export-column-messages-text = ihre Worte
export-column-messages-buttons = die Worte auf ihren Knöpfen

## Gut zu wissen

did-you-mean = Ich bin nicht sicher, was du meinst. Ist es eins davon?
learn-title = <b>Gut zu wissen</b>
learn-theme = <b>Gut zu wissen: { $theme }</b>
topic-source = <i>Quelle: { $source }. Zuletzt geprüft: { $reviewed }.</i>

## Woche

# 1,9: eine Zahl mit einer Stelle nach dem Komma.
tenths = { $whole },{ $tenth }
summary-title = <b>Deine Woche, bis { $day }</b>
summary-mornings = Erste Schritte, im Schnitt: { $now } von 10.
summary-same = Erste Schritte: { $now } von 10 im Schnitt, etwa wie in der Woche davor ({ $then }).
summary-easier = Erste Schritte: { $now } von 10 im Schnitt, weniger als in der Woche davor ({ $then }).
summary-sorer = Erste Schritte: { $now } von 10 im Schnitt, mehr als in der Woche davor ({ $then }). Ein Tief ist normal; der Plan rechnet damit.

## Die Regeln in Worten: ein Satz je Regel, dann die Zahlen, die sie sah, dann was es ändern würde

why-numbers = { $rule } ({ $numbers }).
why-plain = { $rule }.
why-otherwise = <i>Was es ändern würde: { $change }.</i>
why-G0 = Ein Warnzeichen geht vor allem anderen
why-G1 = Ein plötzlicher Schmerz mit Knall, Lücke oder ohne Zehenstand kann eine gerissene Sehne sein
why-G2 = Eine geschwollene, heiße oder rote Wade kann ein Blutgerinnsel sein
why-G3 = Manche Antibiotika können Sehnen schaden
why-G4 = Lange Morgensteifheit kann von einer Entzündung im Körper kommen
why-G5 = Dieser Plan ist für Erwachsene
why-G6 = Es ist nicht so besser geworden, wie es bis dahin sollte, deshalb sollte eine Physio oder Sportarztpraxis daraufschauen
why-P1 = Der Schmerz blieb innerhalb der Grenze
why-P2 = Der Schmerz lag über der Grenze, aber nicht weit
why-P3 = Hinken oder ein Schmerz von 6 oder mehr ist zu viel
why-P4 = Innerhalb eines Tages war es wieder bei deinem üblichen Wert
why-P5 = Es ist noch nicht wieder bei deinem üblichen Wert
why-P6 = Es liegt weit über deinem üblichen Wert oder ist nach zwei Tagen noch erhöht
why-P7 = Deine Morgen tun mehr weh als in der Woche davor
why-P8 = Zwei Belastungen in zwei Wochen waren zu viel
why-P9 = Die letzte Belastung war etwas zu viel, deshalb ist die nächste kürzer
why-P10 = Die letzte Belastung war zu viel, deshalb fangen wir mit der Hälfte wieder an
why-P11 = Ich weiß noch nicht genug, und ich rate nicht
why-L1 = Haltübungen sind der sanfte Weg, die Sehne wieder zu belasten
why-L2 = Gute Tage in Folge und ruhige Haltübungen auf einem Bein öffnen den nächsten Abschnitt
why-L3 = Du wolltest bei jedem Schritt eine ganze gute Woche
why-L4 = Langsames Fersenheben baut die Kraft auf, die bleibt
why-L5 = Es tut unten an der Ferse weh, deshalb sinkt die Ferse nie unter den Boden
why-L6 = Zwei gute Wochen und kräftiges Fersenheben auf einem Bein öffnen den nächsten Abschnitt
why-L7 = Schwereres Fersenheben, dreimal die Woche, baut weiter Kraft auf
why-L8 = Lockeres Wippen, gleich starke Beine und lockeres Hüpfen öffnen den nächsten Abschnitt
why-L9 = Eine Sehne braucht nach einem harten Tag zwei Tage
why-L10 = Zweimal die Woche erhält, was du aufgebaut hast
why-R1 = Bevor du wieder läufst, muss die Sehne ein paar leichte Prüfungen bestehen
why-R2 = Du läufst, und die Sehne tut nicht mehr weh als sonst
why-R3 = Zwei gute Läufe auf einer Stufe öffnen die nächste
why-R4 = Ein Lauf, der viel länger ist als dein längster der letzten 30 Tage, erhöht das Risiko einer Verletzung
why-R5 = Diese Woche ist länger als deine übliche
why-R6 = Zwei gute Wochen oben auf der Leiter: Einmal die Woche darf es etwas schneller oder hügelig sein
why-S1 = Dehnen kann auf die Sehne drücken
why-S2 = Ein Wechsel zu flacheren Schuhen belastet die Sehne mehr
why-S3 = Tiefes Beugen im Sprunggelenk drückt auf die Sehne
why-T1 = Ein Check-in am Tag, zu deiner Stunde
why-T2 = Der Tag nach einer Belastung zeigt, ob sie richtig war
why-T3 = Nach einer Pause fangen wir sanft wieder an
why-T4 = Wenig Tippen, damit es jeden Tag geht
why-E1 = Sehnen brauchen Wochen und Monate, und Tiefs sind normal
why-E2 = Eine Änderung zählt ab zwei Punkten
why-M1 = Deine Physio hat diesen Abschnitt gewählt
number-pain = Schmerz { $value }
number-hop_pain = Hüpfen { $value }
number-ceiling = Grenze { $value }
number-most = Grenze { $value }
number-baseline = üblich { $value }
number-hours = { $value } Stunden danach
number-limp = Hinken
number-stiffness_min = { $value } min steif
number-stiffness_longer_min = { $value } min länger steif als sonst
number-planned_min = geplant { $value } min
number-cap_min = höchstens { $value } min
number-week_min = diese Woche { $value } min
number-usual_min = sonst { $value } min
number-step = Stufe { $value } von 10
number-green_runs = gute Läufe: { $value }
number-green_days = gute Tage: { $value }
number-days = Tage: { $value }
number-stage = { $value }
number-part = { $value }
number-volume = Anteil an der üblichen Menge: { $value }
number-sets = Sätze: { $value }
number-running = Male in Folge: { $value }
number-silent_days = stille Tage: { $value }
number-mornings = angeschaute Morgen: { $value }
number-missing = noch offene Prüfungen: { $value }
number-reds = Male: { $value }
number-weeks = Wochen: { $value }
number-flare_days = Tage: { $value }
number-flag = { $value ->
    [rupture] { danger-sign-rupture }
    [dvt] { danger-sign-dvt }
    [pe] { danger-sign-pe }
    [infection] { danger-sign-infection }
    [fluoroquinolone] { danger-sign-fluoroquinolone }
    [steroid] { danger-sign-steroid }
    [vascular] { danger-sign-vascular }
    [neuro] { danger-sign-neuro }
    [fracture] { danger-sign-fracture }
    [night_pain] { danger-sign-night_pain }
    [inflammatory] { danger-sign-inflammatory }
    [xanthoma] { danger-sign-xanthoma }
    [under18] { danger-sign-under18 }
   *[other] { $value }
}
number-urgency = { $value }
value-isometric = Haltübungen
value-slow = langsames Fersenheben
value-load = schwerer und schneller
value-plyometric = Federn und Hüpfen
value-maintain = Kraft erhalten
value-exercise = Übung
value-run = Laufen
otherwise-pain_above_ceiling = Schmerz über der Grenze
otherwise-pain_at_most_ceiling = Schmerz innerhalb der Grenze
otherwise-pain_at_most_5 = Schmerz von höchstens 5 von 10
otherwise-pain_above_baseline_tomorrow = am Tag danach mehr Schmerz als sonst
otherwise-back_at_baseline = Schmerz wieder beim üblichen Wert
otherwise-back_at_baseline_for_a_day = Schmerz einen ganzen Tag lang wieder beim üblichen Wert
otherwise-back_at_baseline_each_time = Schmerz nach jedem Lauf wieder beim üblichen Wert
otherwise-walk_without_limp = Gehen ohne Hinken
otherwise-run_without_a_limp = eine Einheit ohne Hinken
otherwise-stiffness_as_usual = Steifheit nicht länger als sonst
otherwise-two_days_after_a_hard_day = zwei Tage nach dem harten Tag
otherwise-answer_the_check_in = der Check-in von heute
otherwise-answer_tomorrow_too = auch der Check-in von morgen
otherwise-tell_the_pain = eine Angabe, wie weh die Einheit tat
otherwise-run_at_most_cap = ein Lauf, der nicht länger ist
otherwise-one_settled_run = ein Lauf, der innerhalb eines Tages abklingt
otherwise-one_settled_session = eine Einheit, die innerhalb eines Tages abklingt
otherwise-settle_within_a_day = Abklingen innerhalb eines Tages
otherwise-shorter_week = eine kürzere Woche
otherwise-green_every_day = eine Woche lang jeder Tag gut
otherwise-physio_moves_you_up = deine Physio lässt dich weitergehen
otherwise-physio_allows_the_step = deine Physio erlaubt die Stufe
otherwise-pain_two_points_lower = zwei Punkte weniger Schmerz
otherwise-mornings_no_worse_than_last_week = Morgen, die nicht schlechter sind als letzte Woche
otherwise-two_weeks_without_red = zwei Wochen ohne eine Belastung, die zu viel war
otherwise-brisk_walk = dreißig Minuten zügiges Gehen bei einem Schmerz von höchstens 1
otherwise-easy_hops = zehn lockere Hüpfer bei einem Schmerz von höchstens 2
otherwise-pain_at_most_3 = Morgenschmerz von höchstens 3 von 10
otherwise-settled_three_times = drei Belastungen in Folge, die innerhalb eines Tages abklingen
otherwise-clinician_cleared = eine Fachperson, die es gesehen hat und sagt, dass Übungen in Ordnung sind
otherwise-grown_up = mindestens 18 zu sein
number-days_ago = Tage her: { $value }
number-gap_hours = { $value } Stunden warten
number-load_pain = Schmerz { $value } bei der Belastung
number-load_limp = Hinken bei der Belastung
number-cleared_days = Tage seit der Freigabe: { $value }

## Für dich heute

# Eine Zeile unter einem Thema, aus dem Stand der Person; was die Werte bedeuten, steht in en.ftl.
today-title = <b>Für dich heute</b>
today-refer = Dein Plan ruht, bis das Warnzeichen geklärt ist, von dem du mir erzählt hast. Siehe /danger.
today-verdict = { $verdict_key ->
    [run] Heute heißt es laufen, locker und flach{ $cap ->
        [none] .
       *[other] , bis zu { $cap } Minuten.
    } Hör auf, wenn es über { $ceiling } von 10 steigt.
    [run_shorter] Heute heißt es kürzer laufen{ $cap ->
        [none] .
       *[other] , höchstens { $cap } Minuten.
    } Hör auf, wenn es über { $ceiling } von 10 steigt.
    [modify] Heute heißt es schonen: kein Lauf. { $offers ->
        [no] Vorerst nur kurze Wege.
       *[yes] Rad, Schwimmen oder Gehen bei höchstens { $ceiling } von 10.
    }
    [rest] Heute heißt es Pause vom Laufen und Springen. { $offers ->
        [no] Vorerst nur kurze Wege.
       *[yes] Rad oder Schwimmen bei höchstens { $ceiling } von 10.
    }
    [refer] Heute heißt es: erst jemanden daraufschauen lassen. Siehe /danger.
   *[none] Nach dem Check-in von heute weiß ich mehr. Schick /checkin.
}
today-baseline = Dein üblicher Wert ist { $baseline } von 10 bei den ersten Schritten. Er folgt von selbst deinen Morgen der letzten Woche.
today-settled = { $settled ->
    [yes] Deine letzte Belastung ist abgeklungen: wieder bei deinem üblichen Wert von { $baseline } von 10 oder nah daran.
    [no] Deine letzte Belastung ist noch nicht abgeklungen. Warte, bis du wieder bei etwa { $baseline } von 10 bist.
   *[unknown] Dein üblicher Wert ist { $baseline } von 10. Nach deinem nächsten Lauf oder einer anderen Belastung frage ich, ob du wieder dort bist.
}
today-morning = Dein üblicher Morgen ist { $baseline } von 10. Damit vergleiche ich jeden Morgen, und jede Woche mit der davor.
today-flare = { $verdict_key ->
    [run] Heute Morgen war es nah an deinem üblichen Wert von { $baseline } von 10. Tut es seitdem mehr weh, lass den Lauf heute weg.
    [run_shorter] Heute heißt es kürzer laufen. Tut es seit heute Morgen mehr weh, lass den Lauf weg.
    [modify] Heute ist ein lockerer Tag: kein Lauf. Wir warten, bis du wieder bei etwa { $baseline } von 10 bist.
    [rest] Heute ist Pause vom Laufen und Springen. Wir warten, bis du wieder bei etwa { $baseline } von 10 bist.
    [refer] Lass erst jemanden daraufschauen. Siehe /danger.
   *[none] Erzähl mir mit /checkin von heute Morgen, dann sehe ich, was es für deinen Plan heißt.
}
today-exercise = { $dose ->
    [none] Heute keine Übung. Dein Krafttraining ist hier: { $stage }.
   *[other] Deine Übung von heute: { $dose }. Schick /exercise, um anzufangen.
}
today-stage = Dein Krafttraining ist hier: { $stage }. /plan zeigt, was als Nächstes kommt.
today-site = { $site ->
    [insertional] Du hast gesagt, dass es unten am Fersenbein weh tut. Deshalb bleibt dein Fersenheben auf dem Boden, ohne Stufe.
    [midportion] Du hast gesagt, dass es in der Mitte der Sehne weh tut. Dein Fersenheben ist am Anfang auf dem Boden.
   *[unsure] Du warst nicht sicher, wo es am meisten weh tut. Bis du es weißt, gehen wir vorsichtig vor: Fersenheben auf dem Boden, ohne Stufe.
}
today-stretch = { $physio_stretch ->
    [yes] Deine Physio hat dir eine Dehnung gezeigt: Mach sie so, deine Physio hat das letzte Wort. Ist der nächste Morgen schlechter, sag es dort.
    [no] Auch deine Physio sagt: kein Dehnen. Dafür ist dein Krafttraining da ({ $stage }).
   *[none] { $site ->
        [insertional] Bei dir tut es unten am Fersenbein weh, wo Dehnen am meisten reizt. Dafür ist dein Krafttraining da ({ $stage }).
       *[other] In deinem Plan steht statt Dehnen das Krafttraining ({ $stage }).
    }
}
today-ceiling = { $physio_ceiling ->
    [none] Dein üblicher Wert ist { $baseline } von 10 bei den ersten Schritten. Deine Grenze ist { $ceiling } von 10, was du auch machst.
   *[other] Deine Physio hat deine Grenze auf { $physio_ceiling } von 10 gesetzt, also gilt das für dich: deine Physio hat das letzte Wort. Dein üblicher Wert ist { $baseline } von 10.
}
today-gym = { $verdict_key ->
    [rest] Heute sollte die Beinarbeit im Studio leicht sein: kein tiefes Beugen, keine Sprünge. Oberkörper und Rumpf gehen gut.
    [refer] Lass die Beinarbeit, bis jemand daraufgeschaut hat. Siehe /danger.
   *[other] Im Studio heute: keine tiefen Kniebeugen, keine langen Ausfallschritte, der Rest bei höchstens { $ceiling } von 10.
}
today-swap = { $verdict_key ->
    [none] Erzähl mir mit /checkin zuerst von heute Morgen. Bis dahin ist Rad oder Schwimmen, locker, die vorsichtige Wahl.
    [run] Heute darfst du laufen. Rad oder Schwimmen statt eines Laufs ist genauso gut.
    [run_shorter] Ein kurzer Lauf geht heute. Nimm Rad oder Schwimmen dazu, wenn du mehr willst.
    [refer] Lass Sport, bis jemand daraufgeschaut hat. Siehe /danger.
   *[other] { $offers ->
        [no] Heute nur kurze Wege. Warte mit Rad und Schwimmen, bis der Morgenschmerz innerhalb deiner Grenze von { $ceiling } von 10 ist.
       *[yes] Rad oder Schwimmen passen heute, locker, bei höchstens { $ceiling } von 10.
    }
}
today-shoes = { $weeks ->
    [0] Du hast gerade angefangen. Viele finden etwas Absatz unter beiden Füßen für einige Wochen angenehmer.
    [one] Du bist seit einer Woche dabei. Wenn sich etwas Absatz gut anfühlt, behalt ihn einige Wochen.
   *[other] Du bist seit { $weeks } Wochen dabei. Wenn die Morgen eine Weile ruhig sind, geh nach und nach zu deinen alten Schuhen zurück.
}
today-since = { $weeks ->
    [0] Du bist in deiner ersten Woche: { $stage }. Gib dem Zeit; der erste ehrliche Blick kommt nach zwölf Wochen.
    [one] Eine Woche geschafft: { $stage }. Der erste ehrliche Blick kommt nach zwölf Wochen.
    [2] Zwei Wochen geschafft: { $stage }. Vergleich mit deinen ersten Tagen, nicht mit gestern.
    [3] Drei Wochen geschafft: { $stage }. Vergleich mit deinen ersten Tagen, nicht mit gestern.
   *[other] Du bist seit { $weeks } Wochen dabei: { $stage }. Vergleich diese Woche mit der vor vier Wochen, nicht mit gestern.
}
today-run_step = { $run_step ->
    [none] Du bist zurzeit nicht auf der Leiter. Wenn du läufst, sagt dir der Check-in jeden Tag, wie weit.
   *[other] Du bist auf Stufe { $run_step } von 10. Zwei gute Läufe öffnen die nächste.
}
today-help = { $weeks ->
    [0] Du hast gerade angefangen. Eine Physio kann jederzeit helfen, auch am Anfang.
    [one] Du bist seit einer Woche dabei. Eine Physio kann jederzeit helfen.
   *[other] Du bist seit { $weeks } Wochen dabei. Wenn es nach zwölf nicht besser ist, lass eine Physio oder Sportarztpraxis daraufschauen.
}
theme-basics = Grundlagen
theme-pain = Schmerz
theme-running = Laufen
theme-strength = Kraft
theme-daily_life = Alltag und Schuhe
theme-treatment = Behandlung und Bilder
theme-recovery = Besser werden
theme-bot = Dieser Bot

# Antworten auf freien Text
text-other-script = Diese Schrift kann ich nicht lesen, deshalb weiß ich nicht, ob dringend ist, was du geschrieben hast. Wenn es so sein könnte, warte nicht auf mich: Lass heute eine Arztpraxis daraufschauen.
ask-off_topic = Ich kenne mich mit der Achillessehne und dem Weg zurück zum Laufen aus, sonst mit wenig. /learn zeigt, was ich dir erzählen kann.
ask-empty = Darin war nichts, was ich lesen kann. Schreib eine Frage in ein paar Worten.
ask-questions = Drei Antworten würden helfen zu entscheiden. Wenn du es nicht sagen kannst, mach trotzdem, was oben steht.
ask-sudden = Kam es plötzlich, mit einem Knall, einem Reißen oder wie ein Tritt?
ask-can_rise = Kommst du allein auf diesem Bein auf die Zehenspitzen? Wenn du nicht sicher bist oder es sich falsch anfühlt, probier es nicht.
ask-gap = Gibt es eine neue Lücke oder Delle in der Sehne, einen Bluterguss oder neue Schwäche beim Abdrücken?

# Notrufe und Hilfetelefone; die Nummern selbst stehen in content/emergency.toml. $country steht hier immer für sich,
# ohne Vorwort, weil es im Deutschen sonst gebeugt würde ("in der Schweiz").

number-or = { $first } oder { $second }
emergency-harm = Wenn du dir etwas antun könntest, ruf { $number } an, den Notruf ({ $country }).
emergency-harm-anywhere = Wenn du dir etwas antun könntest, ruf den Notruf, wo du bist: 112 in Europa und vielen anderen Ländern, 911 in Nordamerika, 999 im Vereinigten Königreich, 000 in Australien.
emergency-any = Im Notfall ruf { $number } an, den Notruf ({ $country }).
emergency-any-anywhere = Im Notfall ruf den Notruf, wo du bist: 112 in Europa und vielen anderen Ländern, 911 in Nordamerika, 999 im Vereinigten Königreich, 000 in Australien.
helpline = Jemand zum Reden ({ $country }): { $name }, { $number }. findahelpline.com nennt weitere.
helpline-anywhere = findahelpline.com nennt Menschen zum Reden in deinem Land.
country-AT = Österreich
country-AU = Australien
country-BE = Belgien
country-BG = Bulgarien
country-BR = Brasilien
country-CA = Kanada
country-CH = Schweiz
country-CN = China
country-CY = Zypern
country-CZ = Tschechien
country-DE = Deutschland
country-DK = Dänemark
country-EE = Estland
country-ES = Spanien
country-FI = Finnland
country-FR = Frankreich
country-GB = Vereinigtes Königreich
country-GG = Guernsey
country-GR = Griechenland
country-HK = Hongkong
country-HR = Kroatien
country-HU = Ungarn
country-IE = Irland
country-IL = Israel
country-IM = Isle of Man
country-IN = Indien
country-IS = Island
country-IT = Italien
country-JE = Jersey
country-JP = Japan
country-KR = Südkorea
country-LI = Liechtenstein
country-LT = Litauen
country-LU = Luxemburg
country-LV = Lettland
country-MT = Malta
country-MX = Mexiko
country-MY = Malaysia
country-NL = Niederlande
country-NO = Norwegen
country-NZ = Neuseeland
country-PL = Polen
country-PR = Puerto Rico
country-PT = Portugal
country-RO = Rumänien
country-SE = Schweden
country-SG = Singapur
country-SI = Slowenien
country-SK = Slowakei
country-TR = Türkei
country-TW = Taiwan
country-US = Vereinigte Staaten
country-ZA = Südafrika

# Der Tipp des Tages: eine Zeile unter der Ansage, mit einem Knopf zu seinem Thema

tip-line = <b>Gut zu wissen.</b> { $tip }
tip-flare = Rückschläge sind häufig auf dem Weg. Ein paar ruhige Tage nehmen dir die Kraft nicht wieder.
tip-amber = Der Tag danach zeigt, ob eine Belastung richtig war. Etwas zu viel ist ein Hinweis, kein Scheitern.
tip-jumps = Kleine Sprünge sind neue Arbeit für die Sehne. Schau auf beide Morgen danach.
tip-stage_slow = Auf dem langsamen Weg nach unten arbeitet die Wade am meisten. Ohne Eile, ohne Fallenlassen am Ende.
tip-stage_load = Deine Sehne hat sich mehr Gewicht und etwas Tempo verdient. Schnelles kann sich spät zeigen, also achte auf den Tag danach.
tip-stage_maintain = Zweimal die Woche reicht vielen, um das Aufgebaute zu erhalten.
tip-first_run = Dein erster Lauf nach der Pause ist mit Absicht kurz. Zwei gute öffnen die nächste Stufe.
tip-week_one = Sehnen sind langsam. Drei Monate bis ein Jahr sind üblich, nach zwölf Wochen kommt der erste ehrliche Blick, und Tiefs sind normal.
tip-two_weeks = Zwei Wochen und mehr geschafft. Vergleich mit den ersten Tagen, nicht mit gestern.

## Übung: leichter, andere Wege, Gründe, Teile

exercise-easier-no = Heute leichter: nein
exercise-easier-yes = Heute leichter: ja
exercise-easier-told = Leichtere Fassung: ja
exercise-less = Das ist mit Absicht weniger als deine üblichen { $usual }: heute etwa { $percent } %. Deine übliche Menge kommt wieder, wenn die Sehne ruhiger wird.
exercise-twice = Einmal heute reicht. Eine zweite Runde später ist willkommen, kein Muss.
exercise-iso_hold-low = Schmerz unten an der Ferse: Bleib auf ebenem Boden, ohne Stufe, und heb die Ferse nur ein wenig. Viele finden einen Schuh mit etwas Absatz leichter.
exercise-slow_raise-low = Schmerz unten an der Ferse: nur ebener Boden, keine Stufe. Viele finden einen Schuh mit etwas Absatz leichter.
exercise-loaded_raise-low = Schmerz unten an der Ferse: nur ebener Boden, keine Stufe, auch mit Gewicht.
exercise-quick_rebound-low = Schmerz unten an der Ferse: nur ebener Boden. Wipp klein, damit die Ferse etwas oben bleibt.
exercise-pogo-low = Schmerz unten an der Ferse: Wenn das Landen dort sticht, wipp statt der Sprünge klein und schnell auf ebenem Boden.
exercise-keep_raise-low = Schmerz unten an der Ferse: nur ebener Boden, keine Stufe, auf Dauer.
exercise-ways = <b>Andere Wege</b>
exercise-iso_hold-bent = Gebeugtes Knie: Mach die Hälfte der Haltübungen mit leicht gebeugten Knien. Das fordert den tieferen Wadenmuskel, den Soleus. Fühlt es sich schlechter an als mit gestreckten Knien, lass es weg.
exercise-slow_raise-bent = Gebeugtes Knie: Mach einige Sätze mit leicht gebeugten Knien. Das fordert den tieferen Wadenmuskel, den Soleus. Fühlt es sich schlechter an als mit gestreckten Knien, lass es weg.
exercise-loaded_raise-bent = Gebeugtes Knie: Mach einen der Sätze im Sitzen, mit dem Gewicht auf dem Knie. Das fordert den tieferen Wadenmuskel, den Soleus. Eine Wadenmaschine im Studio tut dasselbe.
exercise-keep_raise-bent = Gebeugtes Knie: Mach einen der Sätze im Sitzen, mit dem Gewicht auf dem Knie. Das fordert den tieferen Wadenmuskel, den Soleus. Eine Wadenmaschine im Studio tut dasselbe.
view-why_dose = Warum diese Menge?
view-ways = Andere Wege
view-lighter = Nächstes Mal leichter
do-second = Zweite Runde
do-weekly = Wochentests, 3 Minuten
command-weekly = Wochentests, 3 Minuten
exercise-why = Das ist in Ordnung. Was ist der Grund? Es hilft dem Plan.
exercise-why-no_time = Keine Zeit
exercise-why-sore = Tut weh
exercise-why-tired = Müde
exercise-why-other_training = Anderes Training
exercise-why-rest_day = Heute Ruhetag
exercise-why-not_today = Einfach so
exercise-sore = Wie weh tut die Sehne, 0 bis 10?
exercise-pain-name = Stärkster Schmerz
exercise-pain-told = Übung, stärkster Schmerz: { $value } von 10
exercise-finish-name = Wie es ging
exercise-holds-name = Haltübungen
exercise-holds = Wie oft hast du gehalten?
exercise-last_reps = Wie viele waren es im letzten Satz? Tippe die nächste Zahl an oder schreib sie.
exercise-holds-so-far = Bisher gehalten: { $sets } von { $of }.
exercise-sets-so-far = Bisher ganze Sätze: { $sets } von { $of }.
exercise-saved-hurt = Danke, dass du aufgehört hast. Eingetragen: { $done }, stärkster Schmerz { $pain } von 10.
exercise-part-holds = { $sets ->
    [0] nicht ganz einmal gehalten
    [one] einmal gehalten
   *[other] { $sets }-mal gehalten
}
exercise-part-sets = { $sets ->
    [0] kein ganzer Satz
    [one] ein Satz mit { $reps }
   *[other] { $sets } Sätze mit { $reps }
}
exercise-part-sets-more = { $sets ->
    [one] ein Satz mit { $reps } und { $more } dazu
   *[other] { $sets } Sätze mit { $reps } und { $more } dazu
}
exercise-hurt-green = Ein Stechen innerhalb von { $ceiling } von 10, das wieder geht, verträgt eine Sehne in der Regel. Kommt es noch einmal, nimm die leichtere Fassung.
exercise-lighter-noted = Notiert: Beim nächsten Mal bekommst du eine leichtere Fassung, mit beiden Beinen oder weniger davon.
exercise-second = Wenn du magst, ist später heute eine zweite Runde offen: etwa dasselbe noch einmal, mit ein paar Stunden Abstand. Einmal reicht auch.
exercise-second-later = In Ordnung. Sie ist da, wenn du sie willst: /exercise.
exercise-skipped-no_time = Das ist in Ordnung, Tage sind voll. Morgen ist auch ein Tag.
exercise-skipped-tired = Das ist in Ordnung. Ausruhen hilft auch der Sehne. Morgen ist auch ein Tag.
exercise-skipped-other_training = Das ist in Ordnung. Wenn es etwas für die Beine war, trag es ein, und ich frage, wie die Sehne es vertragen hat.
exercise-skipped-rest_day = Also ein Ruhetag. Lockere Tage gehören zum Plan.
exercise-skipped-not_today = Das ist in Ordnung, morgen ist auch ein Tag.
exercise-sore-green = { $pain } von 10 liegt innerhalb deiner Grenze von { $ceiling }. Eine sanfte Übung wäre also in Ordnung, und sie auszulassen auch.
exercise-sore-amber = { $pain } von 10 ist mehr, als wir anstreben, also ist es richtig, die Übung auszulassen. Halt den Tag locker: kein Laufen, keine Sprünge. Im nächsten Check-in schaue ich wieder darauf.
exercise-sore-red = { $pain } von 10 ist für eine Übung zu viel, also ist es richtig, sie auszulassen. Kein Lauf, bis es einen Tag lang wieder bei deinem üblichen Wert ist. Kam es plötzlich, mit einem Knall, oder kommst du nicht auf die Zehenspitzen, tippe auf „Etwas fühlt sich falsch an“.

## Die geführte Einheit

guide-title = <b>Übung, { $day }</b>
guide-hold =
    <b>Halten { $at } von { $sets }, { $legs }: etwa { $seconds } Sekunden</b>

    { $one ->
        [yes] Heb die Ferse
       *[no] Heb die Fersen
    } ein wenig und halte ruhig, bis ich „Pause“ schreibe. Ich kann ein paar Sekunden zu spät sein, also zähl gern mit.

    Ein leichtes Ziehen bis { $ceiling } von 10 ist in Ordnung. Mehr als das: aufhören.
guide-hold-rest =
    <b>Pause, etwa { $seconds } Sekunden</b>

    Senk langsam und schüttle aus. Dann kommt Halten { $at } von { $sets }; diese Nachricht ändert sich von selbst. Früher bereit? Warte mindestens eine Minute, dann tippe auf Weiter.
guide-hold-paused =
    <b>Angehalten bei Halten { $at } von { $sets }</b>

    Dein Platz bleibt bis zum Ende des Tages. Nimm dir die Zeit, die du brauchst.
guide-set =
    <b>Satz { $at } von { $sets }, { $legs }: { $reps }-mal</b>

    { $cue }

    Ein leichtes Ziehen bis { $ceiling } von 10 ist in Ordnung. Mehr als das: aufhören. Tippe, wenn der Satz fertig ist.
guide-set-rest =
    <b>Pause, etwa { $seconds } Sekunden</b>

    Schüttle aus. Dann kommt Satz { $at } von { $sets }; diese Nachricht ändert sich von selbst. Früher bereit? Warte mindestens eine Minute, dann tippe auf Weiter.
guide-set-paused =
    <b>Angehalten bei Satz { $at } von { $sets }</b>

    Dein Platz bleibt bis zum Ende des Tages. Nimm dir die Zeit, die du brauchst.
guide-away = Ich war einen Moment weg, deshalb habe ich deinen Platz behalten.
guide-one-leg = Nimm das Bein, das weh tut. Tun beide weh, mach eins nach dem anderen.
guide-cue-slow_raise = Drei Sekunden hoch, drei Sekunden runter, die Ferse bis zum Boden und nicht weiter.
guide-cue-loaded_raise = Mit Gewicht: drei Sekunden hoch, drei Sekunden runter. Die letzten dürfen sich schwer anfühlen.
guide-cue-quick_rebound = Kleines, schnelles Fersenwippen, leicht und federnd. Die Fersen berühren kaum den Boden.
guide-cue-pogo = Kleine Sprünge auf der Stelle. Lande weich und komm schnell wieder hoch.
guide-cue-keep_raise = Mit Gewicht: drei Sekunden hoch, drei Sekunden runter.
guide-next = Weiter
guide-set-done = Satz fertig
guide-pause = Anhalten
guide-go-on = Weitermachen
guide-hurt = Das tat weh
guide-end = Fertig

## Wochentests

weekly-title = <b>Wochentests, { $day }</b>
weekly-hop =
    <b>Zehn lockere Hüpfer</b> auf dem Bein, das weh tut, klein und auf der Stelle, in deinen üblichen Schuhen. Tun beide weh, nimm das schlechtere. Hör auf, wenn es weh tut.

    Wie weh tat die Sehne im schlimmsten Moment, 0 bis 10?
weekly-hop-name = Hüpfen
weekly-heel_left-name = Linkes Bein
weekly-heel_right-name = Rechtes Bein
weekly-overall-name = Insgesamt
weekly-hop-told = Hüpfen: { $value } von 10
weekly-heel-how =
    <b>Fersenheben auf einem Bein.</b> Zwei Finger an der Wand, Knie gestreckt, so hoch du kannst und bis zum Boden. Ein ruhiger Takt: eine Sekunde hoch, eine Sekunde runter. Jedes Mal dieselben Schuhe.

    Hör auf, wenn die Ferse nicht mehr ganz hoch kommt, wenn der Schmerz über { $ceiling } von 10 steigt, oder bei { $most }. Dann sag mir, wie viele es waren. Es muss kein Rekord sein.
weekly-heel_left = Wie viele mit dem <b>linken</b> Bein? Tippe die nächste Zahl an oder schreib sie.
weekly-heel_left-told = Links: { $value }
weekly-left_hurt-no = Wegen Schmerz aufgehört: nein
weekly-left_hurt-yes = Wegen Schmerz aufgehört: ja
weekly-left_hurt-told = Links: wegen Schmerz aufgehört
weekly-heel_right = Wie viele mit dem <b>rechten</b> Bein? Tippe die nächste Zahl an oder schreib sie.
weekly-heel_right-told = Rechts: { $value }
weekly-right_hurt-no = Wegen Schmerz aufgehört: nein
weekly-right_hurt-yes = Wegen Schmerz aufgehört: ja
weekly-right_hurt-told = Rechts: wegen Schmerz aufgehört
weekly-overall = Wenn 100 heißt, deine Achillessehne ist so gut wie vor all dem, und 0, sie taugt zu nichts: Wie viel ist es heute?
weekly-overall-label = { $value } %
weekly-overall-told = Insgesamt: { $value }
weekly-leave = Das auslassen
weekly-hop-calm = Hüpfen: { $pain } von 10. Für Laufen und Sprünge braucht es { $wanted } oder weniger, das ist also erfüllt.
weekly-hop-fine = Hüpfen: { $pain } von 10. Für einen Test ist das in Ordnung. Für Laufen und Sprünge braucht es { $wanted } oder weniger, ein kleines Stück fehlt also noch.
weekly-hop-much = Hüpfen: { $pain } von 10. Das ist zurzeit zu viel: keine Sprünge und heute kein Test im Fersenheben. Nächste Woche fragen wir wieder.
weekly-counts = Fersenheben: links { $left }, rechts { $right }.
weekly-even = { $side ->
    [left] Dein linkes Bein schafft { $percent } % vom rechten.
   *[right] Dein rechtes Bein schafft { $percent } % vom linken.
}
weekly-even-both = Dein schwächeres Bein schafft { $percent } % vom stärkeren.
weekly-gate-open = So viel verlangt der nächste Abschnitt. Der Rest sind gute Tage und die Einheiten selbst.
weekly-gate-percent = Der nächste Abschnitt verlangt { $percent } %. Kraft kommt in Wochen, nicht in Tagen.
weekly-gate-count = Der nächste Abschnitt verlangt { $count } auf jedem Bein, das weh tut. Kraft kommt in Wochen, nicht in Tagen.
weekly-stopped = Du hast wegen Schmerz aufgehört, und das war richtig. Die Zahl gilt, wie sie ist.
weekly-change-noise = Beim letzten Mal war es { $then }: etwa gleich. Ein Unterschied von weniger als { $noise } ist so gut wie keiner.
weekly-change-up = Beim letzten Mal war es { $then }: Das ist ein echter Schritt nach oben.
weekly-change-down = Beim letzten Mal war es { $then }. Ein Tief kann von einer harten Woche oder einer schlechten Nacht kommen; in zwei Wochen schauen wir wieder.
weekly-overall-said = Insgesamt: { $value } %.
weekly-overall-same = Beim letzten Mal { $then } %, also etwa gleich.
weekly-overall-up = Beim letzten Mal { $then } %: Es wird besser.
weekly-overall-down = Beim letzten Mal { $then } %. Tiefs sind normal; was zählt, ist die Linie über Wochen.
weekly-thanks = Danke. Die nächste Runde ist in einer Woche.
weekly-none = Diesmal alles ausgelassen. Das ist in Ordnung.
weekly-not-today = Tests warten auf einen ruhigen Tag: ein fertiger Check-in und eine Sehne nah an deinem üblichen Wert.
weekly-after-load = Die Tests sind für ein ausgeruhtes Bein, vor jeder Übung und jedem Lauf. Morgen ist ein guter Tag dafür, wenn er ruhig ist.
weekly-not-danger = Keine Tests, bis jemand auf das Warnzeichen geschaut hat, von dem du mir erzählt hast. Siehe /danger.
cancel-weekly = In Ordnung, wir lassen die Wochentests fürs Erste. Nichts, was du geantwortet hast, geht verloren.
cancel-may_run = In Ordnung, wir lassen diese Frage fürs Erste. Nichts, was du geantwortet hast, geht verloren.
became-claimed = unterwegs
became-expired = nicht geschickt, denn die Zeit dafür war vorbei
became-skipped = nicht geschickt
became-uncertain = vielleicht geschickt: Telegrams Antwort ging verloren
export-file-milestones = Gute Momente auf dem Weg, von denen ich dir erzählt habe, jeder einmal.
export-column-milestones-person = deine Nummer bei Telegram
export-column-milestones-kind = welcher Moment
export-column-milestones-form = Nummer des Formulars, in dessen Nachricht er stand; 0 für den Rückblick einer Woche
export-column-milestones-day = der Tag, an dem er erzählt wurde
export-column-plans-claimed_at = wann sie auf den Weg gebracht wurde
export-column-plans-answered_at = wann du sie beantwortet hast

## Der Plan: Abschnitt, Prüfungen, Laufen, die kommende Woche

command-today = Darf ich heute laufen?
command-progress = Deine Wochen als Bild
command-report = Eine Seite für deine Physio
do-today = Darf ich laufen?
do-progress = Mein Verlauf
do-report = Seite für meine Physio
stage-isometric-about = Ruhiges, gleichmäßiges Halten. Es belastet die Sehne sanft; manche fühlen sich danach leichter, und es zählt auch ohne das.
stage-slow-about = Langsam hoch, langsam runter. Das baut die Kraft auf, die der Sehne fehlt, und ist das Herz des Plans.
stage-load-about = Mehr Gewicht, dann schneller. Das bereitet die Wade aufs Laufen vor.
stage-plyometric-about = Federn und kleines Hüpfen. Die Sehne lernt, Kraft schnell aufzunehmen und zurückzugeben, wie beim Laufen.
stage-maintain-about = Etwa zwei Einheiten die Woche erhalten, was du aufgebaut hast.
plan-why-start = Hier hast du angefangen. Weiter geht es für alle, wenn die Prüfungen unten bestanden sind, nicht nach dem Kalender allein.
plan-why-own = Deine Physio hat diesen Abschnitt gewählt.
plan-why-up = Hier seit { $day }. { $reason }
plan-why-down = Ein Schritt zurück am { $day }, das gehört zum Plan. { $reason }
plan-gates = <b>Was den nächsten Abschnitt öffnet: { $stage }</b>
plan-last-stage = Das ist der letzte Abschnitt. Eine Prüfung gibt es nicht mehr, nur das Dranbleiben.
plan-strict = Du wolltest vor jedem Schritt eine ganze gute Woche.
plan-own-ceiling = Die Grenze deiner Physio für Schmerz bei Belastung: { $pain } von 10.
gate-done = ● Geschafft: { $gate }
gate-shut = ○ Noch offen: { $gate }
gate-holds = { $need }-mal { $span } Sekunden auf einem Bein halten, innerhalb deiner Schmerzgrenze und am nächsten Tag abgeklungen
gate-raises = { $need } Sätze mit { $span }-mal langsamem Fersenheben auf einem Bein, innerhalb deiner Schmerzgrenze und am nächsten Tag abgeklungen
gate-rebounds = { $need } Sätze mit { $span }-mal schnellem Wippen, innerhalb deiner Schmerzgrenze und am nächsten Tag abgeklungen
gate-sessions = abgeklungene Einheiten: { $need } nötig, bisher { $have }
gate-green_days = gute Tage unter den letzten { $span }: { $need } nötig, bisher { $have }
gate-calm_days = { $span } Tage ohne eine Belastung, die zu viel war
gate-days = Tage in diesem Abschnitt: { $need } nötig, bisher { $have }
gate-legs =
    das Bein, das weh tut, schafft { $span } Prozent vom Fersenheben des anderen{ $have ->
        [none] , in letzter Zeit nicht gezählt
       *[other] , mindestens { $need }, zuletzt { $have }
    }
gate-sore_leg =
    { $need }-mal Fersenheben auf dem Bein, das weh tut{ $have ->
        [none] , in letzter Zeit nicht gezählt
       *[other] , zuletzt { $have }
    }
gate-weaker_leg =
    { $need }-mal Fersenheben auf dem schwächeren Bein{ $have ->
        [none] , in letzter Zeit nicht gezählt
       *[other] , zuletzt { $have }
    }
gate-hops =
    zehn Hüpfer auf der Stelle bei einem Schmerz von höchstens { $need }{ $have ->
        [none] , in letzter Zeit nicht gesagt
       *[other] , zuletzt { $have }
    }
gate-check_in = der Check-in von heute
gate-good_day = ein guter Morgen, innerhalb deiner Grenze und nah an deinem üblichen Wert
gate-settled = die letzte Belastung innerhalb eines Tages wieder bei deinem üblichen Wert
gate-one_change = ein Schritt nach dem anderen, und heute gab es schon einen
gate-restart = seit der Freigabe eine sanfte Einheit, die abklingt
gate-trend = Morgen, die nicht mehr weh tun als in der Woche davor
gate-full_volume = eine Einheit, die abklingt, dann wieder die volle Menge
gate-strict = gute Tage in einer Woche, wie du wolltest: { $need } nötig, bisher { $have }
gate-physio = deine Physio lässt dich weitergehen
gate-step_runs = gute Läufe auf dieser Stufe mit zwei Tagen Abstand: { $need } nötig, bisher { $have }
gate-pain_at_most_3 = Morgenschmerz von höchstens 3 von 10
gate-walk_without_limp = Gehen ohne Hinken
gate-settled_three_times = Belastungen in Folge, die innerhalb eines Tages abklingen: { $need } nötig, bisher { $have }
gate-brisk_walk = dreißig Minuten zügiges Gehen bei einem Schmerz von höchstens 1, in den letzten Tagen eingetragen
gate-easy_hops = zehn lockere Hüpfer bei einem Schmerz von höchstens 2
ladder-step = { $rounds } x ({ $run } min laufen, { $walk } min gehen)
ladder-run = { $run } min laufen am Stück
plan-ladder = <b>Laufen, Stufe { $step } von { $steps }:</b> { $dose }
plan-step-gates = Was die nächste Stufe öffnet:
plan-ladder-top = Das ist die oberste Stufe der Leiter. Ist sie zweimal gut gegangen, geht es nach der Regel vom längsten Lauf weiter.
plan-runs = <b>Laufen</b>
plan-runs-cap = Du läufst schon, deshalb gibt es für dich keine Leiter. Längster Lauf, zu dem ich heute rate: { $minutes } Minuten.
plan-runs-plain = Du läufst schon, deshalb gibt es für dich keine Leiter. Der Check-in sagt jeden Tag, ob und wie lange.
plan-no-run = <b>Laufen: noch nicht</b>
plan-start-gates = Was die erste Stufe der Geh-Lauf-Leiter öffnet:
plan-week =
    <b>Die kommende Woche</b>
    So sieht es aus, wenn deine Morgen wie üblich sind. Es ändert sich mit deinen Antworten.
week-day = <b>{ $day }</b> · { $items }
week-between = { " · " }
week-check_in = Check-in { $time }
week-checked = Check-in fertig
week-exercised = Übung fertig
week-skipped = Übung ausgelassen
week-ran = gelaufen
week-follow_up = { $time } frage ich nach der letzten Belastung
week-away = du bist weg
week-rest = Ruhetag
week-easy = keine Übung
week-run = Lauf möglich
week-run-ask = Lauf: nach dem Check-in von heute
week-run-gap = kein Lauf, die Sehne erholt sich
week-run-settling = kein Lauf, bis es abgeklungen ist
week-run-not-yet = noch kein Lauf
week-run-none = kein Lauf

## Das Bild des Verlaufs

picture-title = Deine letzten { $days } Tage
picture-dates = { $first } bis { $last }
picture-day = { $day }. { $month }
picture-side-left = Linke Achillessehne
picture-side-right = Rechte Achillessehne
picture-side-both = Beide Achillessehnen
picture-mornings = Morgenschmerz
picture-usual = üblich, ±1
picture-limit = Grenze { $pain }
picture-no-mornings = keine Morgen
picture-flare = Rückschlag
picture-danger = Warnzeichen
picture-stages = Krafttraining
picture-stage-isometric = 1 Halten
picture-stage-slow = 2 langsam
picture-stage-load = 3 schwer
picture-stage-plyometric = 4 federn
picture-stage-maintain = 5 erhalten
picture-runs = Läufe, in Minuten
picture-exercise = Übung
picture-other = anderes
picture-green = gut
picture-amber = etwas viel
picture-red = zu viel
picture-unknown = unbekannt

## Der Verlauf in Worten

do-days = { $days } Tage
progress-none = Es gibt noch nichts zu zeichnen. Nach deinem ersten Check-in steht hier ein Bild.
progress-title = <b>Von { $first } bis { $last }</b>
progress-no-mornings = In dieser Zeit sind keine Morgen eingetragen, deshalb gibt es keine Linie.
progress-few =
    { $count ->
        [one] Ein Morgen eingetragen: { $now } von 10. Für eine Linie braucht es noch ein paar.
       *[other] { $count } Morgen eingetragen, im Schnitt { $now } von 10. Nach zwei Wochen davon kann ich vergleichen.
    }
progress-same = Erste Schritte: { $now } von 10 an den letzten Morgen, etwa wie an den ersten ({ $then }).
progress-easier = Erste Schritte: { $now } von 10 an den letzten Morgen, weniger als an den ersten ({ $then }).
progress-sorer = Erste Schritte: { $now } von 10 an den letzten Morgen, mehr als an den ersten ({ $then }). Tiefs sind normal; der Plan rechnet damit.
progress-usual = Dein üblicher Wert: am Anfang { $then }, am Ende { $now }.
progress-usual-same = Dein üblicher Wert: { $now } von 10.
progress-no-runs = Keine Läufe in dieser Zeit.
progress-runs =
    { $longest ->
        [none] Läufe: { $count }.
       *[other] Läufe: { $count }, der längste { $longest } Minuten.
    }
progress-runs-colours = Wie sie waren: { $parts }.
progress-runs-green = { $count } gut
progress-runs-amber = { $count } etwas viel
progress-runs-red = { $count } zu viel
progress-runs-unknown = { $count } unbekannt
progress-stage = Krafttraining: { $stage }.
progress-stage-since = Krafttraining: { $stage }, seit { $day }.
progress-flare = Es gab einen Rückschlag, und er ist abgeklungen.
progress-flare-open = Zurzeit gibt es einen Rückschlag. Haltübungen, Rad und Schwimmen bei höchstens { $ceiling } von 10, bis er abgeklungen ist.
progress-danger = An einigen Tagen war ein Warnzeichen offen.
progress-empty =
    { $count ->
        [one] An einem Tag fehlt der Morgen, er bleibt leer.
       *[other] An { $count } Tagen fehlt der Morgen, sie bleiben leer.
    }

## Darf ich heute laufen?

do-today-again = Andere Länge
do-finish-checkin = Check-in fertig machen
may_run-title = <b>Darf ich laufen? { $day }</b>
may_run-pain =
    Wie weh taten heute Morgen die ersten Schritte?

    0 heißt kein Schmerz, 10 ist der schlimmste, den du dir vorstellen kannst.
may_run-pain-told = Erste Schritte: { $value } von 10
may_run-limp-no = Ich hinke: nein
may_run-limp-yes = Ich hinke: ja
may_run-limp-told = Hinken: ja
may_run-yesterday = Was hast du gestern gemacht? Nimm das Anstrengendste.
may_run-yesterday-nothing = Nichts Hartes
may_run-yesterday-run = Laufen
may_run-yesterday-walk = Lang gehen
may_run-yesterday-cycle = Rad
may_run-yesterday-swim = Schwimmen
may_run-yesterday-strength = Kraft
may_run-yesterday-plyometric = Sprünge
may_run-yesterday-other = Anderes
may_run-yesterday-told = Gestern: { $value }
may_run-minutes = Wie viele Minuten möchtest du laufen? Tippe eine Zahl an oder schreib sie.
may_run-minutes-label = { $value } min
may_run-known =
    { $cap ->
        [none] Ein Lauf ist heute möglich.
       *[other] Ein Lauf ist heute möglich, bis zu { $cap } Minuten.
    }
may_run-far = Ich rechne in Minuten, denn die Sehne zählt Zeit und keine Kilometer.
may_run-yes = <b>Ja, { $minutes } Minuten gehen.</b> Locker und flach. Hör auf, wenn der Schmerz über { $ceiling } von 10 steigt.
may_run-wished = Gefragt hast du nach { $minutes } Minuten.
may_run-step = Deine Stufe { $step }: { $dose }. Geh in den Gehpausen zügig, und hör auf, wenn der Schmerz über { $ceiling } von 10 steigt.
may_run-ran = Heute bist du schon gelaufen, also lass es dabei. Eine Sehne braucht nach einem harten Tag zwei Tage.
may_run-half = Ich habe nur gefragt, was ich dafür brauche. Der Rest des Check-ins ist ein paarmal Tippen.
may_run-cycle-yes = <b>Ja, fahr Rad.</b> Leichte Gänge, bei höchstens { $ceiling } von 10. Die meisten können mit der Fußmitte treten.
may_run-cycle-no = <b>Heute besser nicht.</b> Warte, bis der Morgenschmerz innerhalb deiner Grenze von { $ceiling } von 10 ist.
may_run-swim-yes = <b>Ja, schwimm.</b> Locker, bei höchstens { $ceiling } von 10, und stoß dich sanft von der Wand ab.
may_run-swim-no = <b>Heute besser nicht.</b> Warte, bis der Morgenschmerz innerhalb deiner Grenze von { $ceiling } von 10 ist.
may_run-walk-yes = <b>Ja, geh.</b> Auf ebenem Boden, bei höchstens { $ceiling } von 10.
may_run-walk-no = <b>Heute nur kurze Wege.</b> Geh, was du gehen musst, und keinen langen Spaziergang.

## Die Seite für die Physio

do-report-notes = Mit meinen Notizen
report-nothing = Es gibt noch nichts für eine Seite. Nach ein paar Check-ins schon.
report-caption =
    <b>Eine Seite für deine Physio.</b> Ein Blatt als Datei, zum Zeigen, Drucken oder Weiterleiten.

    Darauf stehen kein Name und keine deiner Notizen. Was darauf steht, geht dorthin, wohin du es schickst, und ich behalte keine Kopie, wenn es geschickt ist.
report-caption-notes =
    <b>Eine Seite für deine Physio, mit deinen letzten Notizen.</b>

    Darauf steht kein Name, außer du hast einen in eine Notiz geschrieben. Was darauf steht, geht dorthin, wohin du es schickst, und ich behalte keine Kopie, wenn es geschickt ist.
report-title = Achillessehne: eine Seite für die Physio
report-none = kein Tag eingetragen
report-empty = -
report-date = { $day }. { $month } { $year }
report-dates = Angaben von { $first } bis { $last }; beantwortete Morgen: { $mornings }.
report-place = Seite: { $side }. Stelle: { $site }.
report-usual =
    Üblicher Morgenschmerz beim Einrichten: { $first ->
        [none] nicht gesagt
       *[other] { $first } von 10
    }; zuletzt: { $latest ->
        [none] unbekannt
       *[other] { $latest } von 10
    }. Grenze für Schmerz bei Belastung: { $ceiling } von 10.
report-running =
    { $running ->
        [yes] Läuft beim Einrichten: ja
       *[no] Läuft beim Einrichten: nein
    }{ $longest ->
        [none] .
       *[other] ; längster Lauf der 30 Tage davor: { $longest } min.
    }
report-stage = Krafttraining zurzeit: { $stage }
report-head-week = 7 Tage ab
report-head-mornings = erste Schritte (n)
report-head-runs = Läufe
report-head-minutes = Minuten
report-head-longest = längster
report-head-sessions = Übung
report-head-others = anderes
report-head-settled = abgekl.
report-mean = { $mean } ({ $count })
report-settled = { $settled } von { $all }
danger-sign-under18 = Unter 18
report-flags = Genannte Warnzeichen
report-flag =
    { $day }: { $sign }; { $cleared ->
        [none] nicht geklärt
       *[other] nach Angabe der Person geklärt am { $cleared }
    }
report-moves = Wechsel des Abschnitts
report-move-up = { $day }: weiter zu { $stage }. { $reason }
report-move-down = { $day }: zurück zu { $stage }. { $reason }
report-tests = Tests
report-test = { $day }: { $values }
report-test-hop = Schmerz beim Hüpfen { $value } von 10
report-test-left = Fersenheben links { $value }
report-test-right = Fersenheben rechts { $value }
report-test-overall = insgesamt { $value } %
report-rules = Regeln, die an den meisten Tagen galten, in den Worten, die die Person liest
report-rule = { $rule }, Tage: { $days }. { $words }.
report-notes = Notizen
report-note-count = Notizen: { $count }.
report-note = { $day }: { $text }
report-self = Angaben der Person selbst, am { $day } von einem Programm (Achilles Coach) zusammengestellt. Keine Fachperson hat sie geprüft, und es ist keine Diagnose. Schmerz geht von 0 bis 10; hohle Balken sind Läufe, bei denen unbekannt ist, ob sie abgeklungen sind; Tage ohne Angabe sind leer.
report-policy = Regeln und Schwellen, zuletzt geprüft am { $date }; jede mit ihrer Quelle auf der Regelseite des Programms.

## Die Woche und ihre Meilensteine

summary-no-mornings = Diese Woche keine Morgen eingetragen.
summary-no-runs = Keine Läufe, diese Woche und die Woche davor.
summary-runs = Läufe: { $runs }, zusammen { $minutes } Minuten. Die Woche davor: { $runs_before }, { $minutes_before } Minuten.
summary-runs-first = Läufe: { $runs }, zusammen { $minutes } Minuten.
summary-exercise =
    { $planned ->
        [0] Diese Woche war keine Übung geplant.
       *[other] Übung: an { $done } von { $planned } geplanten Tagen.
    }
summary-settled = Am Tag danach wieder bei deinem üblichen Wert: { $settled } von { $all } Mal.
summary-next-settle = <b>Nächste Woche</b> fängt sanft an: Haltübungen, Rad und Schwimmen bei höchstens { $ceiling } von 10, bis die Sehne wieder bei deinem üblichen Wert ist. Dann etwas weniger als vorher.
summary-next-tell = <b>Nächste Woche:</b> Schon die erste Frage des Check-ins hilft, an so vielen Morgen, wie es dir passt. Schon eine Zahl hilft mir, den Plan an dich anzupassen.
summary-next-hold = <b>Nächste Woche:</b> nicht mehr als diese Woche, bis die Morgen wieder leichter sind.
summary-next-exercise = <b>Nächste Woche:</b> Ein paar Übungen mehr würden am meisten helfen, denn sie bauen auf, was Laufen braucht. Auch ein Teil einer Einheit zählt, und /exercise geht zu jeder Stunde.
summary-next-new = <b>Nächste Woche:</b> Dein Krafttraining ist gerade einen Abschnitt weiter. Lass die Sehne sich daran gewöhnen, und lass die Läufe, wie sie sind.
summary-next-on = <b>Nächste Woche:</b> Mach so weiter. Lockere Tage gehören dazu.
summary-gate = Für den nächsten Abschnitt: { $gate }.
milestone-first_settled_run = Ein Lauf, und die Sehne war am Tag danach wieder bei deinem üblichen Wert: zum ersten Mal hier. So geht es voran.
milestone-first_stage = Dein erster Abschnitt liegt hinter dir. Die Sehne verträgt mehr als am Anfang.
milestone-thirty_minutes = Eine halbe Stunde Laufen am Stück ist wieder da.
milestone-four_weeks = Vier Wochen hast du dich um diese Sehne gekümmert. So lange dauert es etwa, bis Gewebe zu antworten beginnt.
milestone-two_points = Deine Morgen sind zwei Punkte niedriger als am Anfang. Das ist mehr als das übliche Auf und Ab.
milestone-flare_over = Der Rückschlag ist abgeklungen. Inzwischen weißt du, was hilft, wenn einer kommt.

## Einrichten, Verlauf der Tage, Notizen, Einstellungen: was später dazukam

command-profile = Was du über dich gesagt hast
command-settings = Zeiten, Ruhetage, Pausen und mehr
command-pause = Ich bin eine Weile weg
command-back = Ich bin wieder da
tell-time = Lieber die Uhrzeit sagen
setup-zone-time = Wie spät ist es bei dir? Schreib es, zum Beispiel 14:20.
setup-zone-by-time = Welche passt? Schau, ob die Uhrzeit deine ist. Wenn keine passt, schreib die nächste große Stadt.
setup-zone-no-such-time = Ich kenne keinen Ort, an dem es so spät ist. Bitte schau noch einmal auf die Uhr oder schreib die nächste große Stadt.
setup-exercise_time = Wann soll ich die Übung des Tages bringen? Tippe eine Zeit an oder schreib eine, zum Beispiel 17:45.
setup-exercise_time-told = Übung: { $value }
check_in-pain-earlier =
    Wie weh taten an jenem Morgen die ersten Schritte?

    0 heißt kein Schmerz, 10 ist der schlimmste, den du dir vorstellen kannst.
check_in-stiffness-earlier = Nach wie vielen Minuten war die Steifheit an jenem Morgen weg?
check_in-yesterday-earlier = Was hast du am Tag davor gemacht?
check_in-sudden-earlier =
    Das war viel mehr Schmerz als sonst, deshalb frage ich zur Sicherheit drei kurze Dinge. Wenn du nicht antworten kannst und sich etwas gerissen oder schwach anfühlt, lass es heute anschauen.

    Kam es plötzlich, mit einem Knall, einem Reißen oder wie ein Tritt?
check_in-yesterday-several = Mehreres
check_in-yesterday-told-several = Gestern: mehreres
check_in-kinds = Wähl alles, was du gemacht hast, dann Fertig.
check_in-kinds-run = Laufen
check_in-kinds-walk = Lang gehen
check_in-kinds-cycle = Rad
check_in-kinds-swim = Schwimmen
check_in-kinds-strength = Kraft
check_in-kinds-plyometric = Sprünge
check_in-kinds-other = Anderes
check_in-kinds-told = Gemacht: { $value }
check_in-kinds-name = Was du gemacht hast
check_in-each_minutes = { $kind }: wie viele Minuten? Tippe eine Zahl an oder schreib sie.
check_in-each_minutes-told = { $kind }, Minuten: { $value }
check_in-each_minutes-name = { $kind }: Minuten
check_in-each_load_pain = { $kind }: Wie weh tat die Sehne dabei oder gleich danach im schlimmsten Moment, 0 bis 10?
check_in-each_load_pain-told = { $kind }, stärkster Schmerz: { $value } von 10
check_in-each_load_pain-name = { $kind }: stärkster Schmerz
check_in-sudden =
    Das ist viel mehr Schmerz als sonst, deshalb frage ich zur Sicherheit drei kurze Dinge. Wenn du nicht antworten kannst und sich etwas gerissen oder schwach anfühlt, lass es heute anschauen.

    Kam es plötzlich, mit einem Knall, einem Reißen oder wie ein Tritt?
check_in-sudden-yes = Ja
check_in-sudden-no = Nein
check_in-sudden-unsure = Nicht sicher
check_in-sudden-told = Kam plötzlich: { $value }
check_in-sudden-name = Kam plötzlich
check_in-can_rise = Kommst du allein auf diesem Bein auf die Zehenspitzen? Wenn du nicht sicher bist oder es sich falsch anfühlt, probier es nicht.
check_in-can_rise-yes = Ja, das geht
check_in-can_rise-no = Nein
check_in-can_rise-unsure = Nicht sicher
check_in-can_rise-told = Auf diesem Bein auf die Zehenspitzen: { $value }
check_in-can_rise-name = Auf die Zehenspitzen
check_in-gap = Gibt es eine neue Lücke oder Delle in der Sehne, einen Bluterguss oder neue Schwäche beim Abdrücken?
check_in-gap-yes = Ja
check_in-gap-no = Nein, nichts davon
check_in-gap-unsure = Nicht sicher
check_in-gap-told = Neue Lücke, Bluterguss oder Schwäche: { $value }
check_in-gap-name = Lücke, Bluterguss oder Schwäche
several-done = Fertig
several-on = ✓ { $option }
toast-pick-one = Bitte wähl zuerst mindestens eins.
next-exercise = Nächste Übung: { $when }.
log-distance = Strecke: { $distance }
log-another = Für diesen Tag hast du mir schon etwas gesagt: { $load }. Ist es dasselbe, nimm „Nein, vergessen“.
log-which-day = Welcher Tag war es?
log-minutes-range = Minuten gehen von { $least } bis { $most }, deshalb frage ich noch einmal danach.
log-load_pain-range = Schmerz geht von { $least } bis { $most }, deshalb frage ich noch einmal danach.
log-saved-earlier = Eingetragen für { $day }: { $load }, stärkster Schmerz { $pain } von 10.
view-days = Anderer Tag
follow_up-pain-told = Tag danach: { $value } von 10
follow_up-pain-name = Tag danach
follow_up-needless = Diese Belastung wurde zurückgenommen, also gibt es nichts zu fragen.

command-note = Eine Notiz zu heute
do-note = Notiz dazu
note-text = Was möchtest du notieren? Schreib es in deinen Worten, bis zu tausend Zeichen.
note-text-told = Notiz: { $value }
note-text-name = Notiz
note-kept =
    Notiert für { $day }:

    { $text }
note-empty = In dieser Notiz stand nichts.
note-too-long = Eine Notiz darf bis zu { $most } Zeichen haben, und deine hat { $length }. Nichts davon wurde behalten. Bitte schick eine kürzere oder zwei.

command-edit = Eine Antwort der letzten sieben Tage ändern
do-edit = Antwort ändern
edit-days = <b>Welchen Tag schauen wir an?</b>
edit-day = { $day }: { $what }
edit-day-pain = { $value } von 10
edit-empty = nichts gesagt
edit-title = Was ändern wir? <b>{ $day }</b>
edit-title-empty = Von diesem Tag weiß ich noch nichts: <b>{ $day }</b>.
edit-day-before = Am Tag davor: { $value }
edit-load = { $load }, Schmerz { $pain }
edit-load-open = { $load }, nicht vollständig
edit-load-title =
    Eintrag, <b>{ $day }</b>

    { $load }
edit-fill = Check-in ausfüllen
edit-add = Lauf oder andere Belastung dazu
edit-back = Andere Tage
edit-stop = Hier aufhören
edit-leave = Lassen, wie es war
edit-back-day = Zurück zu { $day }
edit-delete = Löschen: { $load }
load-the-run = diesen Lauf
load-the-walk = diesen Gang
load-the-cycle = diese Radfahrt
load-the-swim = dieses Schwimmen
load-the-strength = dieses Krafttraining
load-the-plyometric = diese Sprünge
load-the-other = diese Aktivität
edit-note = die Notiz
edit-note-title =
    Deine Notiz, <b>{ $day }</b>:

    { $text }
edit-note-again = Neu schreiben
edit-note-delete = Diese Notiz löschen
edit-delete-sure = Das von { $day } löschen: { $what }?
edit-delete-yes = Ja, löschen
edit-deleted = Gelöscht: { $what }.
edit-kept = Eingetragen, <b>{ $day }</b>:
changed-nothing = Dein Plan für heute bleibt, wie er war.
changed-later = Dein Plan rechnet damit.
changed-verdict = Dein Plan für heute war: { $before }. Er ist: { $after }.
changed-exercise = Die Übung war: { $before }. Sie ist: { $after }.
changed-stage = Das Krafttraining war bei: { $before }. Es ist bei: { $after }.
changed-step = Die Geh-Lauf-Leiter war bei Stufe { $before }. Sie ist bei Stufe { $after }.
short-run = laufen
short-run_shorter = kürzer laufen
short-modify = schonen, kein Lauf
short-rest = Pause vom Laufen und Springen
short-refer = erst anschauen lassen
short-cap = { $verdict }, höchstens { $cap } Minuten
short-no-exercise = keine
exercise-begin-told-skip = Übung: ausgelassen
exercise-begin-name = Übung
exercise-finish-told = Übung: { $value }
danger-found = Was du mir gesagt hast, kann ernst sein, deshalb gehe ich auf Nummer sicher.
edited-unclear = Ich habe gesehen, dass du eine Nachricht geändert hast, aber ich weiß nicht, zu welcher Antwort sie gehört. Es hat sich nichts geändert. Um eine Antwort zu ändern, schick /edit oder schreib „gestern ändern“.
cancel-settings = In Ordnung. Die Einstellung bleibt, wie sie war.
cancel-background = In Ordnung, wir lassen diese Fragen. /profile hat sie, wann immer du magst.
cancel-note = In Ordnung. Es gibt keine Notiz.
became-not-under18 = nicht geschickt, denn das Programm ist für Erwachsene
export-column-profile-own_language = die Sprache, die du gewählt hast; leer: wie dein Telefon
export-column-profile-link = das Wort des Links, über den du kamst, wenn es einen gab
setup-more =
    Ein paar Fragen mehr würden mir helfen, den Plan an dich anzupassen: Schuhe, Training, Schlaf. Beantworte sie gleich, wenn du magst. Sonst frage ich eine am Tag, nach deinem Check-in, und du kannst jede auslassen.
do-more = Ein paar Fragen mehr
do-profile = Meine Antworten
do-settings = Einstellungen
do-pause = Ich bin weg
also-skip = Auslassen
also-none = Keine
view-later = Genug für heute
view-enough = Bitte keine mehr davon
view-profile = Zurück
background-title = <b>Ein paar Fragen mehr</b>
background-daily = <b>Noch eine Frage, { $day }</b>
background-since = Wie lange tut die Sehne schon weh?
background-since-weeks = Weniger als 6 Wochen
background-since-months = 6 Wochen bis 3 Monate
background-since-half_year = 3 bis 12 Monate
background-since-year = Über ein Jahr
background-since-told = Tut weh seit: { $value }
background-since-name = Wie lange
background-changed =
    Was hat sich in deinem Training in den letzten sechs Wochen geändert oder kurz bevor es anfing? Wähl alles, was passt, dann Fertig.

    Du kannst es auch schreiben: „Berge und Tempo“.
background-changed-distance = Längere Läufe
background-changed-hills = Berge
background-changed-speed = Tempo
background-changed-days = Mehr Tage
background-changed-break = Zurück nach Pause
background-changed-none = Nichts
background-changed-told = Geändert: { $value }
background-changed-name = Was sich änderte
background-shoes = Die Schuhe, in denen du am meisten läufst: Wie viel höher ist die Ferse als die Zehen?
background-shoes-low = Flach, bis 4 mm
background-shoes-middle = 5 bis 8 mm
background-shoes-high = 9 mm oder mehr
background-shoes-unsure = Weiß nicht
background-shoes-told = Schuhe: { $value }
background-shoes-name = Schuhe
background-flatter = Bist du in den letzten drei Monaten auf flachere Schuhe umgestiegen?
background-flatter-yes = Ja, flacher
background-flatter-no = Nein, gleich
background-flatter-told = Zuletzt flachere Schuhe: { $value }
background-flatter-name = Schuhwechsel
background-fits =
    Passt etwas davon zu dir? Wähl alles, was passt, dann Fertig.

    Du kannst es auch schreiben: „schwach und Schlaf“.
background-fits-weak = Meine Wade fühlt sich schwach an
background-fits-tight = Meine Wade fühlt sich fest an
background-fits-form = Lange Schritte oder auf dem Vorfuß
background-fits-stress = Viel Stress oder Sorgen
background-fits-sleep = Ich schlafe schlecht
background-fits-none = Nichts davon
background-fits-told = Passt: { $value }
background-fits-name = Was passt
background-birth_year = In welchem Jahr bist du geboren? Schreib es, zum Beispiel 1985.
background-birth_year-told = Geboren: { $value }
background-birth_year-name = Geburtsjahr
background-kept = Danke. Das hilft beim Plan.
background-skipped = Ausgelassen. Das ist in Ordnung.
background-later = Das ist in Ordnung. Den Rest frage ich, eine Frage am Tag, nach deinem Check-in.
background-enough = In Ordnung, davon frage ich nichts mehr. /profile hat sie, wann immer du magst.
background-done = <b>Danke, das ist alles.</b> Was zu deinem Plan passt, kommt wieder zu dir, eine Zeile am Tag.
setup-side-name = Seite
setup-site-name = Stelle
setup-baseline_pain-name = Üblicher Morgen
setup-running-name = Laufen
setup-longest_run-name = Längster Lauf
setup-check_in_time-name = Zeit für den Check-in
setup-exercise_time-name = Zeit für die Übung
profile-title = <b>Was du mir gesagt hast</b>
profile-kept = <b>Eingetragen.</b> Dein Plan rechnet damit.
profile-agreed = Du hast Fassung { $version } von dem zugestimmt, was /privacy sagt, und bist mindestens 18.
profile-how = Tippe an, was sich geändert hat. Für ein Warnzeichen nimm /danger.
hint-background-birth_year = Bitte schreib das Jahr mit vier Ziffern, zum Beispiel 1985, oder tippe auf „Auslassen“.
factor-distance = <i>Du hast von längeren Läufen erzählt. Ein Lauf, der viel länger ist als die anderen, erhöht das Risiko einer Verletzung. Lass deinen längsten also höchstens um ein Zehntel wachsen.</i>
factor-speed = <i>Du hast von schnelleren Läufen erzählt. Tempo belastet die Sehne mehr als lockeres Laufen, deshalb kommt es in deinem Plan zuletzt.</i>
factor-hills = <i>Du hast von Bergen erzählt. Bergauf zieht sich der Fuß hoch und drückt auf die Sehne, deshalb finden viele flache Läufe für einige Wochen angenehmer.</i>
factor-days = <i>Du hast von mehr Lauftagen erzählt. Eine Sehne braucht Zeit zum Abklingen, also lass einen lockeren Tag zwischen den Läufen.</i>
factor-break = <i>Du hast von einer Pause erzählt. Die Luft kommt schneller zurück als die Sehne, also fang mit weniger an, als du könntest.</i>
factor-flatter = <i>Du hast von flacheren Schuhen erzählt. Für einige Wochen zu den alten zurückzugehen kann die Sehne entlasten. Besondere musst du nicht kaufen.</i>
factor-low = <i>Deine Schuhe sind flach. Ein Keil von 10 bis 12 mm in beiden Schuhen kann es für einige Wochen beruhigen. Die Lösung bleibt Kraft.</i>
factor-weak = <i>Du hast gesagt, dass sich die Wade schwach anfühlt. Starke Waden sind die Lösung, die bleibt, und deine Übung baut sie auf. Fersenheben mit gebeugtem Knie zählt auch.</i>
factor-tight = <i>Du hast gesagt, dass sich die Wade fest anfühlt. Dehnen kann auf die Sehne drücken, deshalb steht in deinem Plan langsames Krafttraining dafür.</i>
factor-form = <i>Kleine, schnelle Schritte, etwa ein Zwanzigstel mehr, können die Sehne entlasten. Stell zurzeit nicht auf Vorfußlaufen um.</i>
factor-stress = <i>Stress und Sorgen können Schmerz lauter machen. Ein leichtes Ziehen bis { $ceiling } von 10, das innerhalb eines Tages abklingt, gehört zum Plan.</i>
factor-sleep = <i>Du hast gesagt, dass du schlecht schläfst. Eine Woche mit schlechtem Schlaf ist ein Grund zu bleiben, wo du bist, und nicht mehr zu machen.</i>
factor-age = <i>Sehnen passen sich in jedem Alter an, jenseits der vierzig etwas langsamer. Lass dir mehr lockere Tage.</i>
settings-title = <b>Einstellungen</b>
settings-how = Tippe an, was du ändern möchtest, oder schreib es: „Check-in 7:30“, „Ruhetage Sa So“, „Ruhe 22-7“, „Pause bis 12. Dez“.
settings-kept = <b>Eingetragen.</b>
settings-zone-told = Zeitzone: { $zone }, dort { $time } Uhr
settings-rest_days = An welchen Tagen möchtest du keine Übung? Wähl sie, dann Fertig. Der Check-in kommt trotzdem.
settings-rest_days-mon = Mo
settings-rest_days-tue = Di
settings-rest_days-wed = Mi
settings-rest_days-thu = Do
settings-rest_days-fri = Fr
settings-rest_days-sat = Sa
settings-rest_days-sun = So
settings-rest_days-none = Keine Ruhetage
settings-rest_days-name = Ruhetage
settings-rest_days-told = Ruhetage: { $value }
settings-rest_days-told-none = Ruhetage: keine
settings-rest_days-all = Jeder Tag ist ein Ruhetag, deshalb kommt gar keine Übung. Eine Sehne wird durch Arbeit stärker, also lohnen sich ein paar Tage die Woche.
settings-pause =
    <b>Wie lange bist du weg?</b> Bis dahin ruhen alle Nachrichten, und nichts geht verloren.

    Tippe an oder schreib: „bis 12. Dez“, „10 Tage“, „nächsten Montag“.
settings-pause-name = Ich bin weg
settings-pause-days = { $days ->
    [3] 3 Tage, bis { $day }
    [7] 1 Woche, bis { $day }
   *[other] { $weeks } Wochen, bis { $day }
}
settings-paused = <b>Hab eine gute Zeit.</b> Bis { $day } ist alles ruhig. An diesem Tag schreibe ich wieder. /back beendet es früher, und /danger geht die ganze Zeit.
settings-away = Weg bis { $day }
settings-back = Ich bin wieder da
settings-back-thanks = <b>Willkommen zurück,</b> und danke, dass du es sagst. Wir fangen sanft an, so wie es der Sehne heute geht.
settings-not_away = Du bist nicht weg, also ist alles, wie es war.
settings-quiet =
    <b>Wann soll ich still sein?</b> Was in diesen Stunden fällig wird, wartet bis zum Morgen. Nur der Check-in behält die Zeit, die du gewählt hast.

    Tippe an oder schreib: „Ruhe 22-7“.
settings-quiet-name = Ruhezeit
settings-quiet-line = Ruhezeit: { $start } bis { $end }
settings-strict =
    Soll ich vor jedem Schritt eine ganze Woche guter Tage abwarten?

    Das ist der vorsichtige Weg. Sonst geht es weiter, wenn die Prüfungen eines Abschnitts bestanden sind.
settings-strict-yes = Ja, je eine ganze gute Woche
settings-strict-no = Nein, nach bestandenen Prüfungen
settings-strict-name = Eine ganze Woche je Schritt
settings-strict-told = Weiter: nach einer ganzen guten Woche
settings-strict-means = Jeder Schritt wartet auf sieben gute Tage.
settings-physio = <b>Der Plan meiner Physio.</b> Was deine Physio festgelegt hat, geht vor meinem, soweit es sicher ist.
view-physio = Plan meiner Physio
settings-physio-told = Der Plan deiner Physio gilt
settings-ceiling = Bis zu welchem Schmerz darfst du nach dem Wort deiner Physio weitermachen? 0 bis 5.
settings-ceiling-none = Mein Plan entscheidet
settings-ceiling-told = Schmerzgrenze: { $value }
settings-ceiling-name = Schmerzgrenze
settings-stage = Welches Krafttraining hat deine Physio festgelegt?
settings-stage-isometric = Haltübungen
settings-stage-slow = Langsames Fersenheben
settings-stage-load = Schwerer, schneller
settings-stage-plyometric = Federn und Hüpfen
settings-stage-maintain = Kraft erhalten
settings-stage-none = Mein Plan entscheidet
settings-stage-told = Krafttraining: { $value }
settings-stage-name = Krafttraining
settings-stretching = Hat deine Physio dir gesagt, dass du die Wade dehnen sollst? Mein eigener Plan kommt ohne aus.
settings-stretching-yes = Ja, hat sie
settings-stretching-none = Nein
settings-stretching-told = Dehnen: { $value }
settings-stretching-name = Dehnen
settings-stretching-means = Mach beim Dehnen, was deine Physio sagt. Hör auf, wenn es unten an der Ferse sticht, und sag es ihr.
settings-language = Welche Sprache soll ich sprechen?
settings-language-phone = Wie mein Telefon
settings-language-en = English
settings-language-de = Deutsch
settings-language-name = Sprache
settings-language-told = Sprache: { $value }
settings-language-as_phone = { $language }, wie dein Telefon
settings-link-told = Link, über den du kamst: { $link }
view-unlink = Link vergessen
view-settings = Zurück
link-told = Dein Link sagt: <b>{ $link }</b>. Wenn du zustimmst, behalte ich auch dieses Wort. /settings zeigt es und vergisst es.
link-kept = Das Wort deines Links ist eingetragen: <b>{ $link }</b>. /settings zeigt es und vergisst es.
hint-settings-pause = Bitte nenn einen Tag, der noch kommt, innerhalb eines Jahres: „bis 12. Dez“, „10 Tage“, „nächsten Montag“.
hint-settings-quiet = Bitte lass mir mindestens vier Stunden des Tages, zum Beispiel „Ruhe 22-7“. Für eine längere Ruhe gibt es /pause.
hint-settings-ceiling = Bitte schick eine Zahl von 0 bis 5. Höher gehe ich nicht, weil es keine Studie tut, die ich kenne. Sagt deine Physio mehr, folge ihr.
hint-settings-rest_days = Bitte nenn Tage, zum Beispiel „Sa So“, oder „keine“.
travel-hint = Nach der Uhr, die ich für dich habe, ist es { $time } Uhr, und deine Antworten kamen zuletzt nachts. Bist du verreist? /zone stellt es richtig.
check_in-back = <b>Willkommen zurück,</b> und danke, dass du wieder dabei bist. Wir fangen sanft an, so wie es der Sehne heute geht.
