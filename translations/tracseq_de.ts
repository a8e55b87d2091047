<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Accounts</name>
    <message>
        <source>Make the lab&apos;s owner</source>
        <translation>Besitzer des Labors anlegen</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Enable an account</source>
        <translation>Konto freigeben</translation>
    </message>
    <message>
        <source>Disable an account</source>
        <translation>Konto sperren</translation>
    </message>
    <message>
        <source>Change the role of an account</source>
        <translation>Rolle eines Kontos ändern</translation>
    </message>
    <message>
        <source>Change an account</source>
        <translation>Konto ändern</translation>
    </message>
    <message>
        <source>Reset a password</source>
        <translation>Passwort zurücksetzen</translation>
    </message>
    <message>
        <source>Unlock an account</source>
        <translation>Konto entsperren</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <translation>Überall abmelden</translation>
    </message>
    <message>
        <source>Record a security event</source>
        <translation>Sicherheitsereignis festhalten</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Confirm the password</source>
        <translation>Passwort bestätigen</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Sign: %1</source>
        <translation>Unterschreiben: %1</translation>
    </message>
    <message>
        <source>it is no token</source>
        <translation>es ist kein Token</translation>
    </message>
    <message>
        <source>its kind of signature is not accepted</source>
        <translation>seine Art der Unterschrift wird nicht angenommen</translation>
    </message>
    <message>
        <source>its key is not in use</source>
        <translation>sein Schlüssel ist nicht in Gebrauch</translation>
    </message>
    <message>
        <source>it was altered</source>
        <translation>es wurde verändert</translation>
    </message>
    <message>
        <source>it is not complete</source>
        <translation>es ist nicht vollständig</translation>
    </message>
    <message>
        <source>it is for another service</source>
        <translation>es ist für einen anderen Dienst</translation>
    </message>
    <message>
        <source>it was made in the future</source>
        <translation>es wurde in der Zukunft ausgestellt</translation>
    </message>
    <message>
        <source>Shut out by the server</source>
        <translation>Vom Server ausgesperrt</translation>
    </message>
    <message>
        <source>The password of %1 was put into the file from outside: nothing in the log says that it was set. Reset it.</source>
        <translation>Das Passwort von %1 wurde von außen in die Datei gesetzt: Nichts im Protokoll sagt, dass es gesetzt wurde. Setzen Sie es zurück.</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>The template does not ask for this here. Leave it empty.</source>
        <translation>Danach fragt die Vorlage hier nicht. Lassen Sie die Zelle leer.</translation>
    </message>
    <message>
        <source>row %1 of the grid</source>
        <translation>Zeile %1 der Tabelle</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>DNA</source>
        <translation>DNA</translation>
    </message>
    <message>
        <source>RNA</source>
        <translation>RNA</translation>
    </message>
    <message>
        <source>cDNA</source>
        <translation>cDNA</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Protein</source>
        <translation>Protein</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Tissue</source>
        <translation>Gewebe</translation>
    </message>
    <message>
        <source>Blood</source>
        <translation>Blut</translation>
    </message>
    <message>
        <source>Plasma</source>
        <translation>Plasma</translation>
    </message>
    <message>
        <source>Serum</source>
        <translation>Serum</translation>
    </message>
    <message>
        <source>Saliva</source>
        <translation>Speichel</translation>
    </message>
    <message>
        <source>Urine</source>
        <translation>Urin</translation>
    </message>
    <message>
        <source>Stool</source>
        <translation>Stuhl</translation>
    </message>
    <message>
        <source>Swab</source>
        <translation>Abstrich</translation>
    </message>
    <message>
        <source>Environmental</source>
        <translation>Umwelt</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Data analyst</source>
        <translation>Datenanalyse</translation>
    </message>
    <message>
        <source>Research scientist</source>
        <translation>Forschung</translation>
    </message>
    <message>
        <source>Lab technician</source>
        <translation>Labortechnik</translation>
    </message>
    <message>
        <source>Principal investigator</source>
        <translation>Projektleitung</translation>
    </message>
    <message>
        <source>Lab administrator</source>
        <translation>Laborverwaltung</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Anmeldung gescheitert</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Entsperrt</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Signed out everywhere</source>
        <translation>Überall abgemeldet</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Passwort geändert</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>Passwort zurückgesetzt</translation>
    </message>
    <message>
        <source>Password not confirmed</source>
        <translation>Passwort nicht bestätigt</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Token key replaced</source>
        <translation>Token-Schlüssel ersetzt</translation>
    </message>
    <message>
        <source>Authored</source>
        <translation>Verfasst</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Both changed it</source>
        <translation>Von beiden geändert</translation>
    </message>
    <message>
        <source>Changed here, removed there</source>
        <translation>Hier geändert, dort entfernt</translation>
    </message>
    <message>
        <source>Removed here, changed there</source>
        <translation>Hier entfernt, dort geändert</translation>
    </message>
    <message>
        <source>Refers to a removed record</source>
        <translation>Verweist auf einen entfernten Eintrag</translation>
    </message>
    <message>
        <source>Already taken</source>
        <translation>Schon vergeben</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Theirs kept</source>
        <translation>Anderer Wert behalten</translation>
    </message>
    <message>
        <source>Mine taken</source>
        <translation>Eigener Wert übernommen</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Password kept here</source>
        <translation>Passwort hier hinterlegt</translation>
    </message>
    <message>
        <source>Aliquot</source>
        <translation>Aliquot</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Derivative</source>
        <translation>Derivat</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Same sample</source>
        <translation>Dieselbe Probe</translation>
    </message>
    <message>
        <source>More taken out than there was</source>
        <translation>Mehr entnommen als vorhanden</translation>
    </message>
    <message>
        <source>Password set by an administrator</source>
        <translation>Passwort von einem Administrator gesetzt</translation>
    </message>
    <message>
        <source>All sessions ended</source>
        <translation>Alle Sitzungen beendet</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>Einsendung</translation>
    </message>
    <message>
        <source>Extraction</source>
        <translation>Extraktion</translation>
    </message>
    <message>
        <source>Quality control</source>
        <translation>Qualitätskontrolle</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Witnessed</source>
        <translation>Bezeugt</translation>
    </message>
    <message>
        <source>Autoclaved</source>
        <translation>Autoklaviert</translation>
    </message>
    <message>
        <source>Incinerated</source>
        <translation>Verbrannt</translation>
    </message>
    <message>
        <source>Chemically inactivated</source>
        <translation>Chemisch inaktiviert</translation>
    </message>
    <message>
        <source>Returned to the submitter</source>
        <translation>An den Einsender zurückgegeben</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Aufgebraucht</translation>
    </message>
    <message>
        <source>Consumables</source>
        <translation>Verbrauchsmaterial</translation>
    </message>
    <message>
        <source>Sequencing</source>
        <translation>Sequenzierung</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienstleistungen</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Reisen</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Forschung</translation>
    </message>
    <message>
        <source>Clinical</source>
        <translation>Klinisch</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienstleistung</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>Receipt of samples</source>
        <translation>Probeneingang</translation>
    </message>
    <message>
        <source>Library preparation</source>
        <translation>Bibliotheksherstellung</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Contributor</source>
        <translation>Mitwirkung</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Investigator</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Einsicht</translation>
    </message>
</context>
<context>
    <name>Command line</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>it exists already; choose an empty folder</source>
        <translation>es gibt ihn schon; wählen Sie einen leeren Ordner</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>read %1, created %2, skipped %3, failed %4</source>
        <translation>gelesen %1, angelegt %2, übersprungen %3, fehlgeschlagen %4</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>which does not hold</source>
        <translation>das nicht stimmt</translation>
    </message>
    <message>
        <source>Results in %1</source>
        <translation>Ergebnisse in %1</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>(kept as it is)</source>
        <translation>(bleibt, wie es ist)</translation>
    </message>
    <message>
        <source>(ignored)</source>
        <translation>(wird ausgelassen)</translation>
    </message>
    <message>
        <source>%1, sheet “%2”, headings in row %3</source>
        <translation>%1, Blatt „%2“, Überschriften in Zeile %3</translation>
    </message>
    <message>
        <source>Saved mapping “%1”</source>
        <translation>Gespeicherte Zuordnung „%1“</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Rows read %1: good %2, skipped %3, with errors %4.</source>
        <translation>Zeilen gelesen %1: gut %2, übersprungen %3, mit Fehlern %4.</translation>
    </message>
    <message>
        <source>Created %1, skipped %2, failed %3. Undo with: tracseqctl --lab %4 undo</source>
        <translation>Angelegt %1, übersprungen %2, fehlgeschlagen %3. Rückgängig mit: tracseqctl --lab %4 undo</translation>
    </message>
    <message numerus="yes">
        <source>%n import(s) had been cut short and were taken back.</source>
        <translation>
            <numerusform>%n abgebrochener Import wurde zurückgenommen.</numerusform>
            <numerusform>%n abgebrochene Importe wurden zurückgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>, column %1</source>
        <translation>, Spalte %1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>The sheet names no instrument that is known. Say which one the kit version is for: --instrument NAME.</source>
        <translation>Das Sample Sheet nennt kein bekanntes Gerät. Geben Sie an, für welches die Kit-Version gilt: --instrument NAME.</translation>
    </message>
    <message>
        <source>There is no command “%1”. Use one of: %2.</source>
        <translation>Es gibt keinen Befehl „%1“. Verwenden Sie einen von: %2.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number of 1 or more</source>
        <translation>„%1“ ist keine ganze Zahl ab 1</translation>
    </message>
    <message>
        <source>“%1” has no “=” with a name before it</source>
        <translation>„%1“ hat kein „=“ mit einem Namen davor</translation>
    </message>
    <message>
        <source>The name of the user is empty.</source>
        <translation>Der Name des Benutzers ist leer.</translation>
    </message>
    <message>
        <source>The name of the user has %1 characters. Use at most %2.</source>
        <translation>Der Name des Benutzers hat %1 Zeichen. Verwenden Sie höchstens %2.</translation>
    </message>
    <message>
        <source>The name of the user has characters that cannot be seen: %1</source>
        <translation>Der Name des Benutzers enthält Zeichen, die man nicht sehen kann: %1</translation>
    </message>
    <message>
        <source>Say which lab: --lab FILE.</source>
        <translation>Geben Sie das Labor an: --lab FILE.</translation>
    </message>
    <message>
        <source>More with --help.</source>
        <translation>Mehr mit --help.</translation>
    </message>
    <message>
        <source>--map gives the field %1 two columns, “%2” and “%3”. It can have one.</source>
        <translation>--map gibt dem Feld %1 zwei Spalten, „%2“ und „%3“. Es kann nur eine haben.</translation>
    </message>
    <message>
        <source>--set gives the field %1 two values, “%2” and “%3”. It can have one.</source>
        <translation>--set gibt dem Feld %1 zwei Werte, „%2“ und „%3“. Es kann nur einen haben.</translation>
    </message>
    <message>
        <source>What this command had to say could not be written to its output: %1.</source>
        <translation>Was dieser Befehl zu sagen hatte, konnte nicht ausgegeben werden: %1.</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>Passwort von %1: </translation>
    </message>
    <message>
        <source>Give the password at the terminal, or in the environment variable TRACSEQ_PASSWORD; never as an argument, which others can see.</source>
        <translation>Geben Sie das Passwort am Terminal oder in der Umgebungsvariablen TRACSEQ_PASSWORD an; nie als Argument, das andere sehen können.</translation>
    </message>
    <message>
        <source>Disabled: %1.</source>
        <translation>Deaktiviert: %1.</translation>
    </message>
    <message>
        <source>Enabled: %1.</source>
        <translation>Freigegeben: %1.</translation>
    </message>
    <message>
        <source>Unlocked: %1.</source>
        <translation>Entsperrt: %1.</translation>
    </message>
    <message>
        <source>The role of %1 is changed.</source>
        <translation>Die Rolle von %1 ist geändert.</translation>
    </message>
    <message>
        <source>New password of %1: </source>
        <translation>Neues Passwort von %1: </translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>Noch einmal: </translation>
    </message>
    <message>
        <source>Give the new password at the terminal, or in the environment variable TRACSEQ_NEW_PASSWORD.</source>
        <translation>Geben Sie das neue Passwort am Terminal oder in der Umgebungsvariablen TRACSEQ_NEW_PASSWORD an.</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Voller Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Added: %1. The password is to be changed at the first sign-in.</source>
        <translation>Angelegt: %1. Das Passwort ist bei der ersten Anmeldung zu ändern.</translation>
    </message>
    <message>
        <source>%1 owns this lab now. From now on, to write to it needs signing in.</source>
        <translation>Das Labor gehört jetzt %1. Von nun an muss sich anmelden, wer darin schreibt.</translation>
    </message>
    <message>
        <source>Reset: %1. The password is to be changed at the next sign-in.</source>
        <translation>Zurückgesetzt: %1. Das Passwort ist bei der nächsten Anmeldung zu ändern.</translation>
    </message>
    <message>
        <source>Present password of %1: </source>
        <translation>Jetziges Passwort von %1: </translation>
    </message>
    <message>
        <source>The password of %1 is changed.</source>
        <translation>Das Passwort von %1 ist geändert.</translation>
    </message>
    <message>
        <source>The change with the hash %1, which the lab once ended with, is not in its log: the log was cut or written anew.</source>
        <translation>Die Änderung mit der Prüfsumme %1, mit der das Labor einmal endete, steht nicht in seinem Protokoll: Es wurde gekürzt oder neu geschrieben.</translation>
    </message>
    <message>
        <source>There was no lab at %1: a new, empty one was made there.</source>
        <translation>Unter %1 gab es kein Labor: Dort wurde ein neues, leeres angelegt.</translation>
    </message>
    <message>
        <source>--map names the column “%1” twice, for “%2” and for “%3”. It can have one field.</source>
        <translation>--map nennt die Spalte „%1“ zweimal, für „%2“ und für „%3“. Sie kann ein Feld haben.</translation>
    </message>
    <message>
        <source>Password of %1 on the server: </source>
        <translation>Kennwort von %1 auf dem Server: </translation>
    </message>
    <message>
        <source>%1 is set up. Prove it with “tracseqctl server check”.</source>
        <translation>%1 ist eingerichtet. Prüfen Sie es mit „tracseqctl server check“.</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Was geprüft wurde</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Everything on the server is in %1, but for passwords.</source>
        <translation>Alles auf dem Server steht in %1, außer Kennwörtern.</translation>
    </message>
    <message>
        <source>To restore takes the place of what is on the server now. Say --replace when that is meant.</source>
        <translation>Das Wiederherstellen ersetzt, was jetzt auf dem Server ist. Geben Sie --replace an, wenn das gemeint ist.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>The backup is in place. Every lab file sends what it has beyond it at its next contact.</source>
        <translation>Die Sicherung ist eingespielt. Jede Labordatei sendet beim nächsten Kontakt, was sie darüber hinaus hat.</translation>
    </message>
    <message>
        <source>--overwrite replaces it all the same</source>
        <translation>--overwrite ersetzt sie trotzdem</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Austausch</translation>
    </message>
    <message>
        <source>First sync</source>
        <translation>Erster Abgleich</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>This account sees the records of some projects only: there is nothing to compare them with.</source>
        <translation>Dieses Konto sieht nur die Datensätze einiger Projekte: Es gibt nichts, womit sie zu vergleichen wären.</translation>
    </message>
    <message>
        <source>So much is being written that nothing could be compared. Try again later.</source>
        <translation>Es wird gerade so viel geschrieben, dass nichts verglichen werden konnte. Später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>there is no lab</source>
        <translation>dort ist kein Labor</translation>
    </message>
    <message>
        <source>There is no lab at %1 yet: an empty one is taken for it.</source>
        <translation>Unter %1 gibt es noch kein Labor: Es wird ein leeres angenommen.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>added</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>wiederhergestellt</translation>
    </message>
    <message>
        <source>The audit trail holds: %1, %2. Head %3</source>
        <translation>Das Protokoll stimmt: %1, %2. Letztes Siegel %3</translation>
    </message>
    <message>
        <source>Taken back: %1 (%2).</source>
        <translation>Zurückgenommen: %1 (%2).</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n Probe</numerusform>
            <numerusform>%n Proben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Datensatz</numerusform>
            <numerusform>%n Datensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n Projekt</numerusform>
            <numerusform>%n Projekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n library(s)</source>
        <translation>
            <numerusform>%n Bibliothek</numerusform>
            <numerusform>%n Bibliotheken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3, %4. %5 in the audit trail, %6.</source>
        <translation>%1, %2, %3, %4. %5 im Protokoll, %6.</translation>
    </message>
    <message>
        <source>%1 of %2.</source>
        <translation>%1 von %2.</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4, %5.</source>
        <translation>%1: %2, %3, %4, %5.</translation>
    </message>
    <message>
        <source>The sheet was not written, as it has %1. Correct the run, or write it all the same: --force.</source>
        <translation>Das Sample Sheet wurde nicht geschrieben, denn es hat %1. Korrigieren Sie den Lauf, oder schreiben Sie es trotzdem: --force.</translation>
    </message>
    <message>
        <source>The lab was made from the server: %1, %2.</source>
        <translation>Das Labor wurde vom Server geholt: %1, %2.</translation>
    </message>
    <message>
        <source>All is as on the server, as of change %1: %2.</source>
        <translation>Alles ist wie auf dem Server, Stand Änderung %1: %2.</translation>
    </message>
    <message>
        <source>Sent %1, took %2; this lab is now at change %3. Waiting: %4.</source>
        <translation>%1 gesendet, %2 übernommen; dieses Labor ist jetzt bei Änderung %3. Es warten: %4.</translation>
    </message>
    <message numerus="yes">
        <source>The audit trail does not hold: %n finding(s).</source>
        <translation>
            <numerusform>Das Protokoll stimmt nicht: %n Befund.</numerusform>
            <numerusform>Das Protokoll stimmt nicht: %n Befunde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) stay, because somebody built upon them.</source>
        <translation>
            <numerusform>%n Änderung bleibt, weil jemand darauf aufgebaut hat.</numerusform>
            <numerusform>%n Änderungen bleiben, weil jemand darauf aufgebaut hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) have no password on this server yet: %1</source>
        <translation>
            <numerusform>%n Benutzer hat auf diesem Server noch kein Kennwort: %1</numerusform>
            <numerusform>%n Benutzer haben auf diesem Server noch kein Kennwort: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned on</source>
        <translation>Geplant am</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Lanes</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Lane</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>give its address with --dsn.</source>
        <translation>Geben Sie seine Adresse mit --dsn an.</translation>
    </message>
    <message>
        <source>Verifying the server</source>
        <translation>Prüfung des Servers</translation>
    </message>
    <message>
        <source>All its tables are as here, %1.</source>
        <translation>Alle seine Tabellen sind wie hier, %1.</translation>
    </message>
    <message>
        <source>Its records were not compared: this account sees those of some projects only.</source>
        <translation>Seine Datensätze wurden nicht verglichen: Dieses Konto sieht nur die einiger Projekte.</translation>
    </message>
    <message>
        <source>Its records were not compared: so much is being written there. Try again later.</source>
        <translation>Seine Datensätze wurden nicht verglichen: Dort wird gerade zu viel geschrieben. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Its records were not compared: this lab has not exchanged with the server as it is now.</source>
        <translation>Seine Datensätze wurden nicht verglichen: Dieses Labor hat mit dem Server, wie er jetzt ist, noch nichts ausgetauscht.</translation>
    </message>
    <message>
        <source>Its records were not compared, because its log does not hold.</source>
        <translation>Seine Datensätze wurden nicht verglichen, weil sein Protokoll nicht stimmt.</translation>
    </message>
    <message>
        <source>Its records were not compared, because this file does not hold.</source>
        <translation>Seine Datensätze wurden nicht verglichen, weil diese Datei nicht stimmt.</translation>
    </message>
    <message>
        <source>The server was not looked at: %1</source>
        <translation>Der Server wurde nicht geprüft: %1</translation>
    </message>
    <message>
        <source>The server&apos;s log holds: %1.</source>
        <translation>Das Protokoll des Servers stimmt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The server does not hold: %n finding(s).</source>
        <translation>
            <numerusform>Der Server stimmt nicht: %n Befund.</numerusform>
            <numerusform>Der Server stimmt nicht: %n Befunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was put back since this lab last met it, and both are the same up to change %1. Exchange, and verify again.</source>
        <translation>Er wurde zurückgesetzt, seit dieses Labor ihn zuletzt erreicht hat, und beide sind bis zur Änderung %1 gleich. Tauschen Sie aus und prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Entnommen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>The lab that was here is kept as %1.</source>
        <translation>Das bisherige Labor bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>Waiting here for whoever made them: %1. Have them sent first: only the lab that is there now has them.</source>
        <translation>Hier wartet noch auf die, von denen es stammt: %1. Lassen Sie das zuerst senden: nur das jetzige Labor enthält es.</translation>
    </message>
    <message>
        <source>Template “%1”</source>
        <translation>Vorlage „%1“</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>(own attribute)</source>
        <translation>(eigenes Merkmal)</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>Füllt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>The empty sheet of %1 is in %2.</source>
        <translation>Das leere Blatt von %1 steht in %2.</translation>
    </message>
    <message>
        <source>The template “%1” was added.</source>
        <translation>Die Vorlage „%1“ wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>roll</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>sheet of %1</source>
        <translation>Bogen zu %1</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Say where the labels go, by one of --pdf, --zpl and --printer.</source>
        <translation>Sagen Sie, wohin die Etiketten gehen: mit --pdf, --zpl oder --printer.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) printed.</source>
        <translation>
            <numerusform>%n Etikett gedruckt.</numerusform>
            <numerusform>%n Etiketten gedruckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Sheet “%1”, row %2: %3</source>
        <translation>Blatt „%1“, Zeile %2: %3</translation>
    </message>
    <message>
        <source>Sheet “%1”, row %2, column %3: %4</source>
        <translation>Blatt „%1“, Zeile %2, Spalte %3: %4</translation>
    </message>
    <message>
        <source>Columns that are no field: %1.</source>
        <translation>Spalten, die kein Feld sind: %1.</translation>
    </message>
    <message>
        <source>were added.</source>
        <translation>wurden hinzugefügt.</translation>
    </message>
    <message>
        <source>were read; nothing was written.</source>
        <translation>wurden gelesen; geschrieben wurde nichts.</translation>
    </message>
    <message>
        <source>Import %1 from %2</source>
        <translation>%1 aus %2 importieren</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%1 in %2.</translation>
    </message>
    <message>
        <source>Run, lane %1</source>
        <translation>Lauf, Lane %1</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Chargen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Budget in %1</source>
        <translation>Budget in %1</translation>
    </message>
    <message>
        <source>%1 of %2 spent</source>
        <translation>%1 von %2 ausgegeben</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nicht hier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Attaching</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Attach %1</source>
        <translation>%1 anhängen</translation>
    </message>
    <message>
        <source>%1 was attached as version %2.</source>
        <translation>%1 wurde als Version %2 angehängt.</translation>
    </message>
    <message>
        <source>Version %1 of %2 was saved as %3.</source>
        <translation>Version %1 von %2 wurde als %3 gespeichert.</translation>
    </message>
    <message>
        <source>Checking contents</source>
        <translation>Prüfung der Inhalte</translation>
    </message>
    <message>
        <source>Damaged: %1, version %2</source>
        <translation>Beschädigt: %1, Version %2</translation>
    </message>
    <message>
        <source>Not at this computer: %1, version %2</source>
        <translation>Nicht auf diesem Computer: %1, Version %2</translation>
    </message>
    <message numerus="yes">
        <source>%n content(s) as attached.</source>
        <translation>
            <numerusform>%n Inhalt ist wie angehängt.</numerusform>
            <numerusform>%n Inhalte sind wie angehängt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation>Unerwartet</translation>
    </message>
    <message>
        <source>Poor condition</source>
        <translation>In schlechtem Zustand</translation>
    </message>
    <message>
        <source>%1 arrived</source>
        <translation>%1 angekommen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>External accession</source>
        <translation>Externe Accession</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>Eingangsnummer</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>The discrepancies are in %1.</source>
        <translation>Die Abweichungen stehen in %1.</translation>
    </message>
    <message>
        <source>Everything arrived as it was announced.</source>
        <translation>Alles ist so angekommen, wie es angekündigt war.</translation>
    </message>
    <message>
        <source>Discrepancy</source>
        <translation>Abweichung</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) expected.</source>
        <translation>
            <numerusform>%n Stück wird erwartet.</numerusform>
            <numerusform>%n Stück werden erwartet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The record of a sequencing lab.</source>
        <translation>Das Verzeichnis eines Sequenzierlabors.</translation>
    </message>
    <message>
        <source>Opens this lab; made when missing.</source>
        <translation>Öffnet dieses Labor und legt es an, wenn es fehlt.</translation>
    </message>
    <message>
        <source>system, light, dark or high-contrast.</source>
        <translation>system, light, dark oder high-contrast.</translation>
    </message>
    <message>
        <source>Keeps layout and choices in this file, not in the user&apos;s own.</source>
        <translation>Bewahrt Anordnung und Einstellungen in dieser Datei auf statt in der des Benutzers.</translation>
    </message>
    <message>
        <source>Opens this panel, by its id.</source>
        <translation>Öffnet diesen Bereich, nach seiner Kennung.</translation>
    </message>
    <message>
        <source>Writes a picture of the window and quits.</source>
        <translation>Schreibt ein Bild des Fensters und endet.</translation>
    </message>
    <message>
        <source>A lab to open, as with --lab.</source>
        <translation>Ein Labor zum Öffnen, wie mit --lab.</translation>
    </message>
</context>
<context>
    <name>ConflictOffers</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>This value is given by the program and not typed.</source>
        <translation>Diesen Wert vergibt das Programm, er wird nicht eingegeben.</translation>
    </message>
    <message>
        <source>&amp;Leave it removed</source>
        <translation>Entfernt &amp;lassen</translation>
    </message>
    <message>
        <source>&amp;Keep the record</source>
        <translation>Datensatz be&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Keep it as it is</source>
        <translation>So &amp;lassen</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>Meinen be&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Keep theirs</source>
        <translation>Den anderen be&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Keep %1’s</source>
        <translation>Wert von %1 be&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Restore with mine</source>
        <translation>Mit meinem &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Restore with %1’s</source>
        <translation>Mit dem Wert von %1 &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Remove it now</source>
        <translation>Jetzt &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Take mine</source>
        <translation>Meinen über&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Take theirs</source>
        <translation>Den anderen über&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Take %1’s</source>
        <translation>Wert von %1 über&amp;nehmen</translation>
    </message>
    <message>
        <source>This belongs to a newer version of TracSeq. Update this computer to decide it.</source>
        <translation>Das gehört zu einer neueren Version von TracSeq. Aktualisieren Sie diesen Rechner, um zu entscheiden.</translation>
    </message>
    <message>
        <source>The record has been removed since.</source>
        <translation>Der Datensatz wurde seither entfernt.</translation>
    </message>
    <message>
        <source>The record has been removed since: its values cannot be changed.</source>
        <translation>Der Datensatz wurde seither entfernt: Seine Werte lassen sich nicht ändern.</translation>
    </message>
    <message>
        <source>The record has been restored since.</source>
        <translation>Der Datensatz wurde seither wiederhergestellt.</translation>
    </message>
    <message>
        <source>Changed again since: it was %1 when this conflict arose.</source>
        <translation>Seither wieder geändert: Als der Konflikt entstand, stand hier %1.</translation>
    </message>
    <message>
        <source>%1 is still taken by %2. Enter another one.</source>
        <translation>%1 ist noch vergeben an %2. Geben Sie etwas anderes ein.</translation>
    </message>
    <message>
        <source>%1 is removed. Choose another one, or leave it as it is.</source>
        <translation>%1 ist entfernt. Wählen Sie etwas anderes, oder lassen Sie es so.</translation>
    </message>
    <message>
        <source>This version of TracSeq does not know it.</source>
        <translation>Diese Version von TracSeq kennt es nicht.</translation>
    </message>
    <message>
        <source>Records of this kind (%1) are changed in their own panel only.</source>
        <translation>Datensätze dieser Art (%1) werden nur in ihrem eigenen Bereich geändert.</translation>
    </message>
    <message>
        <source>It is removed already.</source>
        <translation>Er ist schon entfernt.</translation>
    </message>
    <message>
        <source>The record is removed.</source>
        <translation>Der Datensatz ist entfernt.</translation>
    </message>
    <message>
        <source>Still taken by %1.</source>
        <translation>Noch vergeben an %1.</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 ist entfernt.</translation>
    </message>
    <message>
        <source>%1 cannot follow %2.</source>
        <translation>%1 kann nicht auf %2 folgen.</translation>
    </message>
    <message>
        <source>&amp;Nothing is left</source>
        <translation>&amp;Nichts ist übrig</translation>
    </message>
</context>
<context>
    <name>ConflictText</name>
    <message>
        <source>unknown record</source>
        <translation>unbekannter Datensatz</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>Der ganze Datensatz</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Record removed</source>
        <translation>Datensatz entfernt</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>Inzwischen geändert</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 taken out</source>
        <translation>%1 entnommen</translation>
    </message>
</context>
<context>
    <name>Entities</name>
    <message>
        <source>view</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>column mapping</source>
        <translation>Spaltenzuordnung</translation>
    </message>
    <message>
        <source>column mappings</source>
        <translation>Spaltenzuordnungen</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>place in a lane</source>
        <translation>Platz in einer Lane</translation>
    </message>
    <message>
        <source>places in lanes</source>
        <translation>Plätze in Lanes</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>security event</source>
        <translation>Sicherheitsereignis</translation>
    </message>
    <message>
        <source>security events</source>
        <translation>Sicherheitsereignisse</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>derivation</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>derivations</source>
        <translation>Herkünfte</translation>
    </message>
    <message>
        <source>account notice</source>
        <translation>Kontomeldung</translation>
    </message>
    <message>
        <source>account notices</source>
        <translation>Kontomeldungen</translation>
    </message>
    <message>
        <source>template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>version of a template</source>
        <translation>Fassung einer Vorlage</translation>
    </message>
    <message>
        <source>versions of templates</source>
        <translation>Fassungen von Vorlagen</translation>
    </message>
    <message>
        <source>disposal</source>
        <translation>Entsorgung</translation>
    </message>
    <message>
        <source>disposals</source>
        <translation>Entsorgungen</translation>
    </message>
    <message>
        <source>label layout</source>
        <translation>Etikettenlayout</translation>
    </message>
    <message>
        <source>label layouts</source>
        <translation>Etikettenlayouts</translation>
    </message>
    <message>
        <source>label print</source>
        <translation>Etikettendruck</translation>
    </message>
    <message>
        <source>label prints</source>
        <translation>Etikettendrucke</translation>
    </message>
    <message>
        <source>line of a budget</source>
        <translation>Zeile eines Budgets</translation>
    </message>
    <message>
        <source>lines of budgets</source>
        <translation>Zeilen von Budgets</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>Chargen</translation>
    </message>
    <message>
        <source>file of a project</source>
        <translation>Datei eines Projekts</translation>
    </message>
    <message>
        <source>files of projects</source>
        <translation>Dateien von Projekten</translation>
    </message>
    <message>
        <source>member of a project</source>
        <translation>Mitglied eines Projekts</translation>
    </message>
    <message>
        <source>members of projects</source>
        <translation>Mitglieder von Projekten</translation>
    </message>
    <message>
        <source>sample in a batch</source>
        <translation>Probe in einer Charge</translation>
    </message>
    <message>
        <source>samples in batches</source>
        <translation>Proben in Chargen</translation>
    </message>
    <message>
        <source>shipment</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>shipments</source>
        <translation>Lieferungen</translation>
    </message>
    <message>
        <source>item of a shipment</source>
        <translation>Stück einer Lieferung</translation>
    </message>
    <message>
        <source>items of shipments</source>
        <translation>Stücke von Lieferungen</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Angehalten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Something went wrong that should not: %1. Please report it.</source>
        <translation>Etwas ist schiefgegangen, das nicht schiefgehen sollte: %1. Bitte melden Sie es.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>Die Datei „%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written: %2.</source>
        <translation>Die Datei „%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The lab file refused an operation: %1.</source>
        <translation>Die Labordatei hat einen Vorgang abgelehnt: %1.</translation>
    </message>
    <message>
        <source>The lab file is busy. Try again in a moment.</source>
        <translation>Die Labordatei ist beschäftigt. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing more can be saved. Free some space and try again.</source>
        <translation>Der Datenträger ist voll, daher kann nichts mehr gespeichert werden. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The lab file is read-only. Check the permissions of its folder.</source>
        <translation>Die Labordatei ist schreibgeschützt. Prüfen Sie die Rechte ihres Ordners.</translation>
    </message>
    <message>
        <source>The lab file is damaged: %1. Restore the latest backup.</source>
        <translation>Die Labordatei ist beschädigt: %1. Spielen Sie die letzte Sicherung zurück.</translation>
    </message>
    <message>
        <source>“%1” is not a TracSeq lab file.</source>
        <translation>„%1“ ist keine Labordatei von TracSeq.</translation>
    </message>
    <message>
        <source>“%1” was made by a newer TracSeq (format %2; this program knows %3). Update TracSeq to open it. The file was not touched.</source>
        <translation>„%1“ stammt von einem neueren TracSeq (Format %2; dieses Programm kennt %3). Aktualisieren Sie TracSeq, um sie zu öffnen. Die Datei wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>“%1” is open in another program. Close it there first.</source>
        <translation>„%1“ ist in einem anderen Programm geöffnet. Schließen Sie sie zuerst dort.</translation>
    </message>
    <message>
        <source>“%1” could not be brought to this version (step %2). It is as it was before.</source>
        <translation>„%1“ konnte nicht auf diese Version gebracht werden (Schritt %2). Sie ist, wie sie vorher war.</translation>
    </message>
    <message>
        <source>This %1 does not exist (any more).</source>
        <translation>Diesen Eintrag (%1) gibt es nicht (mehr).</translation>
    </message>
    <message>
        <source>%1 is missing. Enter a value.</source>
        <translation>%1 fehlt. Geben Sie einen Wert ein.</translation>
    </message>
    <message>
        <source>%1 “%2” is too long. Use at most %3 characters.</source>
        <translation>%1 „%2“ ist zu lang. Höchstens %3 Zeichen sind erlaubt.</translation>
    </message>
    <message>
        <source>%1 “%2” is out of range. Enter a value %3.</source>
        <translation>%1 „%2“ liegt außerhalb des Bereichs. Geben Sie einen Wert %3 ein.</translation>
    </message>
    <message>
        <source>%1 “%2” is not %3.</source>
        <translation>%1 „%2“ passt nicht. Erwartet wird: %3.</translation>
    </message>
    <message>
        <source>%1 “%2” is not known here. Use one of: %3.</source>
        <translation>%1 „%2“ ist hier nicht bekannt. Möglich sind: %3.</translation>
    </message>
    <message>
        <source>%1 cannot be changed by hand.</source>
        <translation>%1 kann nicht von Hand geändert werden.</translation>
    </message>
    <message>
        <source>There is no field “%1” on a %2.</source>
        <translation>Das Feld „%1“ gibt es hier nicht (%2).</translation>
    </message>
    <message>
        <source>%1 “%2” is already taken by %3. Use another one.</source>
        <translation>%1 „%2“ ist schon vergeben: %3. Nehmen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>%1 “%2” does not exist.</source>
        <translation>%1 „%2“ gibt es nicht.</translation>
    </message>
    <message>
        <source>%2 of this %1 was changed by %3 in the meantime. Look at the new value, then decide.</source>
        <translation>%2 wurde inzwischen von %3 geändert (%1). Sehen Sie sich den neuen Wert an und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>This %1 is still used by %2.</source>
        <translation>Dieser Eintrag (%1) wird noch verwendet: %2.</translation>
    </message>
    <message>
        <source>%1 cannot go from %2 to %3. Possible next: %4.</source>
        <translation>%1 kann nicht von %2 nach %3 wechseln. Möglich ist: %4.</translation>
    </message>
    <message>
        <source>Changing %1 to %2 needs a reason. Say why.</source>
        <translation>Damit %1 zu %2 wechselt, braucht es einen Grund. Sagen Sie, warum.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>This cannot be undone: %1 was changed again since.</source>
        <translation>Das kann nicht rückgängig gemacht werden: %1 wurde seither wieder geändert.</translation>
    </message>
    <message>
        <source>“%1” is empty. Choose a file that holds rows.</source>
        <translation>„%1“ ist leer. Wählen Sie eine Datei, die Zeilen enthält.</translation>
    </message>
    <message>
        <source>“%1” is not a spreadsheet: it is %2. Choose an .xlsx, .ods or .csv file.</source>
        <translation>„%1“ ist keine Tabelle, sondern %2. Wählen Sie eine Datei mit .xlsx, .ods oder .csv.</translation>
    </message>
    <message>
        <source>“%1” is damaged or was not copied completely: %2. Ask for the file again, or open it in your spreadsheet program and save it anew.</source>
        <translation>„%1“ ist beschädigt oder nicht vollständig kopiert: %2. Lassen Sie sich die Datei noch einmal schicken, oder öffnen Sie sie in Ihrem Tabellenprogramm und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>“%1” is protected by a password. Open it in your spreadsheet program, take the password away and save it again.</source>
        <translation>„%1“ ist durch ein Passwort geschützt. Öffnen Sie die Datei in Ihrem Tabellenprogramm, entfernen Sie das Passwort und speichern Sie sie wieder.</translation>
    </message>
    <message>
        <source>“%1” is %2, which cannot be read. Open it in your spreadsheet program and save it as .xlsx.</source>
        <translation>„%1“ ist %2 und kann nicht gelesen werden. Öffnen Sie die Datei in Ihrem Tabellenprogramm und speichern Sie sie als .xlsx.</translation>
    </message>
    <message>
        <source>“%1” is too large: it holds more than %2. Split it into several files.</source>
        <translation>„%1“ ist zu groß: Die Datei enthält mehr als %2. Teilen Sie sie in mehrere auf.</translation>
    </message>
    <message>
        <source>“%1” unpacks to %2, which no honest spreadsheet does. It was not read.</source>
        <translation>„%1“ wird beim Entpacken zu %2, was keine ehrliche Tabelle tut. Die Datei wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>“%1” holds a document type declaration in its part “%2”, which spreadsheets never do and which can be used for attacks. It was not read.</source>
        <translation>„%1“ enthält im Teil „%2“ eine Dokumenttyp-Deklaration, die in Tabellen nie vorkommt und für Angriffe taugt. Die Datei wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>“%1” cannot separate columns and be the decimal mark at the same time. Choose another separator.</source>
        <translation>„%1“ kann nicht zugleich Spalten trennen und Dezimalzeichen sein. Wählen Sie ein anderes Trennzeichen.</translation>
    </message>
    <message>
        <source>The text of cell %1 is longer than the %2 characters that an .xlsx file can hold. Export as .csv instead.</source>
        <translation>Der Text der Zelle %1 ist länger als die %2 Zeichen, die eine .xlsx-Datei aufnimmt. Exportieren Sie als .csv.</translation>
    </message>
    <message>
        <source>An .xlsx file can hold %1 rows, and these are more. Export as .csv instead.</source>
        <translation>Eine .xlsx-Datei nimmt %1 Zeilen auf, und hier sind es mehr. Exportieren Sie als .csv.</translation>
    </message>
    <message>
        <source>%1 “%2” lies in the future. Check the date.</source>
        <translation>%1 „%2“ liegt in der Zukunft. Prüfen Sie das Datum.</translation>
    </message>
    <message>
        <source>The sample was received (%1) before it was collected (%2). Check both dates.</source>
        <translation>Die Probe wurde empfangen (%1), bevor sie entnommen wurde (%2). Prüfen Sie beide Daten.</translation>
    </message>
    <message>
        <source>“%1” cannot be imported. %2</source>
        <translation>„%1“ kann nicht importiert werden. %2</translation>
    </message>
    <message>
        <source>“%1” has no row that can be imported. Nothing was changed.</source>
        <translation>„%1“ hat keine Zeile, die importiert werden kann. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“%1” was imported before (%2, by %3). Nothing was changed. Import it again only if you mean to.</source>
        <translation>„%1“ wurde schon importiert (%2, von %3). Nichts wurde geändert. Importieren Sie die Datei nur dann noch einmal, wenn Sie es wirklich wollen.</translation>
    </message>
    <message>
        <source>Another import into this lab is running. Wait until it has ended, then try again.</source>
        <translation>In dieses Labor wird gerade schon importiert. Warten Sie, bis das beendet ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The index “%1” has “%2” at place %3. Use only the letters A, C, G and T.</source>
        <translation>Der Index „%1“ hat „%2“ an Stelle %3. Erlaubt sind nur die Buchstaben A, C, G und T.</translation>
    </message>
    <message>
        <source>The index “%1” is too long. An index has at most %2 letters.</source>
        <translation>Der Index „%1“ ist zu lang. Ein Index hat höchstens %2 Buchstaben.</translation>
    </message>
    <message>
        <source>The instrument “%1” is not known. Use one of: %2.</source>
        <translation>Das Gerät „%1“ ist nicht bekannt. Möglich sind: %2.</translation>
    </message>
    <message>
        <source>The sheet for %1 depends on the reagent kit. Choose its version first: %2.</source>
        <translation>Das Sample Sheet für %1 hängt vom Reagenzienkit ab. Wählen Sie zuerst dessen Version: %2.</translation>
    </message>
    <message>
        <source>%1 “%2” cannot be written to a sample sheet. It must be %3.</source>
        <translation>%1 „%2“ kann nicht in ein Sample Sheet geschrieben werden. Erwartet wird: %3.</translation>
    </message>
    <message>
        <source>This is not a sample sheet that can be read: %1</source>
        <translation>Das ist kein lesbares Sample Sheet: %1</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>jemand anders</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The lab has no sample with the accession, barcode or name “%1”.</source>
        <translation>Das Labor hat keine Probe mit der Eingangsnummer, dem Barcode oder dem Namen „%1“.</translation>
    </message>
    <message>
        <source>There is no saved mapping “%1”. Saved ones: %2.</source>
        <translation>Eine gespeicherte Zuordnung „%1“ gibt es nicht. Gespeichert sind: %2.</translation>
    </message>
    <message>
        <source>“%1” has no sheet “%2”. It has: %3.</source>
        <translation>„%1“ hat kein Blatt „%2“. Vorhanden sind: %3.</translation>
    </message>
    <message>
        <source>%2 has no flow cell type “%1”. Use one of: %3.</source>
        <translation>%2 hat keinen Flowcell-Typ „%1“. Möglich sind: %3.</translation>
    </message>
    <message>
        <source>The lab has no run “%1”.</source>
        <translation>Das Labor hat keinen Lauf „%1“.</translation>
    </message>
    <message>
        <source>%2 has no kit version “%1”. Use one of: %3.</source>
        <translation>%2 hat keine Kit-Version „%1“. Möglich sind: %3.</translation>
    </message>
    <message>
        <source>The plan of %1 cannot be changed: its status is %2. Set it back to Planned first.</source>
        <translation>Der Plan von %1 kann nicht geändert werden: Der Status ist %2. Setzen Sie ihn zuerst auf Geplant zurück.</translation>
    </message>
    <message>
        <source>%1 is more than a plan: its status is %2. Say why it is removed.</source>
        <translation>%1 ist mehr als ein Plan: Der Status ist %2. Geben Sie an, warum der Lauf entfernt wird.</translation>
    </message>
    <message>
        <source>it is a folder, a pipe or a device, not an ordinary file</source>
        <translation>sie ist ein Ordner, eine Pipe oder ein Gerät und keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>What is recorded as %1 stays as it is: it cannot be changed, removed or undone there.</source>
        <translation>Was als %1 festgehalten ist, bleibt, wie es ist: Es kann dort weder geändert noch entfernt noch rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>%1 (%2) may not do this: %3. Who may: %4.</source>
        <translation>%1 (%2) darf das nicht: %3. Wer darf: %4.</translation>
    </message>
    <message>
        <source>Only the program itself writes an entry of “%1”.</source>
        <translation>Nur das Programm selbst schreibt einen Eintrag „%1“.</translation>
    </message>
    <message>
        <source>“%1” is not signed in, and this lab has accounts. Sign in, then do it again. Nothing was changed.</source>
        <translation>„%1“ ist nicht angemeldet, und dieses Labor hat Konten. Melden Sie sich an, und tun Sie es dann noch einmal. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>Ihre Sitzung ist beendet. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Signing in did not work. Check the name and the password. After five failed tries an account waits for a while, after ten an administrator has to unlock it.</source>
        <translation>Die Anmeldung ist gescheitert. Prüfen Sie Name und Passwort. Nach fünf Fehlversuchen wartet ein Konto eine Weile, nach zehn muss es die Laborverwaltung entsperren.</translation>
    </message>
    <message>
        <source>This account was not confirmed by the server for more than %1 days, so it cannot be used offline any more. Connect to the server and sign in.</source>
        <translation>Dieses Konto wurde seit mehr als %1 Tagen nicht vom Server bestätigt und kann deshalb offline nicht mehr benutzt werden. Verbinden Sie sich mit dem Server, und melden Sie sich an.</translation>
    </message>
    <message>
        <source>The password is wrong. Enter your own password.</source>
        <translation>Das Passwort ist falsch. Geben Sie Ihr eigenes Passwort ein.</translation>
    </message>
    <message>
        <source>Your password was set by somebody else. Choose a new one before you write.</source>
        <translation>Ihr Passwort hat jemand anders festgelegt. Wählen Sie ein neues, bevor Sie etwas schreiben.</translation>
    </message>
    <message>
        <source>The password is too short. Use at least %1 characters; a few words make a good one.</source>
        <translation>Das Passwort ist zu kurz. Verwenden Sie mindestens %1 Zeichen; ein paar Wörter ergeben ein gutes.</translation>
    </message>
    <message>
        <source>The password is too long. Use at most %1 characters.</source>
        <translation>Das Passwort ist zu lang. Verwenden Sie höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>This password is one of the first that an attacker tries. Choose another one.</source>
        <translation>Dieses Passwort gehört zu denen, die ein Angreifer zuerst versucht. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The password must not contain “%1”. Choose another one.</source>
        <translation>Das Passwort darf „%1“ nicht enthalten. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>This was one of your last %1 passwords. Choose one that is new.</source>
        <translation>Das war eines Ihrer letzten %1 Passwörter. Wählen Sie ein neues.</translation>
    </message>
    <message>
        <source>“%1” cannot be a login name. Use 2 to 60 of the signs a-z, 0-9, dot, dash and underscore, a letter first; names that the server keeps for itself (pg_..., postgres, public) are not possible.</source>
        <translation>„%1“ kann kein Anmeldename sein. Verwenden Sie 2 bis 60 der Zeichen a-z, 0-9, Punkt, Bindestrich und Unterstrich, zuerst einen Buchstaben; Namen, die der Server für sich behält (pg_..., postgres, public), sind nicht möglich.</translation>
    </message>
    <message>
        <source>The lab has no account “%1”.</source>
        <translation>Das Labor hat kein Konto „%1“.</translation>
    </message>
    <message>
        <source>The account “%1” stays, under its name: the audit trail refers to it. Disable it instead.</source>
        <translation>Das Konto „%1“ bleibt, unter seinem Namen: Der Prüfpfad bezieht sich darauf. Deaktivieren Sie es stattdessen.</translation>
    </message>
    <message>
        <source>This lab has accounts already. Sign in as an administrator to add one.</source>
        <translation>Dieses Labor hat schon Konten. Melden Sie sich als Laborverwaltung an, um eines anzulegen.</translation>
    </message>
    <message>
        <source>This lab has no accounts, so nobody signs in to it.</source>
        <translation>Dieses Labor hat keine Konten, deshalb meldet sich niemand an.</translation>
    </message>
    <message>
        <source>The first account of a lab has the role “%1”. Choose that role.</source>
        <translation>Das erste Konto eines Labors hat die Rolle „%1“. Wählen Sie diese Rolle.</translation>
    </message>
    <message>
        <source>“%1” is the last active administrator. Make somebody else one first.</source>
        <translation>„%1“ ist die letzte aktive Laborverwaltung. Geben Sie diese Rolle erst jemand anderem.</translation>
    </message>
    <message>
        <source>The keychain of this computer cannot be used (%1), so nothing secret is kept and you are asked each time. Unlock or set up the keychain to change that.</source>
        <translation>Der Schlüsselbund dieses Computers ist nicht benutzbar (%1), deshalb wird nichts Geheimes aufgehoben, und Sie werden jedes Mal gefragt. Entsperren Sie den Schlüsselbund, oder richten Sie ihn ein, um das zu ändern.</translation>
    </message>
    <message>
        <source>The keychain has no entry “%1”.</source>
        <translation>Der Schlüsselbund hat keinen Eintrag „%1“.</translation>
    </message>
    <message>
        <source>The keychain refused the entry “%1”: %2.</source>
        <translation>Der Schlüsselbund hat den Eintrag „%1“ abgewiesen: %2.</translation>
    </message>
    <message>
        <source>The token was refused: %1. Ask for a new one.</source>
        <translation>Das Token wurde abgewiesen: %1. Fordern Sie ein neues an.</translation>
    </message>
    <message>
        <source>The token has expired. Ask for a new one.</source>
        <translation>Das Token ist abgelaufen. Fordern Sie ein neues an.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. A lab and its folder must be writable for you: ask for the right, or work on a copy.</source>
        <translation>„%1“ kann nicht geschrieben werden. Ein Labor und sein Ordner müssen für Sie beschreibbar sein: Bitten Sie um das Recht, oder arbeiten Sie mit einer Kopie.</translation>
    </message>
    <message>
        <source>“%1” is in the file system under several names (hard links), which would damage the lab. Copy it, and open the copy.</source>
        <translation>„%1“ steht unter mehreren Namen im Dateisystem (harte Verknüpfungen); das würde das Labor beschädigen. Kopieren Sie die Datei, und öffnen Sie die Kopie.</translation>
    </message>
    <message>
        <source>The sheet has no column “%1”.</source>
        <translation>Das Blatt hat keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>Flow cell type “%1” ends at lane %2, and there are libraries in lane %3. Move or take them out first.</source>
        <translation>Die Flusszelle „%1“ endet mit Lane %2, und in Lane %3 sind Bibliotheken. Verschieben oder entfernen Sie diese zuerst.</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>den Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>it is too large for a sample sheet</source>
        <translation>sie ist zu groß für ein Sample Sheet</translation>
    </message>
    <message>
        <source>it is a lab or another database, or belongs to one</source>
        <translation>sie ist ein Labor oder eine andere Datenbank oder gehört zu einer</translation>
    </message>
    <message>
        <source>“%1” is not the address of a server. It is like postgresql://NAME@HOST:5432/DATABASE?sslmode=verify-full, without a password.</source>
        <translation>„%1“ ist keine Adresse eines Servers. Sie lautet wie postgresql://NAME@HOST:5432/DATENBANK?sslmode=verify-full, ohne Kennwort.</translation>
    </message>
    <message>
        <source>The server %1 cannot be reached: %2</source>
        <translation>Der Server %1 ist nicht zu erreichen: %2</translation>
    </message>
    <message>
        <source>The server refused: %1 (%2)</source>
        <translation>Der Server lehnt ab: %1 (%2)</translation>
    </message>
    <message>
        <source>The server is PostgreSQL %1. A lab needs version 15 or later.</source>
        <translation>Der Server ist PostgreSQL %1. Ein Labor braucht Version 15 oder neuer.</translation>
    </message>
    <message>
        <source>The lab on the server is of a newer program (version %1, this one has %2). Update this program.</source>
        <translation>Das Labor auf dem Server stammt von einem neueren Programm (Version %1, dieses hat %2). Aktualisieren Sie dieses Programm.</translation>
    </message>
    <message>
        <source>The database keeps texts as %1. Make one with ENCODING &apos;UTF8&apos; for the lab.</source>
        <translation>Die Datenbank speichert Texte als %1. Legen Sie für das Labor eine mit ENCODING &apos;UTF8&apos; an.</translation>
    </message>
    <message>
        <source>The server has no administrator of the lab yet. Name the first one and a password.</source>
        <translation>Der Server hat noch keinen Administrator des Labors. Nennen Sie den ersten und ein Kennwort.</translation>
    </message>
    <message>
        <source>The program %1 is not installed. Install the client programs of PostgreSQL.</source>
        <translation>Das Programm %1 ist nicht installiert. Installieren Sie die Client-Programme von PostgreSQL.</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>The server refused: %1. Ask your administrator.</source>
        <translation>Der Server hat abgelehnt: %1. Fragen Sie Ihre Administration.</translation>
    </message>
    <message>
        <source>The server was replaced or restored. TracSeq meets it anew.</source>
        <translation>Der Server wurde ersetzt oder wiederhergestellt. TracSeq lernt ihn neu kennen.</translation>
    </message>
    <message>
        <source>The server speaks protocol %1, this program %2. Update the older one; until then you work offline.</source>
        <translation>Der Server spricht Protokoll %1, dieses Programm %2. Aktualisieren Sie das ältere; bis dahin arbeiten Sie offline.</translation>
    </message>
    <message>
        <source>What the server sent after change %1 does not follow from what is here. Nothing of it was taken. Ask your administrator to check the server&apos;s log.</source>
        <translation>Was der Server nach Änderung %1 gesendet hat, folgt nicht aus dem, was hier ist. Nichts davon wurde übernommen. Bitten Sie Ihre Administration, das Protokoll des Servers zu prüfen.</translation>
    </message>
    <message>
        <source>it is there already and no sample sheet; %1</source>
        <translation>sie ist schon da und kein Sample Sheet; %1</translation>
    </message>
    <message>
        <source>The server %2 does not accept the name %1 or the password.</source>
        <translation>Der Server %2 akzeptiert den Namen %1 oder das Passwort nicht.</translation>
    </message>
    <message>
        <source>The account %1 may not use the server %2. Ask an administrator of the lab.</source>
        <translation>Das Konto %1 darf den Server %2 nicht benutzen. Fragen Sie einen Administrator des Labors.</translation>
    </message>
    <message>
        <source>There is no lab in the database %1. An administrator makes it with “tracseqctl server init”.</source>
        <translation>In der Datenbank %1 gibt es kein Labor. Ein Administrator legt es mit „tracseqctl server init“ an.</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>die Verbindung ist abgebrochen</translation>
    </message>
    <message>
        <source>This lab file does not hold what the server holds: %1. Get the lab anew from the server into another file, and keep this one for your administrator.</source>
        <translation>Diese Labordatei enthält nicht, was der Server enthält: %1. Holen Sie das Labor neu vom Server in eine andere Datei und bewahren Sie diese für Ihren Administrator auf.</translation>
    </message>
    <message>
        <source>%1 holds work already. A lab is got from the server into a new file.</source>
        <translation>%1 enthält schon Arbeit. Ein Labor wird in eine neue Datei vom Server geholt.</translation>
    </message>
    <message>
        <source>Something</source>
        <translation>Etwas</translation>
    </message>
    <message>
        <source>the file was changed while it was read; save it and try again</source>
        <translation>die Datei wurde geändert, während sie gelesen wurde; speichern Sie sie und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>“%1” was not imported: it needs about %2, and %3 are free where the lab is (%4). Make room there, then import it again.</source>
        <translation>„%1“ wurde nicht importiert: Es braucht etwa %2, und wo das Labor liegt (%4), sind %3 frei. Schaffen Sie dort Platz und importieren Sie erneut.</translation>
    </message>
    <message>
        <source>“%1” was not imported. Rows with errors: %2 of %3. Correct them, or import only the good rows. Nothing was changed.</source>
        <translation>„%1“ wurde nicht importiert. Zeilen mit Fehlern: %2 von %3. Berichtigen Sie sie, oder importieren Sie nur die guten Zeilen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The import of “%1” stopped: %2 Some of its rows are in the lab still, because taking them back needs room as well. Make room; they are taken back when the next file is opened for import, or the lab.</source>
        <translation>Der Import von „%1“ brach ab: %2 Einige seiner Zeilen sind noch im Labor, denn auch ihre Rücknahme braucht Platz. Schaffen Sie Platz; sie werden zurückgenommen, sobald die nächste Datei zum Import oder das Labor geöffnet wird.</translation>
    </message>
    <message>
        <source>The volume of “%1” is not known, so nothing can be taken from it. Enter its volume first.</source>
        <translation>Das Volumen von „%1“ ist nicht bekannt, daher kann nichts entnommen werden. Tragen Sie zuerst das Volumen ein.</translation>
    </message>
    <message>
        <source>“%1” has %3; %2 cannot be taken from it.</source>
        <translation>„%1“ hat %3; %2 können nicht entnommen werden.</translation>
    </message>
    <message>
        <source>“%1” is %2, so nothing is made from it. Change its status first.</source>
        <translation>„%1“ ist %2, daher wird nichts daraus gemacht. Ändern Sie zuerst den Status.</translation>
    </message>
    <message>
        <source>Say of how many parts, each with a volume above zero.</source>
        <translation>Geben Sie an, wie viele Teile, jedes mit einem Volumen über null.</translation>
    </message>
    <message>
        <source>“%1” cannot come from “%2”: that one was made from it.</source>
        <translation>„%1“ kann nicht aus „%2“ stammen: Jene wurde daraus gemacht.</translation>
    </message>
    <message>
        <source>it does not answer. Check the name, the network and the firewall.</source>
        <translation>er antwortet nicht. Prüfen Sie den Namen, das Netz und die Firewall.</translation>
    </message>
    <message>
        <source>no server runs at this folder of the computer.</source>
        <translation>an diesem Ordner des Rechners läuft kein Server.</translation>
    </message>
    <message>
        <source>no computer of this name is known. Check the name, and the network of this computer.</source>
        <translation>einen Rechner dieses Namens gibt es nicht. Prüfen Sie den Namen und das Netz dieses Rechners.</translation>
    </message>
    <message>
        <source>the computer is there, but nothing answers at this port. Check the port, and whether the server runs.</source>
        <translation>der Rechner ist da, aber an diesem Port antwortet nichts. Prüfen Sie den Port, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>there is no way to it from here. Check the network of this computer.</source>
        <translation>von hier führt kein Weg zu ihm. Prüfen Sie das Netz dieses Rechners.</translation>
    </message>
    <message>
        <source>it lets nobody in from here without encryption. Choose an encrypted connection, or ask its administrator.</source>
        <translation>er lässt von hier niemanden ohne Verschlüsselung ein. Wählen Sie eine verschlüsselte Verbindung, oder fragen Sie seinen Administrator.</translation>
    </message>
    <message>
        <source>it lets nobody in from this computer. Ask its administrator.</source>
        <translation>er lässt von diesem Rechner niemanden ein. Fragen Sie seinen Administrator.</translation>
    </message>
    <message>
        <source>it is just starting or ending. Try again in a moment.</source>
        <translation>er wird gerade gestartet oder beendet. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>too many are connected to it. Try again later.</source>
        <translation>zu viele sind mit ihm verbunden. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>its certificate is not the one that was chosen here, or is for another name. Check the server&apos;s name and the certificate file.</source>
        <translation>sein Zertifikat ist nicht das hier gewählte oder gilt für einen anderen Namen. Prüfen Sie den Namen des Servers und die Zertifikatsdatei.</translation>
    </message>
    <message>
        <source>it offers no encrypted connection. Ask its administrator to set it up.</source>
        <translation>er bietet keine verschlüsselte Verbindung. Bitten Sie seinen Administrator, sie einzurichten.</translation>
    </message>
    <message>
        <source>it broke the connection off. Try again in a moment.</source>
        <translation>er hat die Verbindung abgebrochen. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The fields of the template cannot be read. It may have been made by a newer version of this program.</source>
        <translation>Die Felder der Vorlage lassen sich nicht lesen. Vielleicht hat eine neuere Version dieses Programms sie angelegt.</translation>
    </message>
    <message>
        <source>“%1” cannot be used yet. %2</source>
        <translation>„%1“ kann noch nicht verwendet werden. %2</translation>
    </message>
    <message>
        <source>The fields of “%1” are fixed, as it is or was in use. Make a new version and change that one.</source>
        <translation>Die Felder von „%1“ stehen fest, weil die Fassung in Gebrauch ist oder war. Legen Sie eine neue Fassung an und ändern Sie diese.</translation>
    </message>
    <message>
        <source>“%1” is not in use. Choose a version that is, or put it to use.</source>
        <translation>„%1“ ist nicht in Gebrauch. Wählen Sie eine Fassung, die es ist, oder nehmen Sie diese in Gebrauch.</translation>
    </message>
    <message>
        <source>There is no template “%1”. Known ones: %2.</source>
        <translation>Es gibt keine Vorlage „%1“. Bekannt sind: %2.</translation>
    </message>
    <message>
        <source>The formula “%1” cannot be read: %2.</source>
        <translation>Die Formel „%1“ lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>“%1” has no result for these values.</source>
        <translation>„%1“ hat für diese Werte kein Ergebnis.</translation>
    </message>
    <message>
        <source>%1 is only for rows where %2 is %3. Empty it, or change %2.</source>
        <translation>%1 gilt nur für Zeilen, in denen %2 %3 ist. Leeren Sie das Feld, oder ändern Sie %2.</translation>
    </message>
    <message>
        <source>%1 “%2” does not have the form that is asked for: %3.</source>
        <translation>%1 „%2“ hat nicht die verlangte Form: %3.</translation>
    </message>
    <message>
        <source>%1 cannot be computed from these values: %2.</source>
        <translation>%1 lässt sich aus diesen Werten nicht berechnen: %2.</translation>
    </message>
    <message>
        <source>%1 is computed. It is “%3” and not “%2”. Leave it empty.</source>
        <translation>%1 wird berechnet. Richtig ist „%3“ und nicht „%2“. Lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>“%1” is on hold: %2. Lift the hold first.</source>
        <translation>„%1“ ist gesperrt: %2. Heben Sie zuerst die Sperre auf.</translation>
    </message>
    <message>
        <source>A second person has to witness the disposal with their own name and password.</source>
        <translation>Eine zweite Person muss die Entsorgung mit ihrem eigenen Namen und Passwort bezeugen.</translation>
    </message>
    <message>
        <source>The label layout “%1” cannot be read: %2. Choose another layout, or make it anew.</source>
        <translation>Das Etikettenlayout „%1“ lässt sich nicht lesen: %2. Wählen Sie ein anderes, oder legen Sie es neu an.</translation>
    </message>
    <message>
        <source>There is no label layout “%1”. Use one of: %2.</source>
        <translation>Es gibt kein Etikettenlayout „%1“. Nehmen Sie eines von: %2.</translation>
    </message>
    <message>
        <source>A label of %1 cannot be printed. Its sides may be 3 mm to 300 mm long.</source>
        <translation>Ein Etikett von %1 lässt sich nicht drucken. Seine Seiten dürfen 3 mm bis 300 mm lang sein.</translation>
    </message>
    <message>
        <source>The labels do not fit the sheet: %1. Look at the size of the page, the margins and the distances.</source>
        <translation>Die Etiketten passen nicht auf den Bogen: %1. Prüfen Sie Seitengröße, Ränder und Abstände.</translation>
    </message>
    <message>
        <source>%1 is over the edge of the label. Move or shrink it.</source>
        <translation>%1 ragt über den Rand des Etiketts. Verschieben oder verkleinern Sie das Element.</translation>
    </message>
    <message>
        <source>%1 is too small to be printed. Make it larger.</source>
        <translation>%1 ist zu klein zum Drucken. Vergrößern Sie das Element.</translation>
    </message>
    <message>
        <source>There is no field {%1} for a %2. Use one of: %3.</source>
        <translation>Für %2 gibt es kein Feld {%1}. Nehmen Sie eines von: %3.</translation>
    </message>
    <message>
        <source>The text “%1” does not fit its place on the label of %2. Make the place larger or the letters smaller, or let it shrink.</source>
        <translation>Der Text „%1“ passt auf dem Etikett von %2 nicht an seinen Platz. Vergrößern Sie den Platz, nehmen Sie kleinere Buchstaben, oder lassen Sie ihn verkleinern.</translation>
    </message>
    <message>
        <source>No font of this computer has the sign “%1” of “%2”, on the label of %3. Install a font that has it.</source>
        <translation>Keine Schrift dieses Rechners hat das Zeichen „%1“ aus „%2“, auf dem Etikett von %3. Installieren Sie eine, die es hat.</translation>
    </message>
    <message>
        <source>%1 has no barcode to print. Give it one first.</source>
        <translation>%1 hat keinen Barcode zum Drucken. Vergeben Sie erst einen.</translation>
    </message>
    <message>
        <source>“%1” cannot be a %2 barcode: %3.</source>
        <translation>„%1“ kann kein %2-Barcode sein: %3.</translation>
    </message>
    <message>
        <source>The %2 barcode of “%1” needs %3 at %5 dpi and has %4. Smaller bars could not be scanned: give it more room, or use a Data Matrix.</source>
        <translation>Der %2-Barcode von „%1“ braucht bei %5 dpi %3 und hat %4. Feinere Striche ließen sich nicht scannen: Geben Sie ihm mehr Platz, oder nehmen Sie Data Matrix.</translation>
    </message>
    <message>
        <source>Nothing is chosen. Select what gets a label.</source>
        <translation>Es ist nichts gewählt. Wählen Sie aus, was ein Etikett bekommt.</translation>
    </message>
    <message>
        <source>%1 labels cannot be printed in one go. Print 1 to %2.</source>
        <translation>%1 Etiketten lassen sich nicht auf einmal drucken. Drucken Sie 1 bis %2.</translation>
    </message>
    <message>
        <source>The sheet has no place %1. Begin at one of 1 to %2.</source>
        <translation>Der Bogen hat keinen Platz %1. Beginnen Sie bei einem von 1 bis %2.</translation>
    </message>
    <message>
        <source>%1 labels were printed before (%2). Say why again.</source>
        <translation>%1 Etiketten wurden schon gedruckt (%2). Sagen Sie, warum noch einmal.</translation>
    </message>
    <message>
        <source>Nothing in the lab has the code or name “%1”.</source>
        <translation>Nichts im Labor hat den Code oder Namen „%1“.</translation>
    </message>
    <message>
        <source>Several things are called “%1”. Use the barcode.</source>
        <translation>Mehreres heißt „%1“. Nehmen Sie den Barcode.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a printer (zebra1:9100).</source>
        <translation>„%1“ ist keine Adresse eines Druckers (zebra1:9100).</translation>
    </message>
    <message>
        <source>There is no printer “%1” on this computer.</source>
        <translation>Auf diesem Rechner gibt es keinen Drucker „%1“.</translation>
    </message>
    <message>
        <source>The label printer %1 cannot be reached: %2. Nothing was printed. See that it is on and in this network.</source>
        <translation>Der Etikettendrucker %1 ist nicht erreichbar: %2. Es wurde nichts gedruckt. Prüfen Sie, ob er eingeschaltet und in diesem Netz ist.</translation>
    </message>
    <message>
        <source>The label printer %1 stopped taking the labels: %2. Some may have been printed: look at the printer before you print again.</source>
        <translation>Der Etikettendrucker %1 nahm die Etiketten nicht weiter an: %2. Manche sind vielleicht gedruckt: Sehen Sie am Drucker nach, bevor Sie noch einmal drucken.</translation>
    </message>
    <message>
        <source>The printer %1 does not take the paper %2: it would print on %3. Nothing was printed.</source>
        <translation>Der Drucker %1 nimmt das Papier %2 nicht: Er würde auf %3 drucken. Es wurde nichts gedruckt.</translation>
    </message>
    <message>
        <source>There is no project “%1” in this lab.</source>
        <translation>In diesem Labor gibt es kein Projekt „%1“.</translation>
    </message>
    <message>
        <source>The project would be due before it starts. Correct one of the two days.</source>
        <translation>Das Projekt wäre fällig, bevor es beginnt. Berichtigen Sie einen der beiden Tage.</translation>
    </message>
    <message>
        <source>“%1” is no sample of the project of batch “%2”. A batch has samples of its own project only.</source>
        <translation>„%1“ ist keine Probe des Projekts der Charge „%2“. Eine Charge enthält nur Proben ihres eigenen Projekts.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB, which is the most that a file of a project may have. Keep it elsewhere, and note where.</source>
        <translation>„%1“ ist größer als %2 MB; mehr darf eine Datei eines Projekts nicht haben. Bewahren Sie sie anderswo auf und vermerken Sie, wo.</translation>
    </message>
    <message>
        <source>“%1” has nothing in it that a file could be called. Rename the file first.</source>
        <translation>„%1“ enthält nichts, wonach eine Datei heißen könnte. Benennen Sie die Datei zuerst um.</translation>
    </message>
    <message>
        <source>The field “%1” of an attached file stays as it is. Attach the other file: it becomes the next version.</source>
        <translation>Das Feld „%1“ einer angehängten Datei bleibt, wie es ist. Hängen Sie die andere Datei an: Sie wird die nächste Version.</translation>
    </message>
    <message>
        <source>There is no file “%1” at this project.</source>
        <translation>An diesem Projekt hängt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>The content of “%1” is not at this computer. It stays with the lab file where it was attached.</source>
        <translation>Der Inhalt von „%1“ ist nicht auf diesem Computer. Er bleibt bei der Labordatei, an der er angehängt wurde.</translation>
    </message>
    <message>
        <source>The content of “%1” is not at this computer, and the server cannot be reached. Try again when it can.</source>
        <translation>Der Inhalt von „%1“ ist nicht auf diesem Computer, und der Server ist nicht erreichbar. Versuchen Sie es noch einmal, wenn er es ist.</translation>
    </message>
    <message>
        <source>The content of “%1” is not at the server yet. The computer where it was attached sends it when it next exchanges its changes.</source>
        <translation>Der Inhalt von „%1“ ist noch nicht auf dem Server. Der Computer, an dem er angehängt wurde, schickt ihn, wenn er das nächste Mal seine Änderungen abgleicht.</translation>
    </message>
    <message>
        <source>The content of “%1” is damaged: it is not what was attached. Attach the file again, or restore the folder of files from a backup.</source>
        <translation>Der Inhalt von „%1“ ist beschädigt: Er ist nicht, was angehängt wurde. Hängen Sie die Datei noch einmal an, oder stellen Sie den Ordner der Dateien aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The lab has no shipment “%1”.</source>
        <translation>Das Labor hat keine Lieferung „%1“.</translation>
    </message>
    <message>
        <source>The shipment “%1” is closed. Reopen it to change what it says of arrivals.</source>
        <translation>Die Lieferung „%1“ ist abgeschlossen. Öffnen Sie sie wieder, um zu ändern, was über die Ankunft darin steht.</translation>
    </message>
    <message>
        <source>The shipment “%1” is open already.</source>
        <translation>Die Lieferung „%1“ ist schon offen.</translation>
    </message>
    <message>
        <source>A line of a manifest needs a name, a barcode or an external accession.</source>
        <translation>Eine Zeile einer Packliste braucht einen Namen, einen Barcode oder eine externe Accession.</translation>
    </message>
    <message>
        <source>No sample there is still to be received and not yet expected in an open shipment.</source>
        <translation>Keine Probe ist dort noch zu empfangen und nicht schon in einer offenen Lieferung erwartet.</translation>
    </message>
    <message>
        <source>“%1” is %2. Its condition is noted when it has arrived: scan it first.</source>
        <translation>„%1“ ist %2. Der Zustand wird vermerkt, wenn es angekommen ist: Scannen Sie es zuerst.</translation>
    </message>
    <message>
        <source>“%1” cannot be marked as received, so the shipment stays open: %2</source>
        <translation>„%1“ kann nicht als empfangen vermerkt werden, die Lieferung bleibt daher offen: %2</translation>
    </message>
</context>
<context>
    <name>FieldErrors</name>
    <message>
        <source>Too long. Use at most %3 characters.</source>
        <translation>Zu lang. Höchstens %3 Zeichen sind erlaubt.</translation>
    </message>
    <message>
        <source>Out of range. Enter a value %3.</source>
        <translation>Außerhalb des Bereichs. Geben Sie einen Wert %3 ein.</translation>
    </message>
    <message>
        <source>Not %3.</source>
        <translation>Erwartet wird: %3.</translation>
    </message>
    <message>
        <source>Not known here. Use one of: %3.</source>
        <translation>Hier nicht bekannt. Möglich sind: %3.</translation>
    </message>
    <message>
        <source>Already taken by %3. Use another one.</source>
        <translation>Schon vergeben: %3. Nehmen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>There is nothing of this name.</source>
        <translation>Etwas mit diesem Namen gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>of %1 or more</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>of %1 or less</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>ein Datum</translation>
    </message>
    <message>
        <source>a known entry</source>
        <translation>ein bekannter Eintrag</translation>
    </message>
    <message>
        <source>a set of named values</source>
        <translation>benannte Werte</translation>
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
        <source>Panel</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Becomes the Sample_ID of the sample sheet: letters, digits, dash and underscore.</source>
        <translation>Wird die Sample_ID im Sample Sheet: Buchstaben, Ziffern, Bindestrich und Unterstrich.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>i7 name</source>
        <translation>i7-Name</translation>
    </message>
    <message>
        <source>i7 index</source>
        <translation>i7-Index</translation>
    </message>
    <message>
        <source>i5 name</source>
        <translation>i5-Name</translation>
    </message>
    <message>
        <source>i5 index</source>
        <translation>i5-Index</translation>
    </message>
    <message>
        <source>Forward, as the kit lists it.</source>
        <translation>Vorwärts, wie im Kit angegeben.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Kind of sheet</source>
        <translation>Art des Bogens</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Zeilen gelesen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>What the submitter calls it; unique within its project.</source>
        <translation>So nennt sie der Einsender; eindeutig innerhalb des Projekts.</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>Eingangsnummer</translation>
    </message>
    <message>
        <source>The lab&apos;s own number, given once and never again.</source>
        <translation>Die Nummer des Labors, einmal vergeben und nie wieder.</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>As scanned. Leave it empty and the lab&apos;s next barcode is printed.</source>
        <translation>Wie gescannt. Bleibt das Feld leer, wird der nächste Barcode des Labors gedruckt.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Organism</source>
        <translation>Organismus</translation>
    </message>
    <message>
        <source>Submitter</source>
        <translation>Einsender</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Konzentration</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>A260/280</source>
        <translation>A260/280</translation>
    </message>
    <message>
        <source>A260/230</source>
        <translation>A260/230</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Entnommen</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>More attributes</source>
        <translation>Weitere Angaben</translation>
    </message>
    <message>
        <source>Further columns of the submission, kept as they came.</source>
        <translation>Weitere Spalten des Einsendebogens, unverändert aufbewahrt.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Kit version</source>
        <translation>Kit-Version</translation>
    </message>
    <message>
        <source>Flow cell type</source>
        <translation>Flowcell-Typ</translation>
    </message>
    <message>
        <source>Flow cell</source>
        <translation>Flowcell</translation>
    </message>
    <message>
        <source>Read 1 cycles</source>
        <translation>Zyklen Read 1</translation>
    </message>
    <message>
        <source>Index 1 cycles</source>
        <translation>Zyklen Index 1</translation>
    </message>
    <message>
        <source>Index 2 cycles</source>
        <translation>Zyklen Index 2</translation>
    </message>
    <message>
        <source>Read 2 cycles</source>
        <translation>Zyklen Read 2</translation>
    </message>
    <message>
        <source>Mismatches i7</source>
        <translation>Abweichungen i7</translation>
    </message>
    <message>
        <source>Mismatches i5</source>
        <translation>Abweichungen i5</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Lane</translation>
    </message>
    <message>
        <source>a number without a unit</source>
        <translation>eine Zahl ohne Einheit</translation>
    </message>
    <message>
        <source>a number in %1</source>
        <translation>eine Zahl in %1</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>a date with one reading, it can be read in two ways; write it as %1</source>
        <translation>ein eindeutiges Datum (dieses lässt sich auf zwei Arten lesen); schreiben Sie es als %1</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Voller Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stellung</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Art des Datensatzes</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterschrieben von</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>Unterschrieben am</translation>
    </message>
    <message>
        <source>Time verified</source>
        <translation>Zeit bestätigt</translation>
    </message>
    <message>
        <source>a date; write it as %1</source>
        <translation>ein Datum; schreiben Sie es als %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Kind of conflict</source>
        <translation>Art des Konflikts</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Value not taken</source>
        <translation>Nicht übernommener Wert</translation>
    </message>
    <message>
        <source>Value kept</source>
        <translation>Behaltener Wert</translation>
    </message>
    <message>
        <source>Not taken from</source>
        <translation>Nicht übernommen von</translation>
    </message>
    <message>
        <source>Not taken: time</source>
        <translation>Nicht übernommen: Zeit</translation>
    </message>
    <message>
        <source>Kept from</source>
        <translation>Behalten von</translation>
    </message>
    <message>
        <source>Kept: time</source>
        <translation>Behalten: Zeit</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Gemacht aus</translation>
    </message>
    <message>
        <source>Made how</source>
        <translation>Wie gemacht</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Entnommen</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>Aufbewahren bis</translation>
    </message>
    <message>
        <source>The last day on which the sample is kept, or of use.</source>
        <translation>Der letzte Tag, an dem die Probe aufbewahrt wird oder brauchbar ist.</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Why nothing may be done with the sample. Empty: it may go on.</source>
        <translation>Warum mit der Probe nichts geschehen darf. Leer: Sie ist frei.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>The form that the sample was registered with.</source>
        <translation>Das Formular, mit dem die Probe aufgenommen wurde.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Zeuge</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>Entsorgung</translation>
    </message>
    <message>
        <source>Label of</source>
        <translation>Etikett von</translation>
    </message>
    <message>
        <source>Label layout</source>
        <translation>Etikettenlayout</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Exemplare</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Printed by</source>
        <translation>Gedruckt von</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Vermerk</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>Planned amount</source>
        <translation>Geplanter Betrag</translation>
    </message>
    <message>
        <source>Spent amount</source>
        <translation>Ausgegebener Betrag</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Its code of three letters, such as EUR.</source>
        <translation>Ihr Kürzel aus drei Buchstaben, etwa EUR.</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Geplant für</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Größe in Byte</translation>
    </message>
    <message>
        <source>Type of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>a date with a time; write %1</source>
        <translation>ein Datum mit Uhrzeit, etwa %1</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>A number or a name that is on the parcel.</source>
        <translation>Eine Nummer oder ein Name, wie auf dem Paket.</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Kurier</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>Gebracht von</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>Empfangen am</translation>
    </message>
    <message>
        <source>Temperature on arrival</source>
        <translation>Temperatur bei Ankunft</translation>
    </message>
    <message>
        <source>External accession</source>
        <translation>Externe Accession</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>Gescannt</translation>
    </message>
    <message>
        <source>The code that was read when it arrived.</source>
        <translation>Der Code, der bei der Ankunft gelesen wurde.</translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation>Angekommen am</translation>
    </message>
    <message>
        <source>Checked in by</source>
        <translation>Angenommen von</translation>
    </message>
    <message>
        <source>Leaking</source>
        <translation>Undicht</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Thawed</source>
        <translation>Aufgetaut</translation>
    </message>
    <message>
        <source>Wrong temperature</source>
        <translation>Falsche Temperatur</translation>
    </message>
    <message>
        <source>Low volume</source>
        <translation>Zu wenig Volumen</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>Unbeschriftet</translation>
    </message>
    <message>
        <source>Date of receipt given</source>
        <translation>Eingangsdatum vergeben</translation>
    </message>
    <message>
        <source>e.g. %1</source>
        <translation>z. B. %1</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>%1 set to %2</source>
        <translation>%1 auf %2 gesetzt</translation>
    </message>
    <message>
        <source>%1 cleared (was %2)</source>
        <translation>%1 geleert (vorher %2)</translation>
    </message>
    <message>
        <source>%1 changed from %2 to %3</source>
        <translation>%1 von %2 auf %3 geändert</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Of %1, which was merged into this one:</source>
        <translation>Von %1, in diese Probe zusammengeführt:</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n row(s) are hidden in the spreadsheet, this one first. They are imported as well.</source>
        <translation>
            <numerusform>%n Zeile ist in der Tabelle ausgeblendet, nämlich diese. Auch sie wird importiert.</numerusform>
            <numerusform>%n Zeilen sind in der Tabelle ausgeblendet, diese als erste. Auch sie werden importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet “%1”</source>
        <translation>Blatt „%1“</translation>
    </message>
    <message>
        <source>, row %1</source>
        <translation>, Zeile %1</translation>
    </message>
    <message>
        <source>, column %1</source>
        <translation>, Spalte %1</translation>
    </message>
    <message>
        <source>Take back an import that was cut short</source>
        <translation>Einen abgebrochenen Import zurücknehmen</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>column %1 (%2)</source>
        <translation>Spalte %1 (%2)</translation>
    </message>
    <message>
        <source>The numbers in %1 can be read in two ways: “%2” is %3 with a decimal point and %4 with a decimal comma. Say which it is.</source>
        <translation>Die Zahlen in %1 lassen sich auf zwei Arten lesen: „%2“ ist %3 mit Dezimalpunkt und %4 mit Dezimalkomma. Sagen Sie, was gilt.</translation>
    </message>
    <message>
        <source>The dates in %1 can be read in two ways: “%2” is %3 as day/month/year and %4 as month/day/year. Say which it is.</source>
        <translation>Die Daten in %1 lassen sich auf zwei Arten lesen: „%2“ ist %3 als Tag/Monat/Jahr und %4 als Monat/Tag/Jahr. Sagen Sie, was gilt.</translation>
    </message>
    <message>
        <source>The sheet “%1” is hidden.</source>
        <translation>Das Blatt „%1“ ist ausgeblendet.</translation>
    </message>
    <message>
        <source>Save the column mapping %1</source>
        <translation>Spaltenzuordnung %1 speichern</translation>
    </message>
    <message>
        <source>The sheet is empty. Choose another sheet or file.</source>
        <translation>Das Blatt ist leer. Wählen Sie ein anderes Blatt oder eine andere Datei.</translation>
    </message>
    <message>
        <source>No row looks like column headings. Add a row with headings such as “Sample name” and “Sample type”, or say which row holds them.</source>
        <translation>Keine Zeile sieht nach Überschriften aus. Ergänzen Sie eine Zeile mit Überschriften wie „Probenname“ und „Probenart“, oder sagen Sie, in welcher Zeile sie stehen.</translation>
    </message>
    <message>
        <source>There are headings but no rows below them.</source>
        <translation>Es gibt Überschriften, aber keine Zeilen darunter.</translation>
    </message>
    <message>
        <source>No column holds the field %1, which every sample needs. Choose its column, or give one value for all rows.</source>
        <translation>Keine Spalte enthält das Feld %1, das jede Probe braucht. Wählen Sie seine Spalte, oder geben Sie einen Wert für alle Zeilen an.</translation>
    </message>
    <message>
        <source>The column has values (%1) but no heading. Give it a heading, choose its field, or ignore it.</source>
        <translation>Die Spalte hat Werte (%1), aber keine Überschrift. Geben Sie ihr eine, wählen Sie ihr Feld, oder lassen Sie sie aus.</translation>
    </message>
    <message>
        <source>The heading “%1” stands here for the second time.</source>
        <translation>Die Überschrift „%1“ steht hier zum zweiten Mal.</translation>
    </message>
    <message>
        <source>%1 in “%2” cannot be converted to %3. Use one of: %4.</source>
        <translation>%1 in „%2“ lässt sich nicht in %3 umrechnen. Möglich sind: %4.</translation>
    </message>
    <message>
        <source>The column is hidden in the spreadsheet. It is imported as well.</source>
        <translation>Die Spalte ist in der Tabelle ausgeblendet. Auch sie wird importiert.</translation>
    </message>
    <message>
        <source>%1 “%2” is already taken in the lab by sample %3 (%4).</source>
        <translation>%1 „%2“ ist im Labor schon vergeben, an die Probe %3 (%4).</translation>
    </message>
    <message>
        <source>%1 “%2” stands in several rows: %3. Each sample needs its own.</source>
        <translation>%1 „%2“ steht in mehreren Zeilen: %3. Jede Probe braucht einen eigenen Wert.</translation>
    </message>
    <message>
        <source>The cells %1 are merged, so their value belongs to no single row. Unmerge them and fill in each cell.</source>
        <translation>Die Zellen %1 sind verbunden, ihr Wert gehört daher zu keiner einzelnen Zeile. Heben Sie die Verbindung auf, und füllen Sie jede Zelle aus.</translation>
    </message>
    <message>
        <source>The headings stand here again; skipped.</source>
        <translation>Hier stehen die Überschriften noch einmal; übersprungen.</translation>
    </message>
    <message>
        <source>Invisible characters or odd blanks were taken out of “%1”.</source>
        <translation>Aus „%1“ wurden unsichtbare Zeichen oder ungewöhnliche Leerzeichen entfernt.</translation>
    </message>
    <message>
        <source>The cell shows the error %1. Correct it in the spreadsheet, or empty the cell.</source>
        <translation>Die Zelle zeigt den Fehler %1. Berichtigen Sie ihn in der Tabelle, oder leeren Sie die Zelle.</translation>
    </message>
    <message>
        <source>The cell is a formula without a stored result. Open the file in a spreadsheet program and save it again.</source>
        <translation>Die Zelle ist eine Formel ohne gespeichertes Ergebnis. Öffnen Sie die Datei in einem Tabellenprogramm und speichern Sie sie wieder.</translation>
    </message>
    <message>
        <source>The cell is a formula; its stored result “%1” is taken.</source>
        <translation>Die Zelle ist eine Formel; ihr gespeichertes Ergebnis „%1“ gilt.</translation>
    </message>
    <message>
        <source>“%1” is a date in the spreadsheet. It may have been a name such as %2, or the number %3. Format the column as text and type it again.</source>
        <translation>„%1“ ist in der Tabelle ein Datum. Vielleicht war es ein Name wie %2 oder die Zahl %3. Formatieren Sie die Spalte als Text, und geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>“%1” is a long number in scientific notation; its digits are lost. Format the column as text and type it again.</source>
        <translation>„%1“ ist eine lange Zahl in wissenschaftlicher Schreibweise; ihre Ziffern sind verloren. Formatieren Sie die Spalte als Text, und geben Sie sie neu ein.</translation>
    </message>
    <message>
        <source>“%1” holds a line break or a tab. Take it out.</source>
        <translation>„%1“ enthält einen Zeilenumbruch oder Tabulator. Entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>“%1” is stored as a number. If it had leading zeros, more than 15 digits or an E in it, the spreadsheet has changed it.</source>
        <translation>„%1“ ist als Zahl gespeichert. Wenn führende Nullen, mehr als 15 Ziffern oder ein E darin waren, hat die Tabelle den Wert verändert.</translation>
    </message>
    <message>
        <source>“%1” is taken as %2.</source>
        <translation>„%1“ gilt als %2.</translation>
    </message>
    <message>
        <source>The project “%1” is new and will be created.</source>
        <translation>Das Projekt „%1“ ist neu und wird angelegt.</translation>
    </message>
    <message>
        <source>The lab has no project “%1”. Create it first, or let the import create it.</source>
        <translation>Das Labor hat kein Projekt „%1“. Legen Sie es zuerst an, oder lassen Sie es vom Import anlegen.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” is taken as no value.</source>
        <translation>„%1“ gilt als kein Wert.</translation>
    </message>
    <message>
        <source>“%1” can be read as %2 or as %3. Say whether the decimal mark is a point or a comma.</source>
        <translation>„%1“ lässt sich als %2 oder als %3 lesen. Sagen Sie, ob das Dezimalzeichen ein Punkt oder ein Komma ist.</translation>
    </message>
    <message>
        <source>“%1” is not a number with a decimal point.</source>
        <translation>„%1“ ist keine Zahl mit Dezimalpunkt.</translation>
    </message>
    <message>
        <source>“%1” is not a number with a decimal comma.</source>
        <translation>„%1“ ist keine Zahl mit Dezimalkomma.</translation>
    </message>
    <message>
        <source>“%1” is a limit and no measured value. Leave the cell empty and keep the limit in a column of its own.</source>
        <translation>„%1“ ist eine Grenze und kein Messwert. Lassen Sie die Zelle leer, und geben Sie die Grenze in einer eigenen Spalte an.</translation>
    </message>
    <message>
        <source>The dash of “%1” is taken as a minus sign.</source>
        <translation>Der Strich in „%1“ gilt als Minuszeichen.</translation>
    </message>
    <message>
        <source>“%1” is out of range.</source>
        <translation>„%1“ liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>Amounts in %1 are converted: %2 %1 is %3 %4.</source>
        <translation>Mengen in %1 werden umgerechnet: %2 %1 sind %3 %4.</translation>
    </message>
    <message>
        <source>“%1” is rounded to six decimal places: %2.</source>
        <translation>„%1“ wird auf sechs Nachkommastellen gerundet: %2.</translation>
    </message>
    <message>
        <source>The time of “%1” is left out; the day is %2.</source>
        <translation>Die Uhrzeit von „%1“ entfällt; der Tag ist %2.</translation>
    </message>
    <message>
        <source>None of the values here is a sample type, so “%1”, given for all rows, applies instead.</source>
        <translation>Keiner der Werte hier ist ein Probentyp; statt ihrer gilt „%1“, das für alle Zeilen angegeben ist.</translation>
    </message>
    <message>
        <source>The row is blank and skipped.</source>
        <translation>Die Zeile ist leer und wird übersprungen.</translation>
    </message>
    <message>
        <source>The row has values only in columns that are left out, and is skipped.</source>
        <translation>Die Zeile hat nur in ausgelassenen Spalten Werte und wird übersprungen.</translation>
    </message>
    <message>
        <source>The barcodes here repeat, as those of plates do, so they are not taken for the samples&apos; own. Choose the field Barcode if they are.</source>
        <translation>Die Barcodes hier wiederholen sich wie die von Platten; sie gelten deshalb nicht als die der Proben. Wählen Sie das Feld Barcode, falls sie es sind.</translation>
    </message>
    <message>
        <source>The rows name wells in %1, so the barcodes here are those of plates and not taken for the samples&apos; own. Choose the field Barcode if they are.</source>
        <translation>Die Zeilen nennen Vertiefungen in %1; die Barcodes hier sind also die von Platten und gelten nicht als die der Proben. Wählen Sie das Feld Barcode, falls sie es sind.</translation>
    </message>
    <message>
        <source>Where %1 names a tube, its barcode is taken if no other row has it.</source>
        <translation>Wo %1 ein Röhrchen nennt, gilt dessen Barcode, wenn keine andere Zeile ihn hat.</translation>
    </message>
    <message>
        <source>The saved mapping “%1” has the type here, but column %2 (%3) holds far more sample types in this sheet and is taken instead.</source>
        <translation>Die gespeicherte Zuordnung „%1“ hat den Typ hier, doch Spalte %2 (%3) enthält in diesem Blatt weit mehr Probentypen und gilt stattdessen.</translation>
    </message>
    <message>
        <source>Only what forms have printed beforehand is filled in here, such as plate and well. Delete unused rows, or import only the good ones.</source>
        <translation>Hier ist nur ausgefüllt, was Formulare schon vorgedruckt haben, etwa Platte und Vertiefung. Löschen Sie unbenutzte Zeilen, oder importieren Sie nur die guten.</translation>
    </message>
    <message>
        <source>“%1” is taken, as %2 names no type.</source>
        <translation>„%1“ gilt, da %2 keinen Typ nennt.</translation>
    </message>
    <message>
        <source>“%1” makes the sample a library, whatever %2 says of it (“%3”).</source>
        <translation>„%1“ macht die Probe zu einer Bibliothek, was %2 auch von ihr sagt („%3“).</translation>
    </message>
    <message>
        <source>“%1” here, but “%2” in %3, which is taken. See which is right.</source>
        <translation>Hier „%1“, doch „%2“ in %3; das gilt. Prüfen Sie, was stimmt.</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways: as %2 (day first) or %3 (month first). Write it as one of these.</source>
        <translation>„%1“ lässt sich auf zwei Arten lesen: als %2 (Tag zuerst) oder %3 (Monat zuerst). Schreiben Sie es so oder so.</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways: as %2 (day first) or %3 (month first). Say which order the dates have.</source>
        <translation>„%1“ lässt sich auf zwei Arten lesen: als %2 (Tag zuerst) oder %3 (Monat zuerst). Sagen Sie, in welcher Reihenfolge die Daten stehen.</translation>
    </message>
    <message>
        <source>“%1” has a year of two digits. Write it with four: %2.</source>
        <translation>„%1“ hat eine Jahreszahl mit zwei Ziffern. Schreiben Sie sie mit vier: %2.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it as %2.</source>
        <translation>„%1“ ist kein Datum. Schreiben Sie es als %2.</translation>
    </message>
    <message>
        <source>None of the values of this column (%1) is a sample type. Choose another column, or give one value for all rows.</source>
        <translation>Keiner der Werte dieser Spalte (%1) ist ein Probentyp. Wählen Sie eine andere Spalte, oder geben Sie einen Wert für alle Zeilen an.</translation>
    </message>
    <message>
        <source>The column for the field %1, which every sample needs, is empty in all rows. Fill it in, choose another column, or give one value for all rows.</source>
        <translation>Die Spalte für das Feld %1, das jede Probe braucht, ist in allen Zeilen leer. Füllen Sie sie aus, wählen Sie eine andere, oder geben Sie einen Wert für alle Zeilen an.</translation>
    </message>
    <message numerus="yes">
        <source>(%n rows in all: %1.)</source>
        <translation>
            <numerusform>(Insgesamt %n Zeile: %1.)</numerusform>
            <numerusform>(Insgesamt %n Zeilen: %1.)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n rows in all.)</source>
        <translation>
            <numerusform>(Insgesamt %n Zeile.)</numerusform>
            <numerusform>(Insgesamt %n Zeilen.)</numerusform>
        </translation>
    </message>
    <message>
        <source>The value for all rows: %1</source>
        <translation>Der Wert für alle Zeilen: %1</translation>
    </message>
    <message>
        <source>“%1” has bytes that are not UTF-8 as the rest of the file is; they stand here as “�”. Correct the cell, or say which encoding the file has.</source>
        <translation>„%1“ enthält Bytes, die anders als der Rest der Datei kein UTF-8 sind; sie stehen hier als „�“. Berichtigen Sie die Zelle, oder geben Sie die Kodierung der Datei an.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>another row</source>
        <translation>einer anderen Zeile</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways. Write it with a decimal point, and with no mark between thousands.</source>
        <translation>„%1“ lässt sich auf zwei Arten lesen. Schreiben Sie die Zahl mit Dezimalpunkt und ohne Zeichen zwischen den Tausendern.</translation>
    </message>
    <message>
        <source>The column has values (%1) but no heading. Give it a heading.</source>
        <translation>Die Spalte enthält Werte (%1), aber keine Überschrift. Geben Sie ihr eine Überschrift.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>LabelCommands</name>
    <message>
        <source>&amp;Print labels…</source>
        <translation>Etiketten &amp;drucken …</translation>
    </message>
    <message>
        <source>Print labels of a &amp;list…</source>
        <translation>Etiketten einer &amp;Liste drucken …</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>er ist leer</translation>
    </message>
    <message>
        <source>it holds a control character</source>
        <translation>er enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>it holds half a character</source>
        <translation>er enthält ein halbes Zeichen</translation>
    </message>
    <message>
        <source>it begins or ends with a blank</source>
        <translation>er beginnt oder endet mit einem Leerzeichen</translation>
    </message>
    <message>
        <source>only letters A to Z, digits and signs of the English keyboard can be in it; a Data Matrix holds every letter</source>
        <translation>darin können nur Buchstaben A bis Z, Ziffern und Zeichen der englischen Tastatur stehen; Data Matrix fasst jeden Buchstaben</translation>
    </message>
    <message>
        <source>there is no memory left</source>
        <translation>der Speicher ist voll</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>er ist zu lang</translation>
    </message>
    <message>
        <source>Name of what is labelled</source>
        <translation>Name dessen, was das Etikett bekommt</translation>
    </message>
    <message>
        <source>Code for barcodes</source>
        <translation>Inhalt der Barcodes</translation>
    </message>
    <message>
        <source>Day of printing</source>
        <translation>Tag des Drucks</translation>
    </message>
    <message>
        <source>The text “%1”</source>
        <translation>Der Text „%1“</translation>
    </message>
    <message>
        <source>The %1 barcode</source>
        <translation>Der %1-Barcode</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>Die Linie</translation>
    </message>
    <message>
        <source>there is no new page</source>
        <translation>es gibt keine neue Seite</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>another element lies over it or over the white around it</source>
        <translation>ein anderes Element liegt über ihm oder über seinem weißen Rand</translation>
    </message>
    <message numerus="yes">
        <source>Print %n label(s)</source>
        <translation>
            <numerusform>%n Etikett drucken</numerusform>
            <numerusform>%n Etiketten drucken</numerusform>
        </translation>
    </message>
    <message>
        <source>Save label layout “%1”</source>
        <translation>Etikettenlayout „%1“ speichern</translation>
    </message>
    <message>
        <source>Remove label layout “%1”</source>
        <translation>Etikettenlayout „%1“ entfernen</translation>
    </message>
    <message>
        <source>“%1” is missing or no value of it</source>
        <translation>„%1“ fehlt oder hat keinen gültigen Wert</translation>
    </message>
    <message>
        <source>it refuses the connection</source>
        <translation>er lehnt die Verbindung ab</translation>
    </message>
    <message>
        <source>there is no computer of this name</source>
        <translation>es gibt keinen Rechner dieses Namens</translation>
    </message>
    <message>
        <source>it closed the connection</source>
        <translation>er hat die Verbindung beendet</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
    <message>
        <source>it was stopped by hand</source>
        <translation>von Hand angehalten</translation>
    </message>
    <message>
        <source>it takes no more data; is it out of labels, or open?</source>
        <translation>er nimmt keine Daten mehr an; sind die Etiketten aus, oder ist er offen?</translation>
    </message>
    <message>
        <source>rows and columns are 1 to 100</source>
        <translation>es sind 1 bis 100 Zeilen und Spalten</translation>
    </message>
    <message>
        <source>a page is at most 1 m long</source>
        <translation>eine Seite ist höchstens 1 m lang</translation>
    </message>
    <message>
        <source>a margin is not negative</source>
        <translation>ein Rand ist nicht negativ</translation>
    </message>
    <message>
        <source>a distance is longer than the page</source>
        <translation>ein Abstand ist länger als die Seite</translation>
    </message>
    <message>
        <source>they lie over each other</source>
        <translation>sie liegen übereinander</translation>
    </message>
    <message>
        <source>they are wider than the page</source>
        <translation>sie sind breiter als die Seite</translation>
    </message>
    <message>
        <source>they are higher than the page</source>
        <translation>sie sind höher als die Seite</translation>
    </message>
    <message>
        <source>the system does not take the job</source>
        <translation>das System nimmt den Auftrag nicht an</translation>
    </message>
</context>
<context>
    <name>LaneVerdict</name>
    <message>
        <source>%1 too close (%2 of %3 differences)</source>
        <translation>%1 zu ähnlich (%2 von %3 Unterschieden)</translation>
    </message>
    <message>
        <source>%1 fine (%2)</source>
        <translation>%1 in Ordnung (%2)</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 und %2: %3</translation>
    </message>
    <message>
        <source>%1 has no index, so it cannot be told from the others.</source>
        <translation>%1 hat keinen Index und lässt sich nicht von den anderen unterscheiden.</translation>
    </message>
    <message>
        <source>%1 has an index of %2 letters, and the run reads %3.</source>
        <translation>%1 hat einen Index mit %2 Buchstaben, der Lauf liest %3.</translation>
    </message>
    <message>
        <source>Some libraries have an i5 and some have none; demultiplex them by i7 alone or put them into lanes of their own.</source>
        <translation>Manche Bibliotheken haben einen i5, andere keinen; trennen Sie sie allein nach i7 oder setzen Sie sie in eigene Lanes.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is dark in cycle %2</source>
        <translation>
            <numerusform>%1 ist in Zyklus %2 dunkel</numerusform>
            <numerusform>%1 ist in den Zyklen %2 dunkel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has one colour in cycle %2</source>
        <translation>
            <numerusform>%1 hat in Zyklus %2 nur eine Farbe</numerusform>
            <numerusform>%1 hat in den Zyklen %2 nur eine Farbe</numerusform>
        </translation>
    </message>
    <message>
        <source>Colours balanced in every index cycle</source>
        <translation>Farben in jedem Indexzyklus ausgewogen</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message numerus="yes">
        <source>%n collision(s)</source>
        <translation>
            <numerusform>%n Kollision</numerusform>
            <numerusform>%n Kollisionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Index missing</source>
        <translation>Index fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%n close pair(s)</source>
        <translation>
            <numerusform>%n ähnliches Paar</numerusform>
            <numerusform>%n ähnliche Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the indexes</source>
        <translation>Indizes ansehen</translation>
    </message>
    <message>
        <source>No collisions</source>
        <translation>Keine Kollisionen</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s), and the run reads %1.</source>
        <translation>
            <numerusform>%n Buchstabe, der Lauf liest %1.</numerusform>
            <numerusform>%n Buchstaben, der Lauf liest %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Sequencing</source>
        <translation>Sequenzierung</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Sheet checker</source>
        <translation>Blattprüfung</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Annahme</translation>
    </message>
</context>
<context>
    <name>Permissions</name>
    <message>
        <source>add projects</source>
        <translation>Projekte anlegen</translation>
    </message>
    <message>
        <source>change projects</source>
        <translation>Projekte ändern</translation>
    </message>
    <message>
        <source>remove projects</source>
        <translation>Projekte entfernen</translation>
    </message>
    <message>
        <source>pause, close and reopen projects</source>
        <translation>Projekte anhalten, abschließen und wieder öffnen</translation>
    </message>
    <message>
        <source>add samples</source>
        <translation>Proben anlegen</translation>
    </message>
    <message>
        <source>change samples</source>
        <translation>Proben ändern</translation>
    </message>
    <message>
        <source>remove samples</source>
        <translation>Proben entfernen</translation>
    </message>
    <message>
        <source>validate and reject samples</source>
        <translation>Proben freigeben und ablehnen</translation>
    </message>
    <message>
        <source>take samples out of the archive</source>
        <translation>Proben aus dem Archiv holen</translation>
    </message>
    <message>
        <source>add libraries</source>
        <translation>Bibliotheken anlegen</translation>
    </message>
    <message>
        <source>change libraries</source>
        <translation>Bibliotheken ändern</translation>
    </message>
    <message>
        <source>remove libraries</source>
        <translation>Bibliotheken entfernen</translation>
    </message>
    <message>
        <source>add runs</source>
        <translation>Läufe anlegen</translation>
    </message>
    <message>
        <source>plan and change runs</source>
        <translation>Läufe planen und ändern</translation>
    </message>
    <message>
        <source>remove runs</source>
        <translation>Läufe entfernen</translation>
    </message>
    <message>
        <source>add templates</source>
        <translation>Vorlagen anlegen</translation>
    </message>
    <message>
        <source>change templates</source>
        <translation>Vorlagen ändern</translation>
    </message>
    <message>
        <source>remove templates</source>
        <translation>Vorlagen entfernen</translation>
    </message>
    <message>
        <source>add freezers, racks and boxes</source>
        <translation>Gefrierschränke, Gestelle und Boxen anlegen</translation>
    </message>
    <message>
        <source>move samples in storage</source>
        <translation>Proben im Lager bewegen</translation>
    </message>
    <message>
        <source>remove freezers, racks and boxes</source>
        <translation>Gefrierschränke, Gestelle und Boxen entfernen</translation>
    </message>
    <message>
        <source>add spreadsheets</source>
        <translation>Tabellen anlegen</translation>
    </message>
    <message>
        <source>change spreadsheets</source>
        <translation>Tabellen ändern</translation>
    </message>
    <message>
        <source>remove spreadsheets</source>
        <translation>Tabellen entfernen</translation>
    </message>
    <message>
        <source>record quality checks</source>
        <translation>Qualitätsprüfungen festhalten</translation>
    </message>
    <message>
        <source>correct quality checks</source>
        <translation>Qualitätsprüfungen berichtigen</translation>
    </message>
    <message>
        <source>review quality checks</source>
        <translation>Qualitätsprüfungen begutachten</translation>
    </message>
    <message>
        <source>make reports</source>
        <translation>Berichte erstellen</translation>
    </message>
    <message>
        <source>change reports</source>
        <translation>Berichte ändern</translation>
    </message>
    <message>
        <source>release reports</source>
        <translation>Berichte freigeben</translation>
    </message>
    <message>
        <source>remove reports</source>
        <translation>Berichte entfernen</translation>
    </message>
    <message>
        <source>keep views of tables</source>
        <translation>Ansichten von Tabellen aufheben</translation>
    </message>
    <message>
        <source>export data</source>
        <translation>Daten exportieren</translation>
    </message>
    <message>
        <source>sign records</source>
        <translation>Datensätze unterschreiben</translation>
    </message>
    <message>
        <source>read the whole audit trail</source>
        <translation>den ganzen Prüfpfad lesen</translation>
    </message>
    <message>
        <source>decide conflicts</source>
        <translation>Konflikte entscheiden</translation>
    </message>
    <message>
        <source>see the accounts of others</source>
        <translation>die Konten anderer sehen</translation>
    </message>
    <message>
        <source>manage accounts</source>
        <translation>Konten verwalten</translation>
    </message>
    <message>
        <source>issue tokens for programs</source>
        <translation>Token für Programme ausstellen</translation>
    </message>
    <message>
        <source>set up and maintain the server</source>
        <translation>den Server einrichten und pflegen</translation>
    </message>
    <message>
        <source>add label layouts</source>
        <translation>Etikettenlayouts anlegen</translation>
    </message>
    <message>
        <source>change label layouts</source>
        <translation>Etikettenlayouts ändern</translation>
    </message>
    <message>
        <source>remove label layouts</source>
        <translation>Etikettenlayouts entfernen</translation>
    </message>
    <message>
        <source>print labels</source>
        <translation>Etiketten drucken</translation>
    </message>
    <message>
        <source>plan batches of samples</source>
        <translation>Chargen von Proben planen</translation>
    </message>
    <message>
        <source>change batches of samples</source>
        <translation>Chargen von Proben ändern</translation>
    </message>
    <message>
        <source>remove batches of samples</source>
        <translation>Chargen von Proben entfernen</translation>
    </message>
    <message>
        <source>attach files to projects</source>
        <translation>Dateien an Projekte anhängen</translation>
    </message>
    <message>
        <source>change notes of files</source>
        <translation>Vermerke zu Dateien ändern</translation>
    </message>
    <message>
        <source>remove files of projects</source>
        <translation>Dateien von Projekten entfernen</translation>
    </message>
    <message>
        <source>add shipments</source>
        <translation>Lieferungen anlegen</translation>
    </message>
    <message>
        <source>check in, close and reopen shipments</source>
        <translation>Lieferungen annehmen, abschließen und wieder öffnen</translation>
    </message>
    <message>
        <source>remove shipments</source>
        <translation>Lieferungen entfernen</translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>New &amp;project…</source>
        <translation>Neues &amp;Projekt …</translation>
    </message>
    <message>
        <source>Project %1 was added.</source>
        <translation>Das Projekt %1 wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Add a project</source>
        <translation>Ein Projekt hinzufügen</translation>
    </message>
    <message>
        <source>Planned %1, spent %2, left %3</source>
        <translation>Geplant %1, ausgegeben %2, übrig %3</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Add member…</source>
        <translation>Mitglied hinzufügen …</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>Mitglied hinzufügen</translation>
    </message>
    <message>
        <source>Change a member</source>
        <translation>Mitglied ändern</translation>
    </message>
    <message>
        <source>Remove members</source>
        <translation>Mitglieder entfernen</translation>
    </message>
    <message>
        <source>Nobody is named yet</source>
        <translation>Noch niemand ist genannt</translation>
    </message>
    <message>
        <source>Say who works on the project, and as what. What somebody may do in the lab follows from their account and not from this list.</source>
        <translation>Sagen Sie, wer an dem Projekt arbeitet und als was. Was jemand im Labor darf, folgt aus dem Konto und nicht aus dieser Liste.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Add line…</source>
        <translation>Zeile hinzufügen …</translation>
    </message>
    <message>
        <source>Add a line to the budget</source>
        <translation>Zeile zum Budget hinzufügen</translation>
    </message>
    <message>
        <source>Change a line of the budget</source>
        <translation>Zeile des Budgets ändern</translation>
    </message>
    <message>
        <source>Remove lines of the budget</source>
        <translation>Zeilen des Budgets entfernen</translation>
    </message>
    <message>
        <source>No budget yet</source>
        <translation>Noch kein Budget</translation>
    </message>
    <message>
        <source>Add what the project is expected to cost; what was spent is added up beside it, in each currency.</source>
        <translation>Tragen Sie ein, was das Projekt voraussichtlich kostet; was ausgegeben wurde, wird daneben zusammengezählt, in jeder Währung für sich.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Changing the status to %1 needs a reason.</source>
        <translation>Den Status auf „%1“ zu ändern braucht einen Grund.</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>Status ändern</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Expect what %1 announces</source>
        <translation>Erwarten, was %1 ankündigt</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation>Unerwartet</translation>
    </message>
    <message>
        <source>Another barcode</source>
        <translation>Anderer Barcode</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Not in the shipment</source>
        <translation>Nicht in der Lieferung</translation>
    </message>
    <message>
        <source>Not arrived yet</source>
        <translation>Noch nicht angekommen</translation>
    </message>
    <message>
        <source>Not on the manifest</source>
        <translation>Nicht auf der Packliste</translation>
    </message>
    <message>
        <source>It bears %1</source>
        <translation>Darauf steht %1</translation>
    </message>
    <message>
        <source>It bears %1 instead of %2</source>
        <translation>Darauf steht %1 statt %2</translation>
    </message>
    <message>
        <source>Discrepancy</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>External accession</source>
        <translation>Externe Accession</translation>
    </message>
    <message>
        <source>Accession in the lab</source>
        <translation>Eingangsnummer im Labor</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>Gescannt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation>Angekommen am</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>What arrived of shipment %1</source>
        <translation>Was von Lieferung %1 ankam</translation>
    </message>
    <message>
        <source>%1 of %2 announced arrived.</source>
        <translation>%1 von %2 angekündigten sind angekommen.</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Es fehlen: %1.</translation>
    </message>
    <message>
        <source>Not arrived yet: %1.</source>
        <translation>Noch nicht angekommen: %1.</translation>
    </message>
    <message>
        <source>Unexpected: %1.</source>
        <translation>Unerwartet: %1.</translation>
    </message>
    <message>
        <source>In poor condition: %1.</source>
        <translation>In schlechtem Zustand: %1.</translation>
    </message>
    <message>
        <source>The shipment is still being checked in; this is what is known so far.</source>
        <translation>Die Lieferung wird noch angenommen; dies ist der Stand bis jetzt.</translation>
    </message>
    <message>
        <source>Everything arrived as it was announced.</source>
        <translation>Alles ist so angekommen, wie es angekündigt war.</translation>
    </message>
    <message>
        <source>there is no new page</source>
        <translation>es gibt keine neue Seite</translation>
    </message>
    <message>
        <source>Shipment %1, as of %2</source>
        <translation>Lieferung %1, Stand %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Add a shipment</source>
        <translation>Lieferung anlegen</translation>
    </message>
    <message>
        <source>Edit a shipment</source>
        <translation>Lieferung bearbeiten</translation>
    </message>
    <message>
        <source>Remove shipment %1</source>
        <translation>Lieferung %1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Expect %n sample(s)</source>
        <translation>
            <numerusform>%n Probe erwarten</numerusform>
            <numerusform>%n Proben erwarten</numerusform>
        </translation>
    </message>
    <message>
        <source>Check in %1</source>
        <translation>%1 annehmen</translation>
    </message>
    <message>
        <source>Check in by hand</source>
        <translation>Von Hand annehmen</translation>
    </message>
    <message>
        <source>Note %1 as unexpected</source>
        <translation>%1 als unerwartet vermerken</translation>
    </message>
    <message>
        <source>Condition of %1</source>
        <translation>Zustand von %1</translation>
    </message>
    <message>
        <source>Remarks on %1</source>
        <translation>Bemerkungen zu %1</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n arrival(s)</source>
        <translation>
            <numerusform>%n Ankunft zurücknehmen</numerusform>
            <numerusform>%n Ankünfte zurücknehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n item(s) off the manifest</source>
        <translation>
            <numerusform>%n Stück von der Packliste nehmen</numerusform>
            <numerusform>%n Stück von der Packliste nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close shipment %1</source>
        <translation>Lieferung %1 abschließen</translation>
    </message>
    <message>
        <source>Reopen shipment %1</source>
        <translation>Lieferung %1 wieder öffnen</translation>
    </message>
    <message>
        <source>Arrived on %1 (shipment %2): %3</source>
        <translation>Angekommen am %1 (Lieferung %2): %3</translation>
    </message>
    <message>
        <source>On arrival (shipment %1): %2</source>
        <translation>Bei Ankunft (Lieferung %1): %2</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>It is expected in shipment %1.</source>
        <translation>Erwartet wird es in Lieferung %1.</translation>
    </message>
    <message>
        <source>It is the sample “%1” of this lab.</source>
        <translation>Es ist die Probe „%1“ dieses Labors.</translation>
    </message>
    <message>
        <source>Note it as unexpected (F9), or choose its line below and press Enter.</source>
        <translation>Vermerken Sie es als unerwartet (F9), oder wählen Sie unten seine Zeile und drücken Sie Enter.</translation>
    </message>
    <message>
        <source>Noted as unexpected at %1 by %2. Nothing was changed.</source>
        <translation>Als unerwartet vermerkt am %1 von %2. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>At %1 by %2. Nothing was changed.</source>
        <translation>Am %1 von %2. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unexpected</source>
        <translation>
            <numerusform>%n unerwartet</numerusform>
            <numerusform>%n unerwartet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in poor condition</source>
        <translation>
            <numerusform>%n in schlechtem Zustand</numerusform>
            <numerusform>%n in schlechtem Zustand</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrived: %1</source>
        <translation>Angekommen: %1</translation>
    </message>
    <message>
        <source>Noted as unexpected: %1</source>
        <translation>Als unerwartet vermerkt: %1</translation>
    </message>
    <message>
        <source>Already there: %1</source>
        <translation>Schon da: %1</translation>
    </message>
    <message>
        <source>Not on the manifest: %1</source>
        <translation>Nicht auf der Packliste: %1</translation>
    </message>
    <message>
        <source>Which one is %1?</source>
        <translation>Welches ist %1?</translation>
    </message>
    <message>
        <source>It fits several. Choose with the arrow keys and Enter, or by its number. Esc: none of them.</source>
        <translation>Es passt auf mehrere. Wählen Sie mit den Pfeiltasten und Enter oder über die Nummer. Esc: keines davon.</translation>
    </message>
    <message>
        <source>The scanner types for another keyboard than this one.</source>
        <translation>Der Scanner tippt für eine andere Tastatur als diese.</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>It was written under another name than the one that sent it.</source>
        <translation>Sie wurde unter einem anderen Namen geschrieben als dem, der sie gesendet hat.</translation>
    </message>
    <message>
        <source>The server does not know this kind of record. Its program is older than this one.</source>
        <translation>Der Server kennt diese Art von Datensatz nicht. Sein Programm ist älter als dieses.</translation>
    </message>
    <message>
        <source>This cannot be changed once it is written.</source>
        <translation>Das lässt sich nicht ändern, wenn es einmal geschrieben ist.</translation>
    </message>
    <message>
        <source>The record was there already.</source>
        <translation>Den Datensatz gab es schon.</translation>
    </message>
    <message>
        <source>The record does not exist on the server, or is in a project that you may not see.</source>
        <translation>Den Datensatz gibt es auf dem Server nicht, oder er gehört zu einem Projekt, das Sie nicht sehen dürfen.</translation>
    </message>
    <message>
        <source>Other records refer to it. Remove those first, then remove it again.</source>
        <translation>Andere Datensätze verweisen darauf. Entfernen Sie erst diese, dann noch einmal ihn.</translation>
    </message>
    <message>
        <source>This step needs a reason.</source>
        <translation>Dieser Schritt braucht eine Begründung.</translation>
    </message>
    <message>
        <source>Another record has taken its place. Enter it again with another value.</source>
        <translation>Ein anderer Datensatz hat seinen Platz eingenommen. Geben Sie ihn mit einem anderen Wert noch einmal ein.</translation>
    </message>
    <message>
        <source>The lab would be left without an active administrator.</source>
        <translation>Das Labor hätte keinen aktiven Administrator mehr.</translation>
    </message>
    <message>
        <source>It belongs to work of several steps, of which one was not taken.</source>
        <translation>Sie gehört zu einer Arbeit aus mehreren Schritten, von denen einer nicht angenommen wurde.</translation>
    </message>
    <message>
        <source>Your role does not allow it: it needs the permission “%1”.</source>
        <translation>Ihre Rolle erlaubt es nicht: Nötig ist die Berechtigung „%1“.</translation>
    </message>
    <message>
        <source>Your role does not allow it.</source>
        <translation>Ihre Rolle erlaubt es nicht.</translation>
    </message>
    <message>
        <source>The value of “%1” is missing or not a valid one.</source>
        <translation>Der Wert von „%1“ fehlt oder ist nicht gültig.</translation>
    </message>
    <message>
        <source>The state cannot go from %1 to %2.</source>
        <translation>Der Status kann nicht von %1 zu %2 wechseln.</translation>
    </message>
    <message>
        <source>“%1” refers to a record that does not exist on the server, or that you may not see.</source>
        <translation>„%1“ verweist auf einen Datensatz, den es auf dem Server nicht gibt oder den Sie nicht sehen dürfen.</translation>
    </message>
    <message>
        <source>The server did not understand the change.</source>
        <translation>Der Server hat die Änderung nicht verstanden.</translation>
    </message>
</context>
<context>
    <name>SampleContent</name>
    <message>
        <source>More of the submission</source>
        <translation>Weiteres aus der Einsendung</translation>
    </message>
    <message>
        <source>On hold: %1</source>
        <translation>Gesperrt: %1</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>Einsendung</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>SampleSheet</name>
    <message>
        <source>forward</source>
        <translation>vorwärts</translation>
    </message>
    <message>
        <source>as reverse complement</source>
        <translation>als Gegenstrang</translation>
    </message>
    <message>
        <source>run planning</source>
        <translation>Laufplanung</translation>
    </message>
    <message>
        <source>With 0 mismatches allowed they can.</source>
        <translation>Wenn keine Abweichungen erlaubt sind, geht es.</translation>
    </message>
    <message>
        <source>Use another index for one of them.</source>
        <translation>Nehmen Sie für eine von beiden einen anderen Index.</translation>
    </message>
    <message>
        <source>0.5 to 1</source>
        <translation>0.5 bis 1</translation>
    </message>
    <message>
        <source>a whole number from 0</source>
        <translation>eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>a version such as 4.2.7</source>
        <translation>eine Version wie 4.2.7</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>1 to 100 letters, digits, dashes and underscores</source>
        <translation>1 bis 100 Buchstaben, Ziffern, Bindestriche und Unterstriche</translation>
    </message>
    <message>
        <source>letters, digits, dashes, underscores, and dots not at an end</source>
        <translation>Buchstaben, Ziffern, Bindestriche, Unterstriche, und Punkte, die nicht am Rand stehen</translation>
    </message>
    <message>
        <source>ASCII text without commas and quotes</source>
        <translation>ASCII-Text ohne Kommas und Anführungszeichen</translation>
    </message>
    <message>
        <source>A, C, G and T, not longer than the index read</source>
        <translation>A, C, G und T, nicht länger als der gelesene Index</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Lane</translation>
    </message>
    <message>
        <source>Run name</source>
        <translation>Name des Laufs</translation>
    </message>
    <message>
        <source>1 to 255 letters, digits, blanks, dashes and underscores</source>
        <translation>1 bis 255 Buchstaben, Ziffern, Leerzeichen, Bindestriche und Unterstriche</translation>
    </message>
    <message>
        <source>A, C, G and T, with “+” between several sequences</source>
        <translation>A, C, G und T, mit „+“ zwischen mehreren Sequenzen</translation>
    </message>
    <message>
        <source>A run with samples:</source>
        <translation>Ein Lauf mit Proben:</translation>
    </message>
    <message>
        <source>at least one sample</source>
        <translation>mindestens eine Probe</translation>
    </message>
    <message>
        <source>given for all samples or for none</source>
        <translation>bei allen Proben angegeben oder bei keiner</translation>
    </message>
    <message>
        <source>Illumina sample sheet v1</source>
        <translation>Illumina Sample Sheet v1</translation>
    </message>
    <message>
        <source>Illumina sample sheet v2</source>
        <translation>Illumina Sample Sheet v2</translation>
    </message>
    <message>
        <source>CASAVA sample sheet</source>
        <translation>CASAVA Sample Sheet</translation>
    </message>
    <message>
        <source>Element run manifest</source>
        <translation>Element Run Manifest</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>the run</source>
        <translation>der Lauf</translation>
    </message>
    <message>
        <source>lane %1</source>
        <translation>Lane %1</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>In dieser Datei steht nichts.</translation>
    </message>
    <message>
        <source>This file is larger than %1 MB, so it is no sample sheet.</source>
        <translation>Diese Datei ist größer als %1 MB, also kein Sample Sheet.</translation>
    </message>
    <message>
        <source>This file is not text. Export the sheet as CSV first.</source>
        <translation>Diese Datei ist kein Text. Exportieren Sie das Blatt zuerst als CSV.</translation>
    </message>
    <message>
        <source>The file is stored as UTF-16, which Illumina software cannot read. Save it as CSV (plain text).</source>
        <translation>Die Datei ist als UTF-16 gespeichert, was die Software von Illumina nicht lesen kann. Speichern Sie sie als CSV (reiner Text).</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark, which some software reads as part of the first section. Save it as UTF-8 without one.</source>
        <translation>Die Datei beginnt mit einer Byte-Reihenfolge-Marke, die manche Software als Teil des ersten Abschnitts liest. Speichern Sie sie als UTF-8 ohne diese Marke.</translation>
    </message>
    <message>
        <source>The file is stored in Windows-1252. Use plain ASCII letters and save it again.</source>
        <translation>Die Datei ist in Windows-1252 gespeichert. Nehmen Sie nur ASCII-Zeichen und speichern Sie sie wieder.</translation>
    </message>
    <message>
        <source>The columns are separated by “%1”. Sample sheets need commas.</source>
        <translation>Die Spalten sind durch „%1“ getrennt. Sample Sheets brauchen Kommas.</translation>
    </message>
    <message>
        <source>Lines end in CR only, as on very old Macs. Save the file with LF or CRLF line ends.</source>
        <translation>Die Zeilen enden nur mit CR, wie auf sehr alten Macs. Speichern Sie die Datei mit LF oder CRLF am Zeilenende.</translation>
    </message>
    <message>
        <source>Some lines end in LF and some in CRLF.</source>
        <translation>Einige Zeilen enden mit LF und andere mit CRLF.</translation>
    </message>
    <message>
        <source>This is no kind of sample sheet that is known here: there is no [Header], [Data] or [SAMPLES] section and no CASAVA table.</source>
        <translation>Diese Art von Sample Sheet ist hier nicht bekannt: Es gibt keinen Abschnitt [Header], [Data] oder [SAMPLES] und keine CASAVA-Tabelle.</translation>
    </message>
    <message>
        <source>“%1” belongs to another kind of sample sheet than the rest, which is %2. Software will leave it out.</source>
        <translation>„%1“ gehört zu einer anderen Art von Sample Sheet als der Rest (%2). Software wird es auslassen.</translation>
    </message>
    <message>
        <source>“%1” (%2) is not an ASCII character. Sample sheets v2 allow nothing else.</source>
        <translation>„%1“ (%2) ist kein ASCII-Zeichen. Sample Sheets v2 erlauben nichts anderes.</translation>
    </message>
    <message>
        <source>“%1” (%2) is not an ASCII character. Some software stops at it.</source>
        <translation>„%1“ (%2) ist kein ASCII-Zeichen. Manche Software bricht daran ab.</translation>
    </message>
    <message>
        <source>There is an invisible control character (%1) here. Remove it.</source>
        <translation>Hier steht ein unsichtbares Steuerzeichen (%1). Entfernen Sie es.</translation>
    </message>
    <message>
        <source>An asterisk (*) is not allowed in a sample sheet v2.</source>
        <translation>Ein Stern (*) ist in einem Sample Sheet v2 nicht erlaubt.</translation>
    </message>
    <message>
        <source>“%1” has a square bracket, which is allowed in section names only.</source>
        <translation>„%1“ hat eine eckige Klammer, die nur in Namen von Abschnitten erlaubt ist.</translation>
    </message>
    <message>
        <source>“%1” has a comma inside. Sample sheets v2 have no quotation marks to protect it, so leave it out.</source>
        <translation>„%1“ enthält ein Komma. Sample Sheets v2 kennen keine Anführungszeichen, die es schützen; lassen Sie es weg.</translation>
    </message>
    <message>
        <source>A quotation mark is opened here and not closed in the same line.</source>
        <translation>Hier beginnt ein Anführungszeichen, das in derselben Zeile nicht endet.</translation>
    </message>
    <message>
        <source>There are blanks before or after “%1”. Remove them.</source>
        <translation>Vor oder nach „%1“ stehen Leerzeichen. Entfernen Sie sie.</translation>
    </message>
    <message>
        <source>“%1” stands before the first section. A sample sheet begins with a section such as [Header].</source>
        <translation>„%1“ steht vor dem ersten Abschnitt. Ein Sample Sheet beginnt mit einem Abschnitt wie [Header].</translation>
    </message>
    <message>
        <source>“%1” looks like the beginning of a section, but is not: write one name in square brackets, alone in its line.</source>
        <translation>„%1“ sieht aus wie der Anfang eines Abschnitts, ist aber keiner: Schreiben Sie einen Namen in eckigen Klammern, allein in der Zeile.</translation>
    </message>
    <message>
        <source>Section [%1] is there a second time (first in line %2). Join the two.</source>
        <translation>Den Abschnitt [%1] gibt es ein zweites Mal (zuerst in Zeile %2). Führen Sie beide zusammen.</translation>
    </message>
    <message>
        <source>Section [%1] is missing.</source>
        <translation>Der Abschnitt [%1] fehlt.</translation>
    </message>
    <message>
        <source>Section [%1] is missing. Demultiplexing works without it; run set-up does not.</source>
        <translation>Der Abschnitt [%1] fehlt. Demultiplexen geht ohne ihn, das Einrichten des Laufs nicht.</translation>
    </message>
    <message>
        <source>[%1] is no section of a sample sheet v2: those of applications end in _Settings or _Data. It will be left out.</source>
        <translation>[%1] ist kein Abschnitt eines Sample Sheets v2: Die von Anwendungen enden auf _Settings oder _Data. Er wird ausgelassen.</translation>
    </message>
    <message>
        <source>[%1] is a section of your own. Illumina software leaves it out.</source>
        <translation>[%1] ist ein eigener Abschnitt. Die Software von Illumina lässt ihn aus.</translation>
    </message>
    <message>
        <source>[%1] is not allowed as a name: the application before _Settings or _Data must not be empty, have a dash, or contain “Settings” or “Data”.</source>
        <translation>[%1] ist als Name nicht erlaubt: Die Anwendung vor _Settings oder _Data darf nicht leer sein, keinen Bindestrich haben und weder „Settings“ noch „Data“ enthalten.</translation>
    </message>
    <message>
        <source>Section [%1] is empty. It needs at least one setting.</source>
        <translation>Der Abschnitt [%1] ist leer. Er braucht mindestens eine Einstellung.</translation>
    </message>
    <message>
        <source>Section [%1] lists no samples.</source>
        <translation>Der Abschnitt [%1] führt keine Proben auf.</translation>
    </message>
    <message>
        <source>“%1” is there a second time (first in line %2). Each key is allowed once.</source>
        <translation>„%1“ gibt es ein zweites Mal (zuerst in Zeile %2). Jeder Schlüssel ist einmal erlaubt.</translation>
    </message>
    <message>
        <source>“%1” is there a second time (first in line %2). Software differs in which of the two it takes.</source>
        <translation>„%1“ gibt es ein zweites Mal (zuerst in Zeile %2). Welches von beiden gilt, hängt von der Software ab.</translation>
    </message>
    <message>
        <source>“%1” has no key before it.</source>
        <translation>Vor „%1“ steht kein Schlüssel.</translation>
    </message>
    <message>
        <source>“%1” has no value. Enter one or remove the line.</source>
        <translation>„%1“ hat keinen Wert. Geben Sie einen ein, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>“%1” has more than one value. A value must not contain commas.</source>
        <translation>„%1“ hat mehr als einen Wert. Ein Wert darf keine Kommas enthalten.</translation>
    </message>
    <message>
        <source>“%1” is no key that sample sheets v2 know. Keys of your own should begin with “Custom_”.</source>
        <translation>„%1“ ist kein Schlüssel, den Sample Sheets v2 kennen. Eigene Schlüssel sollten mit „Custom_“ beginnen.</translation>
    </message>
    <message>
        <source>FileFormatVersion must be 2, and is “%1”.</source>
        <translation>FileFormatVersion muss 2 sein und ist „%1“.</translation>
    </message>
    <message>
        <source>%1 “%2” is not allowed. Use at most 255 letters, digits, blanks, dashes and underscores.</source>
        <translation>%1 „%2“ ist nicht erlaubt. Möglich sind höchstens 255 Buchstaben, Ziffern, Leerzeichen, Bindestriche und Unterstriche.</translation>
    </message>
    <message>
        <source>IndexOrientation “%1” is not known. The value is Forward.</source>
        <translation>IndexOrientation „%1“ ist nicht bekannt. Der Wert heißt Forward.</translation>
    </message>
    <message>
        <source>The instrument “%1” is not known here, so lanes, i5 orientation and colours are not checked.</source>
        <translation>Das Gerät „%1“ ist hier nicht bekannt, daher werden Lanes, Richtung des i5 und Farben nicht geprüft.</translation>
    </message>
    <message>
        <source>The cycles of read 1 are not given in [Reads].</source>
        <translation>In [Reads] fehlen die Zyklen von Read 1.</translation>
    </message>
    <message>
        <source>“%1” is no read. Section [Reads] takes Read1Cycles, Read2Cycles, Index1Cycles and Index2Cycles.</source>
        <translation>„%1“ ist kein Read. Der Abschnitt [Reads] nimmt Read1Cycles, Read2Cycles, Index1Cycles und Index2Cycles.</translation>
    </message>
    <message>
        <source>[Reads] lists %1 reads. A sample sheet v1 has one or two; index reads are not listed.</source>
        <translation>[Reads] führt %1 Reads auf. Ein Sample Sheet v1 hat einen oder zwei; Index-Reads werden nicht aufgeführt.</translation>
    </message>
    <message>
        <source>%1 has %2 cycles in the sheet and %3 in the run.</source>
        <translation>%1 hat im Sample Sheet %2 Zyklen und im Lauf %3.</translation>
    </message>
    <message>
        <source>%1 is %2. So few cycles can hardly tell samples apart.</source>
        <translation>%1 ist %2. So wenige Zyklen können Proben kaum unterscheiden.</translation>
    </message>
    <message>
        <source>%1 is 0, but %2 holds more than one sample, so their reads cannot be told apart.</source>
        <translation>%1 ist 0, aber %2 enthält mehr als eine Probe, deren Reads sich daher nicht unterscheiden lassen.</translation>
    </message>
    <message>
        <source>%1 is not given in [Reads], but the samples have that index. An instrument that is set up with this sheet will not read it; BCL Convert takes the cycles from the run.</source>
        <translation>%1 steht nicht in [Reads], aber die Proben haben diesen Index. Ein Gerät, das mit diesem Sample Sheet eingerichtet wird, liest ihn nicht; BCL Convert nimmt die Zyklen aus dem Lauf.</translation>
    </message>
    <message>
        <source>%1 is %2. %3 reads at most %4 cycles of an index.</source>
        <translation>%1 ist %2. %3 liest höchstens %4 Zyklen eines Index.</translation>
    </message>
    <message>
        <source>“%1” is no setting of BCL Convert, which stops at settings it does not know.</source>
        <translation>„%1“ ist keine Einstellung von BCL Convert, das an unbekannten Einstellungen abbricht.</translation>
    </message>
    <message>
        <source>“%1” is not known in [%2] and will be left out.</source>
        <translation>„%1“ ist in [%2] nicht bekannt und wird ausgelassen.</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”. Allowed: %3.</source>
        <translation>%1 kann nicht „%2“ sein. Erlaubt: %3.</translation>
    </message>
    <message>
        <source>%1 is not given in [BCLConvert_Settings]. Instruments and DRAGEN need it; standalone BCL Convert does not.</source>
        <translation>%1 steht nicht in [BCLConvert_Settings]. Geräte und DRAGEN brauchen es, BCL Convert allein nicht.</translation>
    </message>
    <message>
        <source>%1 is allowed only together with AdapterRead1 or AdapterRead2.</source>
        <translation>%1 ist nur zusammen mit AdapterRead1 oder AdapterRead2 erlaubt.</translation>
    </message>
    <message>
        <source>BarcodeMismatchesIndex2 is given, but no sample has a second index. Some versions stop at it.</source>
        <translation>BarcodeMismatchesIndex2 ist angegeben, aber keine Probe hat einen zweiten Index. Manche Versionen brechen daran ab.</translation>
    </message>
    <message>
        <source>%1 “%2” is not an adapter. Use the letters A, C, G and T, and “+” between several.</source>
        <translation>%1 „%2“ ist kein Adapter. Erlaubt sind die Buchstaben A, C, G und T, und „+“ zwischen mehreren.</translation>
    </message>
    <message>
        <source>OverrideCycles “%1” cannot be read. Give each read as letters Y, I, U, N with counts, separated by “;”, such as Y151;I8N2;I8N2;Y151.</source>
        <translation>OverrideCycles „%1“ ist nicht lesbar. Geben Sie jeden Read mit den Buchstaben Y, I, U, N und Anzahlen an, getrennt durch „;“, etwa Y151;I8N2;I8N2;Y151.</translation>
    </message>
    <message>
        <source>OverrideCycles “%1” describes %2 reads; [Reads] has %3.</source>
        <translation>OverrideCycles „%1“ beschreibt %2 Reads; [Reads] hat %3.</translation>
    </message>
    <message>
        <source>“%1” in OverrideCycles makes %2 cycles; %3 has %4.</source>
        <translation>„%1“ in OverrideCycles ergibt %2 Zyklen; %3 hat %4.</translation>
    </message>
    <message>
        <source>%1 “%2” has %3 letters, but OverrideCycles keeps %4 cycles of that read.</source>
        <translation>%1 „%2“ hat %3 Buchstaben, aber OverrideCycles behält %4 Zyklen dieses Reads.</translation>
    </message>
    <message>
        <source>Column “%1” is missing in %2.</source>
        <translation>Die Spalte „%1“ fehlt in %2.</translation>
    </message>
    <message>
        <source>Column “%1” is there a second time (first as column %2).</source>
        <translation>Die Spalte „%1“ gibt es ein zweites Mal (zuerst als Spalte %2).</translation>
    </message>
    <message>
        <source>Column %1 has values but no name.</source>
        <translation>Die Spalte %1 hat Werte, aber keinen Namen.</translation>
    </message>
    <message>
        <source>“%1” is no column that the software knows. It will be left out.</source>
        <translation>„%1“ ist keine Spalte, die die Software kennt. Sie wird ausgelassen.</translation>
    </message>
    <message>
        <source>This line has no Sample_ID.</source>
        <translation>Diese Zeile hat keine Sample_ID.</translation>
    </message>
    <message>
        <source>Sample_ID “%1” has characters that are not allowed. Use letters, digits, dashes and underscores.</source>
        <translation>Sample_ID „%1“ hat Zeichen, die nicht erlaubt sind. Möglich sind Buchstaben, Ziffern, Bindestriche und Unterstriche.</translation>
    </message>
    <message>
        <source>Sample_ID “%1” has %2 characters. At most %3 are allowed.</source>
        <translation>Sample_ID „%1“ hat %2 Zeichen. Höchstens %3 sind erlaubt.</translation>
    </message>
    <message>
        <source>“%1” is reserved and cannot be a Sample_ID.</source>
        <translation>„%1“ ist reserviert und kann keine Sample_ID sein.</translation>
    </message>
    <message>
        <source>Sample_ID “%1” is not accepted by %2: use at most 40 characters, begin and end with a letter or digit, and put no two marks side by side.</source>
        <translation>Sample_ID „%1“ wird von %2 nicht angenommen: höchstens 40 Zeichen, am Anfang und am Ende ein Buchstabe oder eine Ziffer, und keine zwei Sonderzeichen nebeneinander.</translation>
    </message>
    <message>
        <source>%1 Sample_IDs have underscores. FASTQ names separate their parts with underscores too, which confuses some pipelines.</source>
        <translation>%1 Sample_IDs haben Unterstriche. Auch FASTQ-Namen trennen ihre Teile mit Unterstrichen, was manche Auswertung verwirrt.</translation>
    </message>
    <message>
        <source>Sample_ID “%1” has an underscore, which this lab does not allow.</source>
        <translation>Sample_ID „%1“ hat einen Unterstrich, den dieses Labor nicht erlaubt.</translation>
    </message>
    <message>
        <source>%1 “%2” becomes part of a file name and has characters that are not allowed there, such as blanks, quotation marks, slashes or dots at an end.</source>
        <translation>%1 „%2“ wird Teil eines Dateinamens und hat Zeichen, die dort nicht erlaubt sind, etwa Leerzeichen, Anführungszeichen, Schrägstriche oder Punkte am Rand.</translation>
    </message>
    <message>
        <source>Sample “%1” is in line %2 already, with the same lane and indexes.</source>
        <translation>Die Probe „%1“ steht schon in Zeile %2, mit derselben Lane und denselben Indizes.</translation>
    </message>
    <message>
        <source>Sample “%1” has another %2 than in line %3.</source>
        <translation>Die Probe „%1“ hat hier einen anderen Wert für %2 als in Zeile %3.</translation>
    </message>
    <message>
        <source>Sample “%1” is not listed in [BCLConvert_Data].</source>
        <translation>Die Probe „%1“ steht nicht in [BCLConvert_Data].</translation>
    </message>
    <message>
        <source>“%1” is not a lane. Enter a number from 1.</source>
        <translation>„%1“ ist keine Lane. Geben Sie eine Zahl ab 1 ein.</translation>
    </message>
    <message>
        <source>There is no lane %1: %2 has at most %3.</source>
        <translation>Eine Lane %1 gibt es nicht: %2 hat höchstens %3.</translation>
    </message>
    <message>
        <source>This line has no lane while others have one. It counts for all lanes.</source>
        <translation>Diese Zeile hat keine Lane, andere aber haben eine. Sie gilt für alle Lanes.</translation>
    </message>
    <message>
        <source>%1 “%2” has “%3” at place %4. Use only the letters A, C, G and T.</source>
        <translation>%1 „%2“ hat „%3“ an Stelle %4. Erlaubt sind nur die Buchstaben A, C, G und T.</translation>
    </message>
    <message>
        <source>%1 “%2” has an N, which is no wildcard for demultiplexing. Shorten the index and mask the cycle with OverrideCycles.</source>
        <translation>%1 „%2“ hat ein N, das beim Demultiplexen kein Platzhalter ist. Kürzen Sie den Index und maskieren Sie den Zyklus mit OverrideCycles.</translation>
    </message>
    <message>
        <source>%1 “%2” has lower-case letters. Write it in upper case.</source>
        <translation>%1 „%2“ hat Kleinbuchstaben. Schreiben Sie Großbuchstaben.</translation>
    </message>
    <message>
        <source>%1 “%2” has %3 letters; the run reads %4 cycles of it.</source>
        <translation>%1 „%2“ hat %3 Buchstaben; der Lauf liest davon %4 Zyklen.</translation>
    </message>
    <message>
        <source>%1 “%2” has %3 letters; the run reads %4 cycles of it. The rest has to be masked when demultiplexing.</source>
        <translation>%1 „%2“ hat %3 Buchstaben; der Lauf liest davon %4 Zyklen. Der Rest muss beim Demultiplexen maskiert werden.</translation>
    </message>
    <message>
        <source>%1 has different lengths in %2: %3. Demultiplexing needs a mask for each.</source>
        <translation>%1 hat in %2 verschiedene Längen: %3. Demultiplexen braucht für jede eine Maske.</translation>
    </message>
    <message>
        <source>Sample “%1” has no index, but is not alone in %2.</source>
        <translation>Die Probe „%1“ hat keinen Index, ist aber nicht allein in %2.</translation>
    </message>
    <message>
        <source>Sample “%1” has a second index and no first one.</source>
        <translation>Die Probe „%1“ hat einen zweiten Index, aber keinen ersten.</translation>
    </message>
    <message>
        <source>%1 mixes samples with one index (such as “%2”) and with two (such as “%3”).</source>
        <translation>%1 mischt Proben mit einem Index (wie „%2“) und mit zweien (wie „%3“).</translation>
    </message>
    <message>
        <source>%1 mixes samples with one index (such as “%2”) and with two (such as “%3”). Their OverrideCycles allow it, but clustering and demultiplexing suffer.</source>
        <translation>%1 mischt Proben mit einem Index (wie „%2“) und mit zweien (wie „%3“). Ihre OverrideCycles erlauben es, aber Clusterbildung und Demultiplexen leiden.</translation>
    </message>
    <message>
        <source>The indexes of “%1” and “%2” (line %3) are too close in %4, so their reads cannot be told apart: %5. %6</source>
        <translation>Die Indizes von „%1“ und „%2“ (Zeile %3) sind sich in %4 zu ähnlich, so dass sich ihre Reads nicht unterscheiden lassen: %5. %6</translation>
    </message>
    <message>
        <source>Only one index tells “%1” and “%2” (line %3) apart in %4: %5.</source>
        <translation>Nur ein Index unterscheidet „%1“ und „%2“ (Zeile %3) in %4: %5.</translation>
    </message>
    <message>
        <source>How index 2 is written depends on the reagent kit of the %1: %2. Choose it to check the orientation.</source>
        <translation>Wie Index 2 geschrieben wird, hängt vom Reagenzienkit ab (%1): %2. Wählen Sie es, damit die Richtung geprüft wird.</translation>
    </message>
    <message>
        <source>Index 2 is expected %2 in this sheet (%1, read by %3).</source>
        <translation>Index 2 wird in diesem Sample Sheet %2 erwartet (%1, gelesen von %3).</translation>
    </message>
    <message>
        <source>IndexOrientation says Forward, but %3 expects index 2 %2 for the %1.</source>
        <translation>IndexOrientation sagt Forward, aber %3 erwartet Index 2 %2 (%1).</translation>
    </message>
    <message>
        <source>%1 “%2” is read with two dark cycles (GG) at the beginning. The instrument may lose its clusters there.</source>
        <translation>%1 „%2“ wird mit zwei dunklen Zyklen (GG) am Anfang gelesen. Das Gerät kann dort seine Cluster verlieren.</translation>
    </message>
    <message>
        <source>%1: no sample in %2 gives a signal in cycle %3. Add a sample with other bases there.</source>
        <translation>%1: Keine Probe in %2 gibt in Zyklus %3 ein Signal. Fügen Sie eine Probe mit anderen Basen an dieser Stelle hinzu.</translation>
    </message>
    <message>
        <source>%1: the samples in %2 give a signal in one channel only in cycle %3. Mix in other indexes if you can.</source>
        <translation>%1: Die Proben in %2 geben in Zyklus %3 nur in einem Kanal ein Signal. Mischen Sie andere Indizes bei, wenn es geht.</translation>
    </message>
    <message>
        <source>This line is for flow cell “%1”, the first one for “%2”. A sheet describes one flow cell.</source>
        <translation>Diese Zeile ist für die Flowcell „%1“, die erste für „%2“. Ein Sample Sheet beschreibt eine Flowcell.</translation>
    </message>
    <message>
        <source>Control must be Y or N, and is “%1”.</source>
        <translation>Control muss Y oder N sein und ist „%1“.</translation>
    </message>
    <message>
        <source>%1 more findings of the kind %2 are not listed.</source>
        <translation>%1 weitere Befunde der Art %2 sind nicht aufgeführt.</translation>
    </message>
    <message>
        <source>%1 with kit %2, as the sheet says</source>
        <translation>%1 mit Kit %2, wie es im Sample Sheet steht</translation>
    </message>
    <message>
        <source>%1 with kit %2, as chosen</source>
        <translation>%1 mit Kit %2, wie gewählt</translation>
    </message>
    <message>
        <source>0 to 9</source>
        <translation>0 bis 9</translation>
    </message>
    <message>
        <source>lanes separated by “;”, true, false</source>
        <translation>Lanes, durch „;“ getrennt, true, false</translation>
    </message>
    <message>
        <source>index read 1</source>
        <translation>Index-Read 1</translation>
    </message>
    <message>
        <source>index read 2</source>
        <translation>Index-Read 2</translation>
    </message>
    <message>
        <source>read 1</source>
        <translation>Read 1</translation>
    </message>
    <message>
        <source>read 2</source>
        <translation>Read 2</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”. Enter a whole number of cycles from %3 to %4.</source>
        <translation>%1 kann nicht „%2“ sein. Geben Sie eine ganze Zahl von Zyklen von %3 bis %4 ein.</translation>
    </message>
    <message>
        <source>“%1” in OverrideCycles has the letter %2 in %3. Reads have Y, index reads have I; both may have U and N.</source>
        <translation>„%1“ in OverrideCycles hat den Buchstaben %2 in %3. Reads haben Y, Index-Reads haben I; beide können U und N haben.</translation>
    </message>
    <message>
        <source>OverrideCycles “%1” keeps no cycle of any read, so there will be no reads. Use Y for the cycles to keep.</source>
        <translation>OverrideCycles „%1“ behält von keinem Read einen Zyklus, also entstehen keine Reads. Verwenden Sie Y für die Zyklen, die bleiben sollen.</translation>
    </message>
    <message>
        <source>TrimUMI is “%1”, but no cycle is marked as UMI: there is no U in OverrideCycles.</source>
        <translation>TrimUMI ist „%1“, aber kein Zyklus ist als UMI bezeichnet: In OverrideCycles steht kein U.</translation>
    </message>
    <message>
        <source>%1 “%2” has %3 letters. An index has at most %4.</source>
        <translation>%1 „%2“ hat %3 Buchstaben. Ein Index hat höchstens %4.</translation>
    </message>
    <message>
        <source>%1 “%2” is given, but the run reads 0 cycles of it, so it tells no samples apart. Leave it out, or have it read.</source>
        <translation>%1 „%2“ ist angegeben, aber der Lauf liest 0 Zyklen davon, also unterscheidet er keine Proben. Lassen Sie ihn weg, oder lassen Sie ihn lesen.</translation>
    </message>
    <message>
        <source>%1 “%2” is no kit of the %3. It has: %4.</source>
        <translation>%1 „%2“ ist kein Kit des %3. Es gibt: %4.</translation>
    </message>
    <message>
        <source>OverrideCycles keeps %2 cycles of index read 2, but sample “%1” has no second index. Give it one, or mask those cycles with N.</source>
        <translation>OverrideCycles behält %2 Zyklen von Index-Read 2, aber die Probe „%1“ hat keinen zweiten Index. Geben Sie ihr einen, oder maskieren Sie diese Zyklen mit N.</translation>
    </message>
    <message>
        <source>OverrideCycles keeps cycles of index reads, but sample “%1” has no index, so it gets all reads of its lane. See whether its index is missing.</source>
        <translation>OverrideCycles behält Zyklen der Index-Reads, aber die Probe „%1“ hat keinen Index und bekommt daher alle Reads ihrer Lane. Sehen Sie nach, ob ihr Index fehlt.</translation>
    </message>
    <message>
        <source>So many indexes are alike in %1 that not all pairs could be compared: reads of others may not be told apart either. Use indexes that differ, or fewer samples.</source>
        <translation>In %1 gleichen sich so viele Indizes, dass nicht alle Paare verglichen werden konnten: Auch Reads anderer sind vielleicht nicht zu unterscheiden. Nehmen Sie Indizes, die sich unterscheiden, oder weniger Proben.</translation>
    </message>
    <message>
        <source>So many pairs in %1 are told apart by one index only that not all of them are counted.</source>
        <translation>In %1 unterscheiden sich so viele Paare nur durch einen Index, dass nicht alle gezählt sind.</translation>
    </message>
    <message>
        <source>letters that differ in i7: %1 (needed: %2)</source>
        <translation>verschiedene Buchstaben im i7: %1 (nötig: %2)</translation>
    </message>
    <message>
        <source>letters that differ in i5: %1 (needed: %2)</source>
        <translation>verschiedene Buchstaben im i5: %1 (nötig: %2)</translation>
    </message>
    <message>
        <source>Cells in quotation marks: %1. Sample sheets v2 do not know them; some software takes them as part of the value.</source>
        <translation>Zellen in Anführungszeichen: %1. Sample Sheets v2 kennen diese Zeichen nicht; manche Software hält sie für einen Teil des Wertes.</translation>
    </message>
    <message>
        <source>Cells in this line: %1, columns: %2. Add the missing commas.</source>
        <translation>Zellen in dieser Zeile: %1, Spalten: %2. Ergänzen Sie die fehlenden Kommas.</translation>
    </message>
    <message>
        <source>Cells in this line: %1, columns: %2. A value may have a comma inside, or there is one too many.</source>
        <translation>Zellen in dieser Zeile: %1, Spalten: %2. Ein Wert enthält vielleicht ein Komma, oder es steht eines zu viel da.</translation>
    </message>
    <message>
        <source>Samples with a known index 2 the wrong way round: %1 of %2. It is expected %3 here.</source>
        <translation>Proben mit einem bekannten Index 2 in falscher Richtung: %1 von %2. Hier wird er %3 erwartet.</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>Add a sample</source>
        <translation>Eine Probe hinzufügen</translation>
    </message>
    <message>
        <source>Row %1 (%2), %3: %4</source>
        <translation>Zeile %1 (%2), %3: %4</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n sample(s)</source>
        <translation>
            <numerusform>%n Probe bearbeiten</numerusform>
            <numerusform>%n Proben bearbeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n sample(s)</source>
        <translation>
            <numerusform>%n Probe entfernen</numerusform>
            <numerusform>%n Proben entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n aliquot(s)</source>
        <translation>
            <numerusform>%n Aliquot herstellen</numerusform>
            <numerusform>%n Aliquots herstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split %n sample(s)</source>
        <translation>
            <numerusform>%n Probe aufteilen</numerusform>
            <numerusform>%n Proben aufteilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Derive %n sample(s)</source>
        <translation>
            <numerusform>%n Probe ableiten</numerusform>
            <numerusform>%n Proben ableiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pool %n sample(s)</source>
        <translation>
            <numerusform>%n Probe poolen</numerusform>
            <numerusform>%n Proben poolen</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge two records of one sample</source>
        <translation>Zwei Einträge einer Probe zusammenführen</translation>
    </message>
    <message numerus="yes">
        <source>Disposal of %n sample(s)</source>
        <translation>
            <numerusform>Entsorgung von %n Probe</numerusform>
            <numerusform>Entsorgung von %n Proben</numerusform>
        </translation>
    </message>
    <message>
        <source>Add &amp;several samples…</source>
        <translation>&amp;Mehrere Proben hinzufügen …</translation>
    </message>
    <message numerus="yes">
        <source>Add %n sample(s)</source>
        <translation>
            <numerusform>%n Probe hinzufügen</numerusform>
            <numerusform>%n Proben hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dispose of %n sample(s)</source>
        <translation>
            <numerusform>%n Probe entsorgen</numerusform>
            <numerusform>%n Proben entsorgen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message>
        <source>Add a sample with it</source>
        <translation>Probe damit anlegen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Nothing in this lab has the code “%1”.</source>
        <translation>Nichts in diesem Labor hat den Code „%1“.</translation>
    </message>
    <message>
        <source>Several samples are called “%1”.</source>
        <translation>Mehrere Proben heißen „%1“.</translation>
    </message>
    <message>
        <source>Scanned: %1 “%2”</source>
        <translation>Gescannt: %1 „%2“</translation>
    </message>
    <message>
        <source>Scanned: library “%1”; this is its sample.</source>
        <translation>Gescannt: Bibliothek „%1“; dies ist ihre Probe.</translation>
    </message>
    <message>
        <source>Read as “%1”: the scanner types for another keyboard than this one.</source>
        <translation>Gelesen als „%1“: Der Scanner tippt für eine andere Tastatur als diese.</translation>
    </message>
    <message>
        <source>Barcode &amp;scanner…</source>
        <translation>Barcode-&amp;Scanner …</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>none</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1: “%2” is not %3.</source>
        <translation>%1: „%2“ ist nicht %3.</translation>
    </message>
    <message>
        <source>one of its values</source>
        <translation>einer der möglichen Werte</translation>
    </message>
    <message>
        <source>%1 has no order: use %2 with a colon.</source>
        <translation>%1 hat keine Reihenfolge: Schreiben Sie %2 mit einem Doppelpunkt.</translation>
    </message>
    <message>
        <source>a day (2026-01-31), a month or a year</source>
        <translation>ein Tag (2026-01-31), ein Monat oder ein Jahr</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
</context>
<context>
    <name>Server audit</name>
    <message>
        <source>%1 by %2, %3</source>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>The server&apos;s log cannot be read after change %1.</source>
        <translation>Das Protokoll des Servers ist nach der Änderung %1 nicht lesbar.</translation>
    </message>
    <message>
        <source>Change %1 is missing in the server&apos;s log.</source>
        <translation>Die Änderung %1 fehlt im Protokoll des Servers.</translation>
    </message>
    <message>
        <source>Changes %1 to %2 are missing in the server&apos;s log.</source>
        <translation>Die Änderungen %1 bis %2 fehlen im Protokoll des Servers.</translation>
    </message>
    <message>
        <source>Change %1 stands at another place in the server&apos;s log.</source>
        <translation>Die Änderung %1 steht an einer anderen Stelle im Protokoll des Servers.</translation>
    </message>
    <message>
        <source>What the server decided about its change %1 is not what it had sealed, or a change was put in or taken out before it.</source>
        <translation>Was der Server über seine Änderung %1 entschieden hat, ist nicht das, was er versiegelt hatte, oder davor wurde eine Änderung eingefügt oder herausgenommen.</translation>
    </message>
    <message>
        <source>Change %1 of the server&apos;s log comes after a later one of its device %2.</source>
        <translation>Die Änderung %1 im Protokoll des Servers kommt nach einer späteren ihres Geräts %2.</translation>
    </message>
    <message>
        <source>Change %1 of device %2 is missing in the server&apos;s log: the next one there is is %3.</source>
        <translation>Die Änderung %1 des Geräts %2 fehlt im Protokoll des Servers: Die nächste vorhandene ist %3.</translation>
    </message>
    <message>
        <source>Change %1 of the server&apos;s log (%2) is not what was written: its hash does not fit, or that of the change before it was altered.</source>
        <translation>Die Änderung %1 im Protokoll des Servers (%2) ist nicht das, was geschrieben wurde: Ihre Prüfsumme passt nicht, oder die der Änderung davor wurde geändert.</translation>
    </message>
    <message>
        <source>From change %1 on, the server&apos;s log is not the one that this lab was given: it was written anew.</source>
        <translation>Ab der Änderung %1 ist das Protokoll des Servers nicht das, das dieses Labor bekommen hat: Es wurde neu geschrieben.</translation>
    </message>
    <message>
        <source>Change %1 of the server&apos;s log (%2) is not the one that this lab has (%3): it was written anew.</source>
        <translation>Die Änderung %1 im Protokoll des Servers (%2) ist nicht die, die dieses Labor hat (%3): Sie wurde neu geschrieben.</translation>
    </message>
    <message>
        <source>Change %1 of the server&apos;s log (%2) stands at another place in the chain of its device than in this lab: the log was written anew.</source>
        <translation>Die Änderung %1 im Protokoll des Servers (%2) steht in der Kette ihres Geräts an einer anderen Stelle als in diesem Labor: Das Protokoll wurde neu geschrieben.</translation>
    </message>
    <message>
        <source>The server&apos;s log of device %1 ends at change %2, but its seal belongs to change %3.</source>
        <translation>Das Protokoll des Servers endet für das Gerät %1 bei der Änderung %2, aber sein Siegel gehört zur Änderung %3.</translation>
    </message>
    <message>
        <source>The server&apos;s log ends at change %1, but this lab was given changes up to %2: the last ones were taken out, or a server took over that had not got them.</source>
        <translation>Das Protokoll des Servers endet bei der Änderung %1, aber dieses Labor hat Änderungen bis %2 bekommen: Die letzten wurden herausgenommen, oder ein Server hat übernommen, der sie nicht hatte.</translation>
    </message>
    <message>
        <source>The server&apos;s records are not as its log gave them to this lab: %1.</source>
        <translation>Die Datensätze des Servers sind nicht so, wie sein Protokoll sie diesem Labor gegeben hat: %1.</translation>
    </message>
</context>
<context>
    <name>Server check</name>
    <message>
        <source>%1. Run “tracseqctl server init” again.</source>
        <translation>%1. Führen Sie „tracseqctl server init“ noch einmal aus.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 with tables of version %2.</source>
        <translation>PostgreSQL %1 mit Tabellen der Version %2.</translation>
    </message>
    <message>
        <source>Line %1 of pg_hba.conf lets people in by “%2”. Make it scram-sha-256.</source>
        <translation>Zeile %1 von pg_hba.conf lässt mit „%2“ ein. Ändern Sie sie in scram-sha-256.</translation>
    </message>
    <message>
        <source>The password of %1 is not kept as SCRAM. Set it anew.</source>
        <translation>Das Kennwort von %1 ist nicht als SCRAM gespeichert. Setzen Sie es neu.</translation>
    </message>
    <message>
        <source>The table %1 is not what this program has. Run “tracseqctl server init” again.</source>
        <translation>Die Tabelle %1 ist nicht, was dieses Programm hat. Führen Sie „tracseqctl server init“ noch einmal aus.</translation>
    </message>
    <message>
        <source>A power cut can cost changes that were confirmed. Set to on: %1.</source>
        <translation>Ein Stromausfall kann bestätigte Änderungen kosten. Stellen Sie auf on: %1.</translation>
    </message>
    <message>
        <source>The clock of the server differs from this computer&apos;s by %1 seconds. Let both follow a time server.</source>
        <translation>Die Uhr des Servers weicht von der dieses Rechners um %1 Sekunden ab. Lassen Sie beide einem Zeitserver folgen.</translation>
    </message>
    <message>
        <source>The lab takes %1 MB. How much is free can only be seen on the server itself.</source>
        <translation>Das Labor belegt %1 MB. Wie viel frei ist, sieht man nur auf dem Server selbst.</translation>
    </message>
    <message>
        <source>The lab takes %1 MB; %2 MB are free.</source>
        <translation>Das Labor belegt %1 MB; %2 MB sind frei.</translation>
    </message>
    <message>
        <source>The table %1 has rights for %2</source>
        <translation>Die Tabelle %1 hat Rechte für %2</translation>
    </message>
    <message>
        <source>The table %1 is not closed by row-level security</source>
        <translation>Die Tabelle %1 ist nicht durch Zeilensicherheit verschlossen</translation>
    </message>
    <message>
        <source>%1 belongs to %2</source>
        <translation>%1 gehört %2</translation>
    </message>
    <message>
        <source>The schema %1 can be used by %2</source>
        <translation>Das Schema %1 kann benutzt werden von %2</translation>
    </message>
    <message>
        <source>The database %1 has rights for %2</source>
        <translation>Die Datenbank %1 hat Rechte für %2</translation>
    </message>
    <message>
        <source>The role %1 is more than it should be: %2</source>
        <translation>Die Rolle %1 ist mehr, als sie sein soll: %2</translation>
    </message>
    <message>
        <source>The login %1 has no limit: %2</source>
        <translation>Die Anmeldung %1 hat keine Grenze: %2</translation>
    </message>
    <message>
        <source>The function %1 can be called by: %2</source>
        <translation>Die Funktion %1 kann aufgerufen werden von: %2</translation>
    </message>
    <message>
        <source>Members have no right but to call the functions that are there for them.</source>
        <translation>Mitglieder dürfen nichts als die Funktionen aufrufen, die für sie da sind.</translation>
    </message>
    <message>
        <source>The database has no lab. Run “tracseqctl server init” first.</source>
        <translation>Die Datenbank hat kein Labor. Führen Sie zuerst „tracseqctl server init“ aus.</translation>
    </message>
    <message>
        <source>The server is newer than this program. Update it.</source>
        <translation>Der Server ist neuer als dieses Programm. Aktualisieren Sie es.</translation>
    </message>
    <message>
        <source>The server is older than this program. Run “tracseqctl server init” again.</source>
        <translation>Der Server ist älter als dieses Programm. Führen Sie „tracseqctl server init“ noch einmal aus.</translation>
    </message>
    <message>
        <source>The server does not offer TLS. Give it a certificate and set ssl = on in postgresql.conf.</source>
        <translation>Der Server bietet kein TLS an. Geben Sie ihm ein Zertifikat und setzen Sie ssl = on in postgresql.conf.</translation>
    </message>
    <message>
        <source>This connection is not encrypted. Use sslmode=verify-full.</source>
        <translation>Diese Verbindung ist nicht verschlüsselt. Verwenden Sie sslmode=verify-full.</translation>
    </message>
    <message>
        <source>The connection is encrypted, but nobody checked whose server it is. Use sslmode=verify-full and the lab&apos;s sslrootcert.</source>
        <translation>Die Verbindung ist verschlüsselt, aber niemand hat geprüft, wessen Server es ist. Verwenden Sie sslmode=verify-full und das sslrootcert des Labors.</translation>
    </message>
    <message>
        <source>The server offers TLS; this connection is a local socket.</source>
        <translation>Der Server bietet TLS an; diese Verbindung ist ein lokaler Socket.</translation>
    </message>
    <message>
        <source>Set password_encryption = scram-sha-256 in postgresql.conf.</source>
        <translation>Setzen Sie password_encryption = scram-sha-256 in postgresql.conf.</translation>
    </message>
    <message>
        <source>Only a superuser can read how sign-ins are checked (pg_hba.conf).</source>
        <translation>Nur ein Superuser kann lesen, wie Anmeldungen geprüft werden (pg_hba.conf).</translation>
    </message>
    <message>
        <source>Passwords are checked by SCRAM-SHA-256.</source>
        <translation>Kennwörter werden mit SCRAM-SHA-256 geprüft.</translation>
    </message>
    <message>
        <source>Records, roles and permissions are those of this program.</source>
        <translation>Einträge, Rollen und Rechte sind die dieses Programms.</translation>
    </message>
    <message>
        <source>What the server confirms is on its disk.</source>
        <translation>Was der Server bestätigt, ist auf seiner Platte.</translation>
    </message>
    <message>
        <source>The clocks agree.</source>
        <translation>Die Uhren stimmen überein.</translation>
    </message>
    <message>
        <source>The function %1 runs with other rights or another search_path than it should</source>
        <translation>Die Funktion %1 läuft mit anderen Rechten oder einem anderen search_path, als sie soll</translation>
    </message>
    <message>
        <source>The function %1 is not there</source>
        <translation>Die Funktion %1 fehlt</translation>
    </message>
    <message>
        <source>PostgreSQL waits %1 ms after a wrong password.</source>
        <translation>PostgreSQL wartet nach einem falschen Passwort %1 ms.</translation>
    </message>
    <message>
        <source>PostgreSQL answers a wrong password at once, and who comes without this program is slowed down by nothing else. Set shared_preload_libraries = &apos;auth_delay&apos; and auth_delay.milliseconds = 1000 in postgresql.conf, and restart it.</source>
        <translation>PostgreSQL beantwortet ein falsches Passwort sofort, und wer ohne dieses Programm kommt, wird durch nichts anderes gebremst. Setzen Sie shared_preload_libraries = &apos;auth_delay&apos; und auth_delay.milliseconds = 1000 in postgresql.conf, und starten Sie es neu.</translation>
    </message>
    <message>
        <source>No lock outlives the connection that took it.</source>
        <translation>Keine Sperre überdauert die Verbindung, die sie gesetzt hat.</translation>
    </message>
    <message>
        <source>A member can prepare a transaction and leave, and its locks stop everybody. Set max_prepared_transactions = 0 in postgresql.conf, and restart it.</source>
        <translation>Ein Mitglied kann eine Transaktion vorbereiten und gehen, und ihre Sperren halten alle auf. Setzen Sie max_prepared_transactions = 0 in postgresql.conf, und starten Sie den Server neu.</translation>
    </message>
</context>
<context>
    <name>SheetCheck</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>No sample sheet</source>
        <translation>Kein Sample Sheet</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Ruht</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Validated</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>In storage</source>
        <translation>Eingelagert</translation>
    </message>
    <message>
        <source>In sequencing</source>
        <translation>In Sequenzierung</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Außer Gebrauch</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>Entsorgt</translation>
    </message>
    <message>
        <source>In planning</source>
        <translation>In Planung</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation>Unerwartet</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>Decide %n conflict(s)</source>
        <translation>
            <numerusform>%n Konflikt entscheiden</numerusform>
            <numerusform>%n Konflikte entscheiden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>1 change waits</source>
        <translation>1 Änderung wartet</translation>
    </message>
    <message>
        <source>%1 changes wait</source>
        <translation>%1 Änderungen warten</translation>
    </message>
    <message>
        <source>1 conflict</source>
        <translation>1 Konflikt</translation>
    </message>
    <message>
        <source>%1 conflicts</source>
        <translation>%1 Konflikte</translation>
    </message>
    <message>
        <source>1 refused</source>
        <translation>1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>Nothing of yours waits. You can work on; it is sent later.</source>
        <translation>Von Ihnen wartet nichts. Sie können weiterarbeiten; gesendet wird später.</translation>
    </message>
    <message>
        <source>%1 for the server, stored safely on this computer. You can work on.</source>
        <translation>%1 auf den Server, sicher gespeichert auf diesem Rechner. Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <source>The clock of this computer differs from the server&apos;s by %1 minutes. The order of changes does not depend on it, but their times are wrong: set it right.</source>
        <translation>Die Uhr dieses Rechners weicht um %1 Minuten von der des Servers ab. Die Reihenfolge der Änderungen hängt nicht davon ab, aber ihre Zeiten sind falsch: Stellen Sie sie richtig.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>This lab is on this computer only</source>
        <translation>Dieses Labor liegt nur auf diesem Rechner</translation>
    </message>
    <message>
        <source>Connect it to a server to share it with other people and computers. It goes on working without one.</source>
        <translation>Verbinden Sie es mit einem Server, um es mit anderen Personen und Rechnern zu teilen. Es geht auch weiter ohne.</translation>
    </message>
    <message>
        <source>This lab was connected to a server</source>
        <translation>Dieses Labor war mit einem Server verbunden</translation>
    </message>
    <message>
        <source>%1. Connect it again to send them and to get what others did.</source>
        <translation>%1. Verbinden Sie es wieder, um sie zu senden und zu bekommen, was andere getan haben.</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>Passwort nötig</translation>
    </message>
    <message>
        <source>The server does not accept the password</source>
        <translation>Der Server akzeptiert das Passwort nicht</translation>
    </message>
    <message>
        <source>The server asks for a password</source>
        <translation>Der Server fragt nach einem Passwort</translation>
    </message>
    <message>
        <source>Enter the password of %1 on %2.</source>
        <translation>Geben Sie das Passwort von %1 auf %2 ein.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbinden mit %1…</translation>
    </message>
    <message>
        <source>Syncing: %1 of %2</source>
        <translation>Abgleich: %1 von %2</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Abgleich…</translation>
    </message>
    <message>
        <source>Exchanging changes with %1</source>
        <translation>Änderungen werden mit %1 ausgetauscht</translation>
    </message>
    <message>
        <source>You can work on meanwhile.</source>
        <translation>Sie können währenddessen weiterarbeiten.</translation>
    </message>
    <message>
        <source>Offline: %1</source>
        <translation>Offline: %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>No connection to %1</source>
        <translation>Keine Verbindung mit %1</translation>
    </message>
    <message>
        <source>Next try at %1.</source>
        <translation>Nächster Versuch um %1.</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>Kein Abgleich</translation>
    </message>
    <message>
        <source>The exchange with %1 has stopped</source>
        <translation>Der Austausch mit %1 steht still</translation>
    </message>
    <message>
        <source>Last exchange at %1, up to change number %2.</source>
        <translation>Letzter Austausch um %1, bis zur Änderung Nummer %2.</translation>
    </message>
    <message>
        <source>1 change of somebody else at this computer waits until they sign in.</source>
        <translation>1 Änderung einer anderen Person an diesem Rechner wartet, bis diese sich anmeldet.</translation>
    </message>
    <message>
        <source>%1 changes of other people at this computer wait until they sign in.</source>
        <translation>%1 Änderungen anderer Personen an diesem Rechner warten, bis diese sich anmelden.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>Up to date with %1</source>
        <translation>Auf dem Stand von %1</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>Not as on the server</source>
        <translation>Nicht wie auf dem Server</translation>
    </message>
    <message>
        <source>What is here is not what %1 has</source>
        <translation>Was hier ist, ist nicht, was %1 hat</translation>
    </message>
    <message>
        <source>Compared with the server at %1: equal.</source>
        <translation>Mit dem Server verglichen um %1: gleich.</translation>
    </message>
    <message>
        <source>The daily comparison found a difference in: %1. “Get anew” makes this file from the server once more and keeps the one that is here beside it.</source>
        <translation>Der tägliche Vergleich hat einen Unterschied gefunden in: %1. „Neu holen“ macht diese Datei noch einmal aus dem Server und hebt die jetzige daneben auf.</translation>
    </message>
    <message>
        <source>What waits here has to be sent before.</source>
        <translation>Was hier wartet, muss vorher gesendet sein.</translation>
    </message>
</context>
<context>
    <name>Tabular</name>
    <message>
        <source>%1 MB of text</source>
        <translation>%1 MB Text</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 Spalten</translation>
    </message>
    <message>
        <source>%1 million cells</source>
        <translation>%1 Millionen Zellen</translation>
    </message>
    <message numerus="yes">
        <source>This file is not UTF-8 and was read as Windows-1252. Check the letters in %n cell(s): %1.</source>
        <translation>
            <numerusform>Diese Datei ist kein UTF-8 und wurde als Windows-1252 gelesen. Prüfen Sie die Buchstaben in %n Zelle: %1.</numerusform>
            <numerusform>Diese Datei ist kein UTF-8 und wurde als Windows-1252 gelesen. Prüfen Sie die Buchstaben in %n Zellen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold bytes that the chosen encoding does not know: %1. Choose another encoding if letters look wrong.</source>
        <translation>
            <numerusform>%n Zelle enthält Bytes, die die gewählte Kodierung nicht kennt: %1. Wählen Sie eine andere Kodierung, wenn Buchstaben falsch aussehen.</numerusform>
            <numerusform>%n Zellen enthalten Bytes, die die gewählte Kodierung nicht kennt: %1. Wählen Sie eine andere Kodierung, wenn Buchstaben falsch aussehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A quotation mark in cell %1 is never closed; it was read as a plain letter.</source>
        <translation>
            <numerusform>Ein Anführungszeichen in Zelle %1 wird nie geschlossen; es wurde als gewöhnliches Zeichen gelesen.</numerusform>
            <numerusform>Anführungszeichen in den Zellen %1 werden nie geschlossen; sie wurden als gewöhnliche Zeichen gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sheet “%1” holds %n formula(s) without a stored result: %2. Open the file in your spreadsheet program and save it once.</source>
        <translation>
            <numerusform>Blatt „%1“ enthält %n Formel ohne gespeichertes Ergebnis: %2. Öffnen Sie die Datei in Ihrem Tabellenprogramm und speichern Sie sie einmal.</numerusform>
            <numerusform>Blatt „%1“ enthält %n Formeln ohne gespeichertes Ergebnis: %2. Öffnen Sie die Datei in Ihrem Tabellenprogramm und speichern Sie sie einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sheet “%1” has %n cell(s) whose text is missing in the file: %2.</source>
        <translation>
            <numerusform>Blatt „%1“ hat %n Zelle, deren Text in der Datei fehlt: %2.</numerusform>
            <numerusform>Blatt „%1“ hat %n Zellen, deren Text in der Datei fehlt: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 million cells or %2 MB of text</source>
        <translation>%1 Millionen Zellen oder %2 MB Text</translation>
    </message>
    <message>
        <source>a document of another kind</source>
        <translation>ein Dokument anderer Art</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a packed archive</source>
        <translation>ein gepacktes Archiv</translation>
    </message>
    <message>
        <source>a text document</source>
        <translation>ein Textdokument</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>an old Excel file (.xls)</source>
        <translation>eine alte Excel-Datei (.xls)</translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation>ein altes Office-Dokument</translation>
    </message>
    <message>
        <source>a binary Excel file (.xlsb)</source>
        <translation>eine binäre Excel-Datei (.xlsb)</translation>
    </message>
    <message>
        <source>a presentation</source>
        <translation>eine Präsentation</translation>
    </message>
    <message>
        <source>its list of sheets is missing</source>
        <translation>die Liste der Blätter fehlt</translation>
    </message>
    <message>
        <source>an Excel 2003 XML file</source>
        <translation>eine XML-Datei von Excel 2003</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>eine XML-Datei</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>%1 MB of data</source>
        <translation>%1 MB Daten</translation>
    </message>
    <message>
        <source>an empty packed archive</source>
        <translation>ein leeres gepacktes Archiv</translation>
    </message>
    <message>
        <source>a file of binary data</source>
        <translation>eine Datei mit Binärdaten</translation>
    </message>
    <message>
        <source>its sheet “%1” is missing</source>
        <translation>das Blatt „%1“ fehlt</translation>
    </message>
    <message>
        <source>its part “%1” breaks off or is not well-formed in line %2</source>
        <translation>der Teil „%1“ bricht ab oder ist in Zeile %2 nicht wohlgeformt</translation>
    </message>
    <message>
        <source>a part of it cannot be unpacked</source>
        <translation>ein Teil lässt sich nicht entpacken</translation>
    </message>
    <message>
        <source>more than %1 times its size</source>
        <translation>mehr als dem %1-Fachen ihrer Größe</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>das Ende fehlt</translation>
    </message>
    <message>
        <source>its table of contents is broken</source>
        <translation>das Inhaltsverzeichnis ist defekt</translation>
    </message>
    <message>
        <source>more than %L1 parts</source>
        <translation>mehr als %L1 Teilen</translation>
    </message>
    <message>
        <source>%1 MB in one small part</source>
        <translation>%1 MB in einem kleinen Teil</translation>
    </message>
    <message numerus="yes">
        <source>This file is UTF-8, but %n cell(s) hold bytes that are not, shown as “�”: %1. Correct them, or choose another encoding.</source>
        <translation>
            <numerusform>Diese Datei ist UTF-8, aber %n Zelle enthält Bytes, die es nicht sind, gezeigt als „�“: %1. Berichtigen Sie sie, oder wählen Sie eine andere Kodierung.</numerusform>
            <numerusform>Diese Datei ist UTF-8, aber %n Zellen enthalten Bytes, die es nicht sind, gezeigt als „�“: %1. Berichtigen Sie sie, oder wählen Sie eine andere Kodierung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible NUL byte(s) were left out in: %1.</source>
        <translation>
            <numerusform>%n unsichtbares NUL-Byte wurde ausgelassen in: %1.</numerusform>
            <numerusform>%n unsichtbare NUL-Bytes wurden ausgelassen in: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) have text after the closing quotation mark, which was joined to what stands before it: %1. See whether a quotation mark is to be written twice.</source>
        <translation>
            <numerusform>%n Zelle hat Text nach dem schließenden Anführungszeichen, der an das davor angehängt wurde: %1. Sehen Sie nach, ob ein Anführungszeichen doppelt zu schreiben ist.</numerusform>
            <numerusform>%n Zellen haben Text nach dem schließenden Anführungszeichen, der an das davor angehängt wurde: %1. Sehen Sie nach, ob ein Anführungszeichen doppelt zu schreiben ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>its sheet “%1” has cell %2 twice</source>
        <translation>ihr Blatt „%1“ hat die Zelle %2 zweimal</translation>
    </message>
    <message>
        <source>its sheet “%1” has row %2 twice</source>
        <translation>ihr Blatt „%1“ hat die Zeile %2 zweimal</translation>
    </message>
    <message>
        <source>its sheet “%1” has the impossible reference “%2” near row %3</source>
        <translation>ihr Blatt „%1“ hat bei Zeile %3 den unmöglichen Verweis „%2“</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Add the template “%1”</source>
        <translation>Vorlage „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>it is longer than %1 letters</source>
        <translation>sie ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>a bracket has no name in it</source>
        <translation>eine Klammer enthält keinen Namen</translation>
    </message>
    <message>
        <source>two values are compared with ==</source>
        <translation>zwei Werte werden mit == verglichen</translation>
    </message>
    <message>
        <source>it gives several values</source>
        <translation>sie ergibt mehrere Werte</translation>
    </message>
    <message>
        <source>it is not complete</source>
        <translation>sie ist nicht vollständig</translation>
    </message>
    <message>
        <source>“%1” is not understood</source>
        <translation>„%1“ wird nicht verstanden</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>Langer Text</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Ganze Zahl</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>A field has no name. Give it one.</source>
        <translation>Ein Feld hat keinen Namen. Geben Sie ihm einen.</translation>
    </message>
    <message>
        <source>The name “%1” has brackets, blanks at its ends or more than 100 letters. Shorten it or take them out.</source>
        <translation>Der Name „%1“ hat eckige Klammern, Leerzeichen am Rand oder mehr als 100 Zeichen. Kürzen Sie ihn, oder nehmen Sie sie heraus.</translation>
    </message>
    <message>
        <source>Two fields are called “%1”. Give one of them another name.</source>
        <translation>Zwei Felder heißen „%1“. Geben Sie einem davon einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” and “%2” fill the same field. Keep one.</source>
        <translation>„%1“ und „%2“ füllen dasselbe Feld. Behalten Sie eines.</translation>
    </message>
    <message>
        <source>The help of “%1” is longer than 1,000 letters. Shorten it.</source>
        <translation>Die Hilfe zu „%1“ ist länger als 1.000 Zeichen. Kürzen Sie sie.</translation>
    </message>
    <message>
        <source>The least value of “%1” (%2) is above the largest (%3). Change one of them.</source>
        <translation>Der kleinste Wert von „%1“ (%2) liegt über dem größten (%3). Ändern Sie einen davon.</translation>
    </message>
    <message>
        <source>“%1” is no number and cannot have limits.</source>
        <translation>„%1“ ist keine Zahl und kann keine Grenzen haben.</translation>
    </message>
    <message>
        <source>“%1” has nothing to choose from. Add choices.</source>
        <translation>Bei „%1“ gibt es nichts auszuwählen. Tragen Sie Möglichkeiten ein.</translation>
    </message>
    <message>
        <source>“%1” has more than 200 choices.</source>
        <translation>„%1“ hat mehr als 200 Möglichkeiten.</translation>
    </message>
    <message>
        <source>The choice “%1” of “%2” stands twice, is empty, or is longer than 100 letters.</source>
        <translation>Die Möglichkeit „%1“ von „%2“ steht zweimal da, ist leer oder länger als 100 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” is no text and cannot have a pattern.</source>
        <translation>„%1“ ist kein Text und kann kein Muster haben.</translation>
    </message>
    <message>
        <source>The pattern of “%1” cannot be read at letter %2: %3.</source>
        <translation>Das Muster von „%1“ lässt sich ab Zeichen %2 nicht lesen: %3.</translation>
    </message>
    <message>
        <source>“%1” depends on “%2”, which does not stand above it. Move one of them.</source>
        <translation>„%1“ hängt von „%2“ ab, das nicht darüber steht. Verschieben Sie eines davon.</translation>
    </message>
    <message>
        <source>Say for which values of “%2” the field “%1” is asked.</source>
        <translation>Geben Sie an, bei welchen Werten von „%2“ nach „%1“ gefragt wird.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>“%1” is computed from “%2”, which does not stand above it. Move one of them.</source>
        <translation>„%1“ wird aus „%2“ berechnet, das nicht darüber steht. Verschieben Sie eines davon.</translation>
    </message>
    <message>
        <source>“%1” is computed: it needs no default and is not asked for.</source>
        <translation>„%1“ wird berechnet: Es braucht keine Vorgabe und ist keine Pflicht.</translation>
    </message>
    <message>
        <source>The default “%2” of “%1” is not %3.</source>
        <translation>Die Vorgabe „%2“ von „%1“ passt nicht zur Art %3.</translation>
    </message>
    <message>
        <source>The default “%2” of “%1” is none of its choices.</source>
        <translation>Die Vorgabe „%2“ von „%1“ ist keine der Möglichkeiten.</translation>
    </message>
    <message>
        <source>The default “%2” of “%1” is out of its limits.</source>
        <translation>Die Vorgabe „%2“ von „%1“ liegt außerhalb der Grenzen.</translation>
    </message>
    <message>
        <source>A template has between 1 and 200 fields.</source>
        <translation>Eine Vorlage hat zwischen 1 und 200 Felder.</translation>
    </message>
    <message>
        <source>“%1” cannot be the default of “%2”.</source>
        <translation>„%1“ kann nicht die Vorgabe von „%2“ sein.</translation>
    </message>
    <message>
        <source>New version of a template</source>
        <translation>Neue Fassung einer Vorlage</translation>
    </message>
    <message>
        <source>Change a template</source>
        <translation>Vorlage ändern</translation>
    </message>
    <message>
        <source>Put a template to use</source>
        <translation>Vorlage in Gebrauch nehmen</translation>
    </message>
    <message>
        <source>Retire a template</source>
        <translation>Vorlage außer Gebrauch nehmen</translation>
    </message>
    <message>
        <source>only where %1 is %2</source>
        <translation>nur wo %1 %2 ist</translation>
    </message>
    <message>
        <source>left empty: %1</source>
        <translation>leer gelassen: %1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
</context>
<context>
    <name>tracseq::app::Application</name>
    <message>
        <source>The language changes when TracSeq is started the next time.</source>
        <translation>Die Sprache wechselt, wenn TracSeq das nächste Mal gestartet wird.</translation>
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
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>&amp;Open lab…</source>
        <translation>Labor ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;New lab…</source>
        <translation>&amp;Neues Labor …</translation>
    </message>
    <message>
        <source>New lab</source>
        <translation>Neues Labor</translation>
    </message>
    <message>
        <source>Open lab</source>
        <translation>Labor öffnen</translation>
    </message>
    <message>
        <source>TracSeq labs (*%1)</source>
        <translation>TracSeq-Labore (*%1)</translation>
    </message>
    <message>
        <source>Checking the lab file after it was not closed</source>
        <translation>Die Labordatei wird geprüft, weil sie nicht geschlossen worden war</translation>
    </message>
    <message>
        <source>The lab file is sound.</source>
        <translation>Die Labordatei ist in Ordnung.</translation>
    </message>
    <message>
        <source>1 sample</source>
        <translation>1 Probe</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 Proben</translation>
    </message>
    <message>
        <source>The session has ended. Sign in again to go on; what was typed is kept.</source>
        <translation>Die Sitzung ist beendet. Melden Sie sich neu an, um weiterzuarbeiten; Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>&amp;Set up accounts…</source>
        <translation>Konten &amp;einrichten …</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>S&amp;witch user</source>
        <translation>Benutzer &amp;wechseln</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>Sign out &amp;everywhere</source>
        <translation>&amp;Überall abmelden</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>&amp;Passwort ändern …</translation>
    </message>
    <message>
        <source>&amp;Sign…</source>
        <translation>&amp;Unterschreiben …</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Signed in as %1. What you change is kept under this name.</source>
        <translation>Angemeldet als %1. Was Sie ändern, wird unter diesem Namen festgehalten.</translation>
    </message>
    <message>
        <source>Your password is changed. Your other sessions are signed out.</source>
        <translation>Ihr Passwort ist geändert. Ihre anderen Sitzungen sind abgemeldet.</translation>
    </message>
    <message>
        <source>The server refused a change. The Sync panel says which and why.</source>
        <translation>Der Server hat eine Änderung abgelehnt. Welche und warum, steht im Panel „Abgleich“.</translation>
    </message>
    <message>
        <source>The server refused %1 changes. The Sync panel says which and why.</source>
        <translation>Der Server hat %1 Änderungen abgelehnt. Welche und warum, steht im Panel „Abgleich“.</translation>
    </message>
    <message>
        <source>There is no panel “%1”. Use one of: %2.</source>
        <translation>Es gibt kein Panel „%1“. Möglich sind: %2.</translation>
    </message>
    <message>
        <source>The panel “%1” is not there for who works here now.</source>
        <translation>Das Panel „%1“ gibt es für den nicht, der hier gerade arbeitet.</translation>
    </message>
    <message>
        <source>The server does not take this password any more: it was changed at another computer, or by an administrator. Sign in with the new one; what was typed is kept.</source>
        <translation>Der Server nimmt dieses Passwort nicht mehr an: Es wurde an einem anderen Rechner oder von einem Administrator geändert. Melden Sie sich mit dem neuen an; was getippt wurde, bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>tracseq::app::StartWindow</name>
    <message>
        <source>Open another lab…</source>
        <translation>Ein anderes Labor öffnen …</translation>
    </message>
    <message>
        <source>Make a new lab…</source>
        <translation>Ein neues Labor anlegen …</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation>%1 wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Getting the lab from %1…</source>
        <translation>Das Labor wird von %1 geholt…</translation>
    </message>
    <message>
        <source>Joining %1</source>
        <translation>Beitritt zu %1</translation>
    </message>
</context>
<context>
    <name>tracseq::changes</name>
    <message>
        <source>The lab&apos;s structure was altered: %1 is not as this program makes it.</source>
        <translation>Der Aufbau des Labors wurde verändert: %1 ist nicht so, wie dieses Programm es anlegt.</translation>
    </message>
    <message>
        <source>The log has %1 changes and numbers up to %2: it was numbered anew, or some are missing.</source>
        <translation>Das Protokoll hat %1 Änderungen und Nummern bis %2: Es wurde neu nummeriert, oder es fehlen welche.</translation>
    </message>
    <message>
        <source>Change %1 of this file belongs to no device that is known.</source>
        <translation>Änderung %1 dieser Datei gehört zu keinem bekannten Gerät.</translation>
    </message>
    <message>
        <source>What change %1 of this file was done together with is missing.</source>
        <translation>Womit zusammen Änderung %1 dieser Datei gemacht wurde, fehlt.</translation>
    </message>
    <message>
        <source>Who did change %1 of this file, when, or together with which others, was altered.</source>
        <translation>Wer Änderung %1 dieser Datei gemacht hat, wann, oder mit welchen anderen zusammen, wurde verändert.</translation>
    </message>
    <message>
        <source>Changes %1 to %2 of this file are said to be there and are not.</source>
        <translation>Die Änderungen %1 bis %2 dieser Datei sollen da sein und sind es nicht.</translation>
    </message>
    <message>
        <source>The %1 %2 stands at another place in its table than the log gives it.</source>
        <translation>%1 %2 steht an einer anderen Stelle der Tabelle, als das Protokoll angibt.</translation>
    </message>
    <message>
        <source>Search does not know %1 %2 as they are in the lab.</source>
        <translation>Die Suche kennt %1 %2 nicht so, wie sie im Labor stehen.</translation>
    </message>
    <message>
        <source>What the server decided about change %1 is not what it had sealed.</source>
        <translation>Was der Server über Änderung %1 entschieden hat, ist nicht, was er versiegelt hatte.</translation>
    </message>
    <message>
        <source>The server&apos;s log ends here at change %1, but its seal belongs to change %2.</source>
        <translation>Das Protokoll des Servers endet hier bei Änderung %1, aber sein Siegel gehört zu Änderung %2.</translation>
    </message>
    <message>
        <source>The file is damaged or was altered: %1</source>
        <translation>Die Datei ist beschädigt oder wurde verändert: %1</translation>
    </message>
    <message>
        <source>This lab has no server, but holds notes about one (%1).</source>
        <translation>Dieses Labor hat keinen Server, enthält aber Vermerke über einen (%1).</translation>
    </message>
    <message>
        <source>This lab has no server, but devices that only a shared one has (%1).</source>
        <translation>Dieses Labor hat keinen Server, aber Geräte, die es nur in einem gemeinsamen gibt (%1).</translation>
    </message>
    <message>
        <source>Changes are said to be out of sight that the server never sealed (%1).</source>
        <translation>Als nicht sichtbar vermerkt sind Änderungen, die der Server nie besiegelt hat (%1).</translation>
    </message>
    <message>
        <source>Changes that were made here neither wait for the server nor were decided by it (%1): they have no effect, and nothing says why.</source>
        <translation>Hier gemachte Änderungen warten weder auf den Server, noch hat er über sie entschieden (%1): Sie haben keine Wirkung, und nichts sagt, warum.</translation>
    </message>
    <message>
        <source>Changes of others stand in the log that the server never sealed (%1).</source>
        <translation>Im Protokoll stehen Änderungen anderer, die der Server nie besiegelt hat (%1).</translation>
    </message>
    <message>
        <source>Changes are said to wait for the server that do not (%1).</source>
        <translation>Als wartend vermerkt sind Änderungen, die nicht auf den Server warten (%1).</translation>
    </message>
    <message>
        <source>Rows are said to give way to others though nothing of them waits (%1).</source>
        <translation>Als ausweichend vermerkt sind Zeilen, von denen nichts wartet (%1).</translation>
    </message>
</context>
<context>
    <name>tracseq::changes::UndoStack</name>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>tracseq::changes::Verifier</name>
    <message>
        <source>Change %1 of device %2 is missing: the next one there is is %3.</source>
        <translation>Die Änderung %1 des Geräts %2 fehlt: Die nächste vorhandene ist %3.</translation>
    </message>
    <message>
        <source>Change %1 of device %2 stands at another place in the log.</source>
        <translation>Die Änderung %1 des Geräts %2 steht an einer anderen Stelle im Protokoll.</translation>
    </message>
    <message>
        <source>Change %1 of device %2 (%3 by %4, %5) is not what was written: its seal does not fit, or that of the change before it was altered.</source>
        <translation>Die Änderung %1 des Geräts %2 (%3 von %4, %5) ist nicht, was geschrieben wurde: Ihr Siegel passt nicht, oder das der Änderung davor wurde verändert.</translation>
    </message>
    <message>
        <source>The log of device %1 ends at change %2, but its seal belongs to change %3.</source>
        <translation>Das Protokoll des Geräts %1 endet bei Änderung %2, aber sein Siegel gehört zu Änderung %3.</translation>
    </message>
    <message>
        <source>Change %1 of device %2 cannot be read.</source>
        <translation>Die Änderung %1 des Geräts %2 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The %1 %2 is in the log and not in the lab.</source>
        <translation>%1 %2 steht im Protokoll, aber nicht im Labor.</translation>
    </message>
    <message>
        <source>The %1 “%2” (%3) is in the lab and not in the log.</source>
        <translation>%1 „%2“ (%3) steht im Labor, aber nicht im Protokoll.</translation>
    </message>
    <message>
        <source>The %1 %2 holds “%4” as %3; the log gives “%5”.</source>
        <translation>%1 %2 hat „%4“ als %3; im Protokoll steht „%5“.</translation>
    </message>
    <message>
        <source>The %1 %2 has other times, or was removed or restored, without the log saying so.</source>
        <translation>%1 %2 hat andere Zeiten oder wurde entfernt oder wiederhergestellt, ohne dass es im Protokoll steht.</translation>
    </message>
    <message>
        <source>The %1 %2 shows “%4” as %3, and nothing in the log says so.</source>
        <translation>%1 %2 zeigt „%4“ als %3, und nichts im Protokoll sagt das.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>The record of a sequencing lab, on this computer, online or offline.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty.

Built with Qt %1, SQLite, libxlsxwriter and libarchive. Icons by KDE Breeze.</source>
        <translation>Das Verzeichnis eines Sequenzierlabors, auf diesem Rechner, mit und ohne Netz.

Freie Software unter der GNU General Public License, Version 3 oder neuer, ohne jede Gewährleistung.

Gebaut mit Qt %1, SQLite, libxlsxwriter und libarchive. Symbole von KDE Breeze.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::AccountDialog</name>
    <message>
        <source>Edit the account %1</source>
        <translation>Konto %1 bearbeiten</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Benutzer anlegen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Voller Name</translation>
    </message>
    <message>
        <source>Stands at everything this person changes, for good.</source>
        <translation>Steht für immer bei allem, was diese Person ändert.</translation>
    </message>
    <message>
        <source>Stays: the history refers to it.</source>
        <translation>Bleibt: Der Verlauf verweist darauf.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stellung</translation>
    </message>
    <message>
        <source>A password to begin with. It has to be changed at the first sign-in.</source>
        <translation>Ein Passwort für den Anfang. Es muss bei der ersten Anmeldung geändert werden.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::BatchSamplesDialog</name>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Samples of batch %1</source>
        <translation>Proben der Charge %1</translation>
    </message>
    <message>
        <source>Scan or type a barcode, an accession or a name, then Enter</source>
        <translation>Barcode, Eingangsnummer oder Namen scannen oder eingeben, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Sample to put into the batch</source>
        <translation>Probe, die in die Charge kommt</translation>
    </message>
    <message>
        <source>Samples of the batch</source>
        <translation>Proben der Charge</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>Eingangsnummer</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n Probe</numerusform>
            <numerusform>%n Proben</numerusform>
        </translation>
    </message>
    <message>
        <source>Put samples into a batch</source>
        <translation>Proben in eine Charge aufnehmen</translation>
    </message>
    <message>
        <source>Take samples out of a batch</source>
        <translation>Proben aus einer Charge nehmen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::BatchesTab</name>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Chargen</translation>
    </message>
    <message>
        <source>Add batch…</source>
        <translation>Charge hinzufügen …</translation>
    </message>
    <message>
        <source>Add a batch</source>
        <translation>Charge hinzufügen</translation>
    </message>
    <message>
        <source>Change a batch</source>
        <translation>Charge ändern</translation>
    </message>
    <message>
        <source>Remove batches</source>
        <translation>Chargen entfernen</translation>
    </message>
    <message>
        <source>No batches yet</source>
        <translation>Noch keine Chargen</translation>
    </message>
    <message>
        <source>A batch is samples of the project that go through the lab together: received, prepared or sequenced on one day.</source>
        <translation>Eine Charge sind Proben des Projekts, die zusammen durch das Labor gehen: an einem Tag angenommen, vorbereitet oder sequenziert.</translation>
    </message>
    <message>
        <source>Samples…</source>
        <translation>Proben …</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Unterschreiben …</translation>
    </message>
    <message>
        <source>Signatures need accounts: nobody is known in this lab.</source>
        <translation>Unterschriften brauchen Konten: In diesem Labor ist niemand bekannt.</translation>
    </message>
    <message>
        <source>Change the status of a batch</source>
        <translation>Status einer Charge ändern</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::BulkDialog</name>
    <message>
        <source>Add several samples</source>
        <translation>Mehrere Proben hinzufügen</translation>
    </message>
    <message>
        <source>Each value here is put into every row. In the grid that follows you can change each cell, paste blocks and fill down.</source>
        <translation>Jeder Wert hier kommt in alle Zeilen. In der Tabelle, die dann folgt, können Sie jede Zelle ändern, Blöcke einfügen und nach unten ausfüllen.</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n sample(s) as a grid</source>
        <translation>
            <numerusform>%n Probe als Tabelle bearbeiten</numerusform>
            <numerusform>%n Proben als Tabelle bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Samples to be stored</source>
        <translation>Proben, die gespeichert werden sollen</translation>
    </message>
    <message>
        <source>%1 pasted cells were left out: they lie beyond the last column or row, or over cells that are computed.</source>
        <translation>%1 eingefügte Zellen wurden ausgelassen: Sie liegen jenseits der letzten Spalte oder Zeile oder über Zellen, die berechnet werden.</translation>
    </message>
    <message>
        <source>Undo in the grid</source>
        <translation>In der Tabelle rückgängig machen</translation>
    </message>
    <message>
        <source>Redo in the grid</source>
        <translation>In der Tabelle wiederherstellen</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Fill with…</source>
        <translation>Ausfüllen mit …</translation>
    </message>
    <message>
        <source>Series…</source>
        <translation>Reihe …</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen …</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Take rows out</source>
        <translation>Zeilen herausnehmen</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Nächster Fehler</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n sample(s)</source>
        <translation>
            <numerusform>%n Probe hinzufügen</numerusform>
            <numerusform>%n Proben hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n sample(s)</source>
        <translation>
            <numerusform>%n Probe speichern</numerusform>
            <numerusform>%n Proben speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nichts ist geändert.</translation>
    </message>
    <message>
        <source>No errors.</source>
        <translation>Keine Fehler.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s).</source>
        <translation>
            <numerusform>%n Fehler.</numerusform>
            <numerusform>%n Fehler.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 F8 goes to the next one.</source>
        <translation>%1 F8 geht zum nächsten.</translation>
    </message>
    <message>
        <source>Row %1: %2 Nothing was stored.</source>
        <translation>Zeile %1: %2 Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Discard what was typed into the grid?</source>
        <translation>Verwerfen, was in die Tabelle eingegeben wurde?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>“%1” does not stand there.</source>
        <translation>„%1“ steht dort nicht.</translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n cell(s).</source>
        <translation>
            <numerusform>In %n Zelle ersetzt.</numerusform>
            <numerusform>In %n Zellen ersetzt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::BulkModel</name>
    <message>
        <source>Computed</source>
        <translation>Berechnet</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::BulkStart</name>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Up to %1; a pasted block adds rows by itself.</source>
        <translation>Bis zu %1; ein eingefügter Block fügt selbst Zeilen hinzu.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>There is no number to count on. Write one, as in S-{001}.</source>
        <translation>Da ist keine Zahl, die weitergezählt werden kann. Schreiben Sie eine, wie in S-{001}.</translation>
    </message>
    <message>
        <source>Left empty, you type or paste them into the grid.</source>
        <translation>Bleibt das leer, geben Sie sie in der Tabelle ein.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ChangePasswordDialog</name>
    <message>
        <source>Change the password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Bisheriges Passwort</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::Chip</name>
    <message>
        <source>Filter: %1. Activate to remove it.</source>
        <translation>Filter: %1. Betätigen, um ihn zu entfernen.</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::CommandPalette</name>
    <message>
        <source>Go to a panel, run a command, find anything</source>
        <translation>Einen Bereich öffnen, einen Befehl ausführen, etwas finden</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Found commands</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>Nothing is called “%1”</source>
        <translation>Nichts heißt „%1“</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ConflictButton</name>
    <message numerus="yes">
        <source>%Ln open conflict(s)</source>
        <translation>
            <numerusform>%Ln offener Konflikt</numerusform>
            <numerusform>%Ln offene Konflikte</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else changed the same fields. Decide which values stay.</source>
        <translation>Jemand anders hat dieselben Felder geändert. Entscheiden Sie, welche Werte bleiben.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ConflictCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seither geändert</translation>
    </message>
    <message>
        <source>taken by %1</source>
        <translation>vergeben von %1</translation>
    </message>
    <message>
        <source>In the record now</source>
        <translation>Jetzt im Datensatz</translation>
    </message>
    <message>
        <source>Was in the record</source>
        <translation>Stand im Datensatz</translation>
    </message>
    <message>
        <source>before that: %1</source>
        <translation>davor: %1</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Another one is chosen in the record itself.</source>
        <translation>Etwas anderes wird im Datensatz selbst gewählt.</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Anderer Wert</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ConflictListModel</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1: %2 stays, %3 was not taken from %4</source>
        <translation>%1: %2 bleibt, nicht übernommen wurde %3 von %4</translation>
    </message>
    <message>
        <source>%1, removed</source>
        <translation>%1, entfernt</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>In the record</source>
        <translation>Im Datensatz</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Zwischen</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ConflictPane</name>
    <message>
        <source>Both sides of the conflict</source>
        <translation>Beide Seiten des Konflikts</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>S&amp;how record</source>
        <translation>Datensatz &amp;zeigen</translation>
    </message>
    <message>
        <source>The record is removed.</source>
        <translation>Der Datensatz ist entfernt.</translation>
    </message>
    <message>
        <source>Opens it in the panel where it is edited</source>
        <translation>Öffnet ihn in dem Bereich, in dem er bearbeitet wird</translation>
    </message>
    <message>
        <source>There is no panel for records of this kind yet.</source>
        <translation>Für Datensätze dieser Art gibt es noch keinen Bereich.</translation>
    </message>
    <message>
        <source>Keep &amp;all as they are</source>
        <translation>&amp;Alle so lassen</translation>
    </message>
    <message>
        <source>Take a&amp;ll that was not taken</source>
        <translation>Alle nicht &amp;übernommenen übernehmen</translation>
    </message>
    <message>
        <source>A decision stands in the history for good and cannot be undone. The record can be changed again at any time.</source>
        <translation>Eine Entscheidung steht für immer im Verlauf und lässt sich nicht rückgängig machen. Der Datensatz lässt sich jederzeit wieder ändern.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ConflictPanel</name>
    <message>
        <source>Search record, field, value, person</source>
        <translation>Datensatz, Feld, Wert, Person suchen</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschiedene</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Keep as they are…</source>
        <translation>So lassen …</translation>
    </message>
    <message>
        <source>Decides all selected conflicts for what is in the records now</source>
        <translation>Entscheidet alle gewählten Konflikte für das, was jetzt in den Datensätzen steht</translation>
    </message>
    <message>
        <source>Show record</source>
        <translation>Datensatz zeigen</translation>
    </message>
    <message>
        <source>The newest %1 conflicts are listed. Decide some of them to see the others.</source>
        <translation>Gezeigt werden die neuesten %1 Konflikte. Entscheiden Sie einige, um die übrigen zu sehen.</translation>
    </message>
    <message>
        <source>Reading conflicts…</source>
        <translation>Konflikte werden gelesen …</translation>
    </message>
    <message>
        <source>No conflict matches</source>
        <translation>Kein Konflikt passt</translation>
    </message>
    <message>
        <source>Check the spelling, or remove a filter.</source>
        <translation>Prüfen Sie die Schreibweise, oder entfernen Sie einen Filter.</translation>
    </message>
    <message>
        <source>Show all open conflicts</source>
        <translation>Alle offenen Konflikte zeigen</translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>Noch nichts entschieden</translation>
    </message>
    <message>
        <source>Conflicts that somebody has decided stay here, with both values and who decided.</source>
        <translation>Entschiedene Konflikte bleiben hier stehen, mit beiden Werten und wer entschieden hat.</translation>
    </message>
    <message>
        <source>No open conflicts</source>
        <translation>Keine offenen Konflikte</translation>
    </message>
    <message>
        <source>When two people change the same field before their computers have met, both values are kept and wait here for a decision.</source>
        <translation>Wenn zwei dasselbe Feld ändern, bevor ihre Rechner sich getroffen haben, bleiben beide Werte erhalten und warten hier auf eine Entscheidung.</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Keine Konflikte</translation>
    </message>
    <message>
        <source>This lab is a file on this computer and shares its changes with no server, so nobody can change the same field elsewhere at the same time.</source>
        <translation>Dieses Labor ist eine Datei auf diesem Rechner und teilt seine Änderungen mit keinem Server. Darum kann niemand anderswo zur selben Zeit dasselbe Feld ändern.</translation>
    </message>
    <message>
        <source>Keep as they are</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Keep the selected record as it is?</source>
        <translation>Den gewählten Datensatz so lassen, wie er ist?</translation>
    </message>
    <message>
        <source>Keep the %1 selected records as they are?</source>
        <translation>Die %1 gewählten Datensätze so lassen, wie sie sind?</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) that were not taken are given up. They stay in the history. This cannot be undone.</source>
        <translation>
            <numerusform>%n nicht übernommener Wert wird aufgegeben. Er bleibt im Verlauf. Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%n nicht übernommene Werte werden aufgegeben. Sie bleiben im Verlauf. Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Changing the status to %1 needs a reason.</source>
        <translation>Für den Status %1 braucht es einen Grund.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>a value that was typed to decide a conflict</source>
        <translation>ein Wert, der zur Entscheidung eines Konflikts eingegeben wurde</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ConnectDialog</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connect this lab to a server</source>
        <translation>Dieses Labor mit einem Server verbinden</translation>
    </message>
    <message>
        <source>Your administrator has these: they are the same on every computer of the lab.</source>
        <translation>Ihr Administrator kennt diese Angaben: Sie sind auf jedem Rechner des Labors dieselben.</translation>
    </message>
    <message>
        <source>Encrypted, certificate of the server checked</source>
        <translation>Verschlüsselt, Zertifikat des Servers geprüft</translation>
    </message>
    <message>
        <source>Encrypted, certificate not checked</source>
        <translation>Verschlüsselt, Zertifikat nicht geprüft</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Remember the password on this computer</source>
        <translation>Passwort auf diesem Rechner merken</translation>
    </message>
    <message>
        <source>In the keychain of this computer, and nowhere else.</source>
        <translation>Im Schlüsselbund dieses Rechners und nirgends sonst.</translation>
    </message>
    <message>
        <source>Send what was done in this lab so far</source>
        <translation>Senden, was in diesem Labor bisher getan wurde</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>The file with the server&apos;s certificate, from your administrator.</source>
        <translation>Die Datei mit dem Zertifikat des Servers, von Ihrem Administrator.</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Needs an administrator&apos;s account on the server. Without it, what is here stays on this computer.</source>
        <translation>Dazu braucht es das Konto eines Administrators auf dem Server. Ohne bleibt, was hier ist, auf diesem Rechner.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Go on in background</source>
        <translation>Im Hintergrund weiter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Certificate of the server</source>
        <translation>Zertifikat des Servers</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.cer);;All files (*)</source>
        <translation>Zertifikate (*.crt *.pem *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>The server answers in %1 ms, accepts the password and has a lab.</source>
        <translation>Der Server antwortet in %1 ms, akzeptiert das Passwort und hat ein Labor.</translation>
    </message>
    <message>
        <source>The connection is not encrypted: who is in the same network can read everything.</source>
        <translation>Die Verbindung ist nicht verschlüsselt: Wer im selben Netz ist, kann alles mitlesen.</translation>
    </message>
    <message>
        <source>The connection is encrypted, but anybody could pass for the server.</source>
        <translation>Die Verbindung ist verschlüsselt, aber jeder könnte sich als der Server ausgeben.</translation>
    </message>
    <message>
        <source>The clocks of this computer and of the server differ by %1 minutes.</source>
        <translation>Die Uhren dieses Rechners und des Servers weichen um %1 Minuten voneinander ab.</translation>
    </message>
    <message>
        <source>Getting what the lab has…</source>
        <translation>Der Bestand des Labors wird geholt…</translation>
    </message>
    <message>
        <source>%1 of %2 changes</source>
        <translation>%1 von %2 Änderungen</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbinden mit %1</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>Changes that came: %1. Changes that were sent: %2.
From here on they are exchanged as they are made; without a connection they wait on this computer.</source>
        <translation>Gekommene Änderungen: %1. Gesendete Änderungen: %2.
Ab jetzt werden sie ausgetauscht, sobald sie gemacht sind; ohne Verbindung warten sie auf diesem Rechner.</translation>
    </message>
    <message>
        <source>What was done in this lab before stays on this computer: only an administrator of the lab can send it. Connect once with such an account to do so.</source>
        <translation>Was in diesem Labor vorher getan wurde, bleibt auf diesem Rechner: Nur ein Administrator des Labors kann es senden. Verbinden Sie es dazu einmal mit einem solchen Konto.</translation>
    </message>
    <message>
        <source>Join the lab of a server</source>
        <translation>Dem Labor eines Servers beitreten</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::DataTable</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::DetailPane</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No changes yet.</source>
        <translation>Noch keine Änderungen.</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Select a row to see it in full here.</source>
        <translation>Wählen Sie eine Zeile, um sie hier vollständig zu sehen.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::DisposeDialog</name>
    <message numerus="yes">
        <source>Dispose of %n sample(s)</source>
        <translation>
            <numerusform>%n Probe entsorgen</numerusform>
            <numerusform>%n Proben entsorgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Their records stay, with all of their history. A second person sees that it is done, and confirms it here.</source>
        <translation>Die Einträge bleiben mit ihrer ganzen Geschichte erhalten. Eine zweite Person sieht zu und bestätigt es hier.</translation>
    </message>
    <message>
        <source>Login name of the second person.</source>
        <translation>Anmeldename der zweiten Person.</translation>
    </message>
    <message>
        <source>Name of the second person.</source>
        <translation>Name der zweiten Person.</translation>
    </message>
    <message>
        <source>Their password</source>
        <translation>Deren Passwort</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::DockTitle</name>
    <message>
        <source>Float or dock again</source>
        <translation>Lösen oder wieder andocken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation>Diesen Bereich schließen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::DropOverlay</name>
    <message>
        <source>Drop files here to import or check them</source>
        <translation>Dateien hier ablegen, um sie zu importieren oder zu prüfen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::EditSamplesDialog</name>
    <message numerus="yes">
        <source>Edit %n sample(s)</source>
        <translation>
            <numerusform>%n Probe bearbeiten</numerusform>
            <numerusform>%n Proben bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message numerus="yes">
        <source>Change %n sample(s)</source>
        <translation>
            <numerusform>%n Probe ändern</numerusform>
            <numerusform>%n Proben ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>Left empty, the value is removed from all of them.</source>
        <translation>Bleibt das Feld leer, wird der Wert bei allen entfernt.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ErrorStrip</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ExpectDialog</name>
    <message>
        <source>Expect samples</source>
        <translation>Proben erwarten</translation>
    </message>
    <message>
        <source>Samples that are registered and not received yet, of:</source>
        <translation>Proben, die registriert und noch nicht empfangen sind, von:</translation>
    </message>
    <message>
        <source>No sample is awaited</source>
        <translation>Keine Probe wird erwartet</translation>
    </message>
    <message>
        <source>Samples are awaited from when they are imported or added until they are received. A manifest can be read from a spreadsheet as well.</source>
        <translation>Proben werden erwartet, sobald sie importiert oder angelegt sind, bis sie empfangen werden. Eine Packliste kann auch aus einer Tabelle gelesen werden.</translation>
    </message>
    <message>
        <source>Expect them</source>
        <translation>Erwarten</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n Probe</numerusform>
            <numerusform>%n Proben</numerusform>
        </translation>
    </message>
    <message>
        <source>Import of %1, %2</source>
        <translation>Import von %1, %2</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>Projekt %1</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::FamilyGraph</name>
    <message>
        <source>Family as a picture</source>
        <translation>Familie als Bild</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::FamilyPanel</name>
    <message>
        <source>Family as a tree</source>
        <translation>Familie als Baum</translation>
    </message>
    <message>
        <source>No sample selected</source>
        <translation>Keine Probe ausgewählt</translation>
    </message>
    <message>
        <source>Select a sample to see what it was made from, and what was made of it.</source>
        <translation>Wählen Sie eine Probe, um zu sehen, woraus sie gemacht wurde und was daraus gemacht wurde.</translation>
    </message>
    <message>
        <source>Of this family only the first %1 samples are shown.</source>
        <translation>Von dieser Familie werden nur die ersten %1 Proben gezeigt.</translation>
    </message>
    <message>
        <source>This sample was received, and nothing was made of it yet. Choose Make in the list of samples.</source>
        <translation>Diese Probe wurde angenommen, und es wurde noch nichts daraus gemacht. Wählen Sie „Herstellen“ in der Probenliste.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::FamilyTreeModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>lane %1</source>
        <translation>Lane %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Lauf: %1</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::FieldRow</name>
    <message>
        <source>%1, required</source>
        <translation>%1, erforderlich</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::FilesTab</name>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Angehängt</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>Anhängen …</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Datei anhängen</translation>
    </message>
    <message>
        <source>Change the note of a file</source>
        <translation>Vermerk zu einer Datei ändern</translation>
    </message>
    <message>
        <source>Remove files</source>
        <translation>Dateien entfernen</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>Drop files here, or attach them by the button. The lab keeps a copy; the same name again becomes the next version, and the earlier ones stay.</source>
        <translation>Ziehen Sie Dateien hierher, oder hängen Sie sie über die Schaltfläche an. Das Labor behält eine Kopie; derselbe Name wird beim nächsten Mal die nächste Version, und die früheren bleiben.</translation>
    </message>
    <message>
        <source>Fetched when opened</source>
        <translation>Wird beim Öffnen geholt</translation>
    </message>
    <message>
        <source>Contents are sent to the server with the changes, and fetched from there when somebody opens a file.</source>
        <translation>Inhalte gehen mit den Änderungen an den Server und werden von dort geholt, wenn jemand eine Datei öffnet.</translation>
    </message>
    <message>
        <source>Contents stay at this computer, in the folder %1 beside the lab file: back it up with it.</source>
        <translation>Inhalte bleiben auf diesem Computer, im Ordner %1 neben der Labordatei: Sichern Sie ihn mit ihr.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Check contents</source>
        <translation>Inhalte prüfen</translation>
    </message>
    <message>
        <source>Reads every content and compares it with what was attached</source>
        <translation>Liest jeden Inhalt und vergleicht ihn mit dem, was angehängt wurde</translation>
    </message>
    <message>
        <source>Files of this kind are not opened from here: save a copy, and decide what opens it.</source>
        <translation>Dateien dieser Art werden von hier aus nicht geöffnet: Speichern Sie eine Kopie, und entscheiden Sie, was sie öffnet.</translation>
    </message>
    <message>
        <source>Opens a copy that cannot be changed</source>
        <translation>Öffnet eine Kopie, die nicht geändert werden kann</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Select the project that the file belongs to first.</source>
        <translation>Wählen Sie zuerst das Projekt, zu dem die Datei gehört.</translation>
    </message>
    <message>
        <source>Attach %1</source>
        <translation>%1 anhängen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>This computer has no program for such a file. Save a copy instead.</source>
        <translation>Dieser Computer hat kein Programm für eine solche Datei. Speichern Sie stattdessen eine Kopie.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Save a copy of %1</source>
        <translation>Kopie von %1 speichern</translation>
    </message>
    <message>
        <source>A copy was saved as %1.</source>
        <translation>Eine Kopie wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Check contents of files</source>
        <translation>Inhalte von Dateien prüfen</translation>
    </message>
    <message>
        <source>Damaged: %1. Attach them again, or restore the folder of files from a backup.</source>
        <translation>Beschädigt: %1. Hängen Sie sie noch einmal an, oder stellen Sie den Ordner der Dateien aus einer Sicherung wieder her.</translation>
    </message>
    <message numerus="yes">
        <source>%n content(s) checked: all are as attached.</source>
        <translation>
            <numerusform>%n Inhalt geprüft: Er ist wie angehängt.</numerusform>
            <numerusform>%n Inhalte geprüft: Alle sind wie angehängt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n content(s) checked: all are as attached. Others are not at this computer.</source>
        <translation>
            <numerusform>%n Inhalt geprüft: Er ist wie angehängt. Andere sind nicht auf diesem Computer.</numerusform>
            <numerusform>%n Inhalte geprüft: Alle sind wie angehängt. Andere sind nicht auf diesem Computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Nicht hier</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::FillDialog</name>
    <message numerus="yes">
        <source>Fill %n cell(s)</source>
        <translation>
            <numerusform>%n Zelle ausfüllen</numerusform>
            <numerusform>%n Zellen ausfüllen</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Ausfüllen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::FilterBar</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Saved views: search, filters, sorting and columns by name</source>
        <translation>Gespeicherte Ansichten: Suche, Filter, Sortierung und Spalten unter einem Namen</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern …</translation>
    </message>
    <message>
        <source>Remove a view</source>
        <translation>Eine Ansicht entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Work lists</source>
        <translation>Arbeitslisten</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::FormFieldPage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Heading of the sheet, and label of the form.</source>
        <translation>Überschrift im Blatt und Beschriftung im Formular.</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>Füllt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Möglichkeiten</translation>
    </message>
    <message>
        <source>One on each line.</source>
        <translation>Eine in jeder Zeile.</translation>
    </message>
    <message>
        <source>Least value</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Largest value</source>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Taken where nothing is given.</source>
        <translation>Gilt, wo nichts angegeben ist.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Regular expression of the whole text.</source>
        <translation>Regulärer Ausdruck für den ganzen Text.</translation>
    </message>
    <message>
        <source>Pattern in words</source>
        <translation>Muster in Worten</translation>
    </message>
    <message>
        <source>What people are told when it does not match.</source>
        <translation>Was man liest, wenn es nicht passt.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Asked where</source>
        <translation>Gefragt, wo</translation>
    </message>
    <message>
        <source>Otherwise it is left out.</source>
        <translation>Sonst entfällt es.</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>einer davon ist</translation>
    </message>
    <message>
        <source>Values with a semicolon between.</source>
        <translation>Werte, durch Semikolon getrennt.</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>[Volume] * [Concentration] / 1000</source>
        <translation>[Volumen] * [Konzentration] / 1000</translation>
    </message>
    <message>
        <source>own attribute</source>
        <translation>eigenes Merkmal</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::FormFieldsModel</name>
    <message>
        <source>else %1</source>
        <translation>sonst %1</translation>
    </message>
    <message>
        <source>only where %1 is %2</source>
        <translation>nur wo %1 %2 ist</translation>
    </message>
    <message>
        <source>Not right yet</source>
        <translation>Noch nicht richtig</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>own attribute</source>
        <translation>eigenes Merkmal</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>Füllt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>Handbuch</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ImportDialog</name>
    <message>
        <source>Submissions (*.xlsx *.xlsm *.ods *.fods *.csv *.tsv *.txt);;All files (*)</source>
        <translation>Einreichungen (*.xlsx *.xlsm *.ods *.fods *.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import samples</source>
        <translation>Proben importieren</translation>
    </message>
    <message>
        <source>Save the column mapping</source>
        <translation>Spaltenzuordnung speichern</translation>
    </message>
    <message>
        <source>Name; it is proposed for files with the same headings:</source>
        <translation>Name; sie wird für Dateien mit denselben Überschriften vorgeschlagen:</translation>
    </message>
    <message>
        <source>Import samples from %1</source>
        <translation>Proben aus %1 importieren</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (ausgeblendet)</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Every row can be imported as it is.</source>
        <translation>Jede Zeile kann so importiert werden.</translation>
    </message>
    <message>
        <source>%1 good</source>
        <translation>%1 gut</translation>
    </message>
    <message>
        <source>%1 with problems</source>
        <translation>%1 mit Problemen</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>Checking… row %1</source>
        <translation>Prüfung … Zeile %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Prüfung …</translation>
    </message>
    <message>
        <source>Settle the problems of the sheet first.</source>
        <translation>Klären Sie zuerst die Probleme des Blattes.</translation>
    </message>
    <message>
        <source>The first %1 of %2 problems are listed.</source>
        <translation>Die ersten %1 von %2 Problemen sind aufgeführt.</translation>
    </message>
    <message>
        <source>&amp;Import all %1 rows</source>
        <translation>Alle %1 Zeilen &amp;importieren</translation>
    </message>
    <message>
        <source>&amp;Import all rows</source>
        <translation>Alle Zeilen &amp;importieren</translation>
    </message>
    <message>
        <source>Possible when no row has a problem</source>
        <translation>Möglich, wenn keine Zeile ein Problem hat</translation>
    </message>
    <message>
        <source>Import only the %1 &amp;good rows</source>
        <translation>Nur die %1 &amp;guten Zeilen importieren</translation>
    </message>
    <message>
        <source>The import was taken back</source>
        <translation>Der Import wurde zurückgenommen</translation>
    </message>
    <message>
        <source>The lab is as it was before %1 was imported.</source>
        <translation>Das Labor ist wieder so wie vor dem Import von %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) imported</source>
        <translation>
            <numerusform>%n Probe importiert</numerusform>
            <numerusform>%n Proben importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Import it again</source>
        <translation>Noch einmal importieren</translation>
    </message>
    <message>
        <source>Drop a submission here</source>
        <translation>Einreichung hier ablegen</translation>
    </message>
    <message>
        <source>An .xlsx, .ods or .csv file as labs send them. You see every problem before anything is written.</source>
        <translation>Eine .xlsx-, .ods- oder .csv-Datei, wie Labore sie schicken. Sie sehen jedes Problem, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>&amp;Blatt</translation>
    </message>
    <message>
        <source>Row of the headings</source>
        <translation>Zeile der Überschriften</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Headings in &amp;row</source>
        <translation>Überschriften in &amp;Zeile</translation>
    </message>
    <message>
        <source>Encoding of the text</source>
        <translation>Zeichenkodierung des Textes</translation>
    </message>
    <message>
        <source>UTF-16, big-endian</source>
        <translation>UTF-16, Big-Endian</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>Column mapping</source>
        <translation>Spaltenzuordnung</translation>
    </message>
    <message>
        <source>&amp;Mapping</source>
        <translation>Zu&amp;ordnung</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Save this mapping; it is proposed for files with the same headings</source>
        <translation>Diese Zuordnung speichern; sie wird für Dateien mit denselben Überschriften vorgeschlagen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>Das Blatt</translation>
    </message>
    <message>
        <source>&amp;Take the import back</source>
        <translation>Import zurück&amp;nehmen</translation>
    </message>
    <message>
        <source>Import &amp;another file…</source>
        <translation>&amp;Weitere Datei importieren …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Show the samples</source>
        <translation>Proben an&amp;zeigen</translation>
    </message>
    <message>
        <source>Print labels…</source>
        <translation>Etiketten drucken …</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ImportLauncher</name>
    <message>
        <source>&amp;Import samples…</source>
        <translation>Proben &amp;importieren …</translation>
    </message>
    <message numerus="yes">
        <source>%n import(s) had been cut short and were taken back. Import the file again.</source>
        <translation>
            <numerusform>%n Import war abgebrochen und wurde zurückgenommen. Importieren Sie die Datei noch einmal.</numerusform>
            <numerusform>%n Importe waren abgebrochen und wurden zurückgenommen. Importieren Sie die Dateien noch einmal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ImportPresenter</name>
    <message>
        <source>Read %1</source>
        <translation>%1 lesen</translation>
    </message>
    <message>
        <source>Save the column mapping “%1”</source>
        <translation>Spaltenzuordnung „%1“ speichern</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Take the import of %1 back</source>
        <translation>Import von %1 zurücknehmen</translation>
    </message>
    <message>
        <source>The import of %1 was taken back.</source>
        <translation>Der Import von %1 wurde zurückgenommen.</translation>
    </message>
    <message numerus="yes">
        <source>The import of %1 was taken back, but for %n row(s) that somebody has changed since.</source>
        <translation>
            <numerusform>Der Import von %1 wurde zurückgenommen, bis auf %n Zeile, die inzwischen jemand geändert hat.</numerusform>
            <numerusform>Der Import von %1 wurde zurückgenommen, bis auf %n Zeilen, die inzwischen jemand geändert hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) imported from %1.</source>
        <translation>
            <numerusform>%n Probe aus %1 importiert.</numerusform>
            <numerusform>%n Proben aus %1 importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) created.</source>
        <translation>
            <numerusform>%n Projekt angelegt.</numerusform>
            <numerusform>%n Projekte angelegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with problems left out.</source>
        <translation>
            <numerusform>%n Zeile mit Problemen ausgelassen.</numerusform>
            <numerusform>%n Zeilen mit Problemen ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank or repeated heading row(s) skipped.</source>
        <translation>
            <numerusform>%n leere oder wiederholte Kopfzeile übersprungen.</numerusform>
            <numerusform>%n leere oder wiederholte Kopfzeilen übersprungen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ImportProblemModel</name>
    <message numerus="yes">
        <source>%1 (%n time(s))</source>
        <translation>
            <numerusform>%1 (%n-mal)</numerusform>
            <numerusform>%1 (%n-mal)</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>In the cell</source>
        <translation>In der Zelle</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n row(s): %2)</source>
        <translation>
            <numerusform>%1 (%n Zeile: %2)</numerusform>
            <numerusform>%1 (%n Zeilen: %2)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ImportSheetModel</name>
    <message>
        <source>The headings</source>
        <translation>Die Überschriften</translation>
    </message>
    <message>
        <source>This row has problems</source>
        <translation>Diese Zeile hat Probleme</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ImportSide</name>
    <message>
        <source>Create projects that the lab does not have</source>
        <translation>Projekte anlegen, die das Labor nicht hat</translation>
    </message>
    <message>
        <source>The same for every row</source>
        <translation>Für jede Zeile gleich</translation>
    </message>
    <message>
        <source>Used where the sheet has no column or an empty cell.</source>
        <translation>Gilt, wo das Blatt keine Spalte oder eine leere Zelle hat.</translation>
    </message>
    <message>
        <source>Set another field for every row</source>
        <translation>Ein weiteres Feld für jede Zeile setzen</translation>
    </message>
    <message>
        <source>as in the sheet</source>
        <translation>wie im Blatt</translation>
    </message>
    <message>
        <source>Another field…</source>
        <translation>Weiteres Feld …</translation>
    </message>
    <message>
        <source>The sheet has it in column %1.</source>
        <translation>Das Blatt hat es in Spalte %1.</translation>
    </message>
    <message>
        <source>Please decide</source>
        <translation>Bitte entscheiden</translation>
    </message>
    <message>
        <source>Day first (31/12/2024)</source>
        <translation>Tag zuerst (31/12/2024)</translation>
    </message>
    <message>
        <source>Month first (12/31/2024)</source>
        <translation>Monat zuerst (12/31/2024)</translation>
    </message>
    <message>
        <source>Decimal point (1,234.5)</source>
        <translation>Dezimalpunkt (1,234.5)</translation>
    </message>
    <message>
        <source>Decimal comma (1.234,5)</source>
        <translation>Dezimalkomma (1.234,5)</translation>
    </message>
    <message numerus="yes">
        <source>Create %n project(s) that the lab does not have</source>
        <translation>
            <numerusform>%n Projekt anlegen, das das Labor nicht hat</numerusform>
            <numerusform>%n Projekte anlegen, die das Labor nicht hat</numerusform>
        </translation>
    </message>
    <message>
        <source>About the file</source>
        <translation>Zur Datei</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Each row is held against its rules.</source>
        <translation>Jede Zeile wird an ihren Regeln geprüft.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ItemsModel</name>
    <message>
        <source>Scanned: %1</source>
        <translation>Gescannt: %1</translation>
    </message>
    <message>
        <source>%1, bears %2</source>
        <translation>%1, darauf steht %2</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::LabelCanvas</name>
    <message>
        <source>Picture of the label</source>
        <translation>Bild des Etiketts</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::LabelPrinting</name>
    <message>
        <source>Print labels of a list</source>
        <translation>Etiketten einer Liste drucken</translation>
    </message>
    <message>
        <source>Barcodes, accessions, libraries or runs, one on a line; type, paste or scan them.</source>
        <translation>Barcodes, Zugangsnummern, Bibliotheken oder Läufe, je Zeile einer; tippen, einfügen oder scannen Sie sie.</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Barcodes</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Etiketten …</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::LabelView</name>
    <message>
        <source>Picture of the label</source>
        <translation>Bild des Etiketts</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::LabelsPanel</name>
    <message>
        <source>Label layouts</source>
        <translation>Etikettenlayouts</translation>
    </message>
    <message>
        <source>Resolution of the printer</source>
        <translation>Auflösung des Druckers</translation>
    </message>
    <message>
        <source>For a printer of so many dots to the inch: bars and modules are as wide as whole dots</source>
        <translation>Für einen Drucker mit so vielen Punkten je Zoll: Striche und Module sind ganze Punkte breit</translation>
    </message>
    <message>
        <source>%1 dpi</source>
        <translation>%1 dpi</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu …</translation>
    </message>
    <message>
        <source>Save or discard the changes of “%1” first.</source>
        <translation>Speichern oder verwerfen Sie erst die Änderungen an „%1“.</translation>
    </message>
    <message>
        <source>New layout</source>
        <translation>Neues Layout</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>Kopieren …</translation>
    </message>
    <message>
        <source>Copy of the layout</source>
        <translation>Kopie des Layouts</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>the label layout “%1”</source>
        <translation>das Etikettenlayout „%1“</translation>
    </message>
    <message>
        <source>%1: comes with TracSeq. Copy it to change it.</source>
        <translation>%1: gehört zu TracSeq. Kopieren Sie es, um es zu ändern.</translation>
    </message>
    <message>
        <source>This layout comes with TracSeq. Copy it to change it.</source>
        <translation>Dieses Layout gehört zu TracSeq. Kopieren Sie es, um es zu ändern.</translation>
    </message>
    <message>
        <source>Nothing is on this label yet: add a text or a barcode.</source>
        <translation>Auf diesem Etikett ist noch nichts: Fügen Sie einen Text oder einen Barcode hinzu.</translation>
    </message>
    <message>
        <source>Everything fits at %1 dpi, with an example of a sample.</source>
        <translation>Alles passt bei %1 dpi, am Beispiel einer Probe.</translation>
    </message>
    <message>
        <source>Name of the layout:</source>
        <translation>Name des Layouts:</translation>
    </message>
    <message>
        <source>Remove the layout</source>
        <translation>Layout entfernen</translation>
    </message>
    <message>
        <source>Remove the label layout “%1”? Labels that were printed stay recorded.</source>
        <translation>Das Etikettenlayout „%1“ entfernen? Gedruckte Etiketten bleiben verzeichnet.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::LaneCard</name>
    <message>
        <source>Lane %1</source>
        <translation>Lane %1</translation>
    </message>
    <message>
        <source>Libraries in lane %1</source>
        <translation>Bibliotheken in Lane %1</translation>
    </message>
    <message>
        <source>Drag samples here</source>
        <translation>Proben hierher ziehen</translation>
    </message>
    <message>
        <source>Or select them at the left and press Alt+%1.</source>
        <translation>Oder links auswählen und Alt+%1 drücken.</translation>
    </message>
    <message>
        <source>Problems in lane %1</source>
        <translation>Probleme in Lane %1</translation>
    </message>
    <message numerus="yes">
        <source>%n library(s)</source>
        <translation>
            <numerusform>%n Bibliothek</numerusform>
            <numerusform>%n Bibliotheken</numerusform>
        </translation>
    </message>
    <message>
        <source>Lane %1: %2</source>
        <translation>Lane %1: %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Move to lane %1</source>
        <translation>In Lane %1 verschieben</translation>
    </message>
    <message>
        <source>Take out of the lane</source>
        <translation>Aus der Lane nehmen</translation>
    </message>
    <message>
        <source>Edit library…</source>
        <translation>Bibliothek bearbeiten …</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::LaneModel</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>i7</source>
        <translation>i7</translation>
    </message>
    <message>
        <source>i5</source>
        <translation>i5</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>%1, sample %2</source>
        <translation>%1, Probe %2</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::LayoutForm</name>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Rund</translation>
    </message>
    <message>
        <source>On a sheet</source>
        <translation>Auf einem Bogen</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>Page height</source>
        <translation>Seitenhöhe</translation>
    </message>
    <message>
        <source>Left margin</source>
        <translation>Linker Rand</translation>
    </message>
    <message>
        <source>Top margin</source>
        <translation>Oberer Rand</translation>
    </message>
    <message>
        <source>Distance across</source>
        <translation>Abstand quer</translation>
    </message>
    <message>
        <source>From the left edge of a label to that of the next one</source>
        <translation>Von der linken Kante eines Etiketts zu der des nächsten</translation>
    </message>
    <message>
        <source>Distance down</source>
        <translation>Abstand längs</translation>
    </message>
    <message>
        <source>From the top edge of a label to that of the next one</source>
        <translation>Von der oberen Kante eines Etiketts zu der des nächsten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>Feld einfügen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>With readable text</source>
        <translation>Mit lesbarem Text</translation>
    </message>
    <message>
        <source>Letter size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Equal width</source>
        <translation>Gleiche Breite</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Steht</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>In der Mitte</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Zu lang</translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>Nicht drucken</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>Von links</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>Von oben</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>Gedreht</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Nicht</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::LibraryEditor</name>
    <message>
        <source>Add to the lane</source>
        <translation>In die Lane setzen</translation>
    </message>
    <message>
        <source>forward, as the kit lists it</source>
        <translation>vorwärts, wie im Kit aufgeführt</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>i7 index</source>
        <translation>i7-Index</translation>
    </message>
    <message>
        <source>i5 index</source>
        <translation>i5-Index</translation>
    </message>
    <message numerus="yes">
        <source>%1 has no library yet (%n sample(s) to go)</source>
        <translation>
            <numerusform>%1 hat noch keine Bibliothek (noch %n Probe)</numerusform>
            <numerusform>%1 hat noch keine Bibliothek (noch %n Proben)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no library yet</source>
        <translation>%1 hat noch keine Bibliothek</translation>
    </message>
    <message>
        <source>Give the library a name.</source>
        <translation>Geben Sie der Bibliothek einen Namen.</translation>
    </message>
    <message>
        <source>Sample sheets hold letters, digits, dash and underscore only.</source>
        <translation>Sample Sheets enthalten nur Buchstaben, Ziffern, Binde- und Unterstrich.</translation>
    </message>
    <message>
        <source>Edit library %1</source>
        <translation>Bibliothek %1 bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::MainWindow</name>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>Choose a panel at the left, or press Ctrl+K to find one.</source>
        <translation>Wählen Sie links einen Bereich, oder drücken Sie Strg+K, um einen zu finden.</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
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
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About %1</source>
        <translation>Ü&amp;ber %1</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Navigation as &amp;icons</source>
        <translation>Navigation als S&amp;ymbole</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>Anordnung zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie im &amp;System</translation>
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
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Find or run…</source>
        <translation>&amp;Suchen oder ausführen …</translation>
    </message>
    <message>
        <source>Find or run…   %1</source>
        <translation>Suchen oder ausführen …   %1</translation>
    </message>
    <message>
        <source>Find a panel, a command or a thing, and go there</source>
        <translation>Einen Bereich, einen Befehl oder eine Sache finden und dorthin gehen</translation>
    </message>
    <message>
        <source>User &amp;guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>Not saved yet: %1. If you go on without saving, it is gone.</source>
        <translation>Noch nicht gespeichert: %1. Wenn Sie ohne Speichern weitermachen, ist es verloren.</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>Ohne Speichern weiter</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::MakingDialog</name>
    <message>
        <source>Parts of each sample</source>
        <translation>Teile je Probe</translation>
    </message>
    <message>
        <source>Tubes of each sample</source>
        <translation>Röhrchen je Probe</translation>
    </message>
    <message numerus="yes">
        <source>Make aliquots of %n sample(s)</source>
        <translation>
            <numerusform>%n Probe aliquotieren</numerusform>
            <numerusform>%n Proben aliquotieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Volume in each tube</source>
        <translation>Volumen je Röhrchen</translation>
    </message>
    <message>
        <source>Make aliquots</source>
        <translation>Aliquotieren</translation>
    </message>
    <message numerus="yes">
        <source>Split %n sample(s)</source>
        <translation>
            <numerusform>%n Probe aufteilen</numerusform>
            <numerusform>%n Proben aufteilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilen</translation>
    </message>
    <message numerus="yes">
        <source>Derive from %n sample(s)</source>
        <translation>
            <numerusform>Von %n Probe ableiten</numerusform>
            <numerusform>Von %n Proben ableiten</numerusform>
        </translation>
    </message>
    <message>
        <source>What is made</source>
        <translation>Was entsteht</translation>
    </message>
    <message>
        <source>Used up of the source</source>
        <translation>Von der Quelle verbraucht</translation>
    </message>
    <message>
        <source>Leave it empty where it is not measured.</source>
        <translation>Leer lassen, wo es nicht gemessen wird.</translation>
    </message>
    <message>
        <source>Its volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Its concentration</source>
        <translation>Konzentration</translation>
    </message>
    <message>
        <source>Derive</source>
        <translation>Ableiten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known how much there is of: %1. Enter the volume first.</source>
        <translation>Nicht bekannt, wie viel vorhanden ist von: %1. Tragen Sie zuerst das Volumen ein.</translation>
    </message>
    <message>
        <source>Not enough: %1.</source>
        <translation>Nicht genug: %1.</translation>
    </message>
    <message>
        <source>Nothing stays in the tubes that are split.</source>
        <translation>In den aufgeteilten Röhrchen bleibt nichts.</translation>
    </message>
    <message>
        <source>%1 stay, where the least stays.</source>
        <translation>Mindestens %1 bleiben übrig.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::MappingHeader</name>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Kept as it is</source>
        <translation>Bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Please decide</source>
        <translation>Bitte entscheiden</translation>
    </message>
    <message>
        <source>, in %1</source>
        <translation>, in %1</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>Bitte prüfen</translation>
    </message>
    <message>
        <source>Keep as attribute</source>
        <translation>Als Attribut behalten</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Column %1 “%2” is imported as</source>
        <translation>Spalte %1 „%2“ wird importiert als</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
    <message>
        <source>no heading</source>
        <translation>ohne Überschrift</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::MergeDialog</name>
    <message>
        <source>Two records of one sample</source>
        <translation>Zwei Einträge einer Probe</translation>
    </message>
    <message>
        <source>The record that stays gets what it does not know yet, and the libraries and aliquots of the other one. The other one is archived with its own history. Undo brings both back.</source>
        <translation>Der Eintrag, der bleibt, erhält, was ihm fehlt, und die Libraries und Aliquots des anderen. Der andere wird mit eigenem Verlauf archiviert. „Rückgängig“ stellt beide wieder her.</translation>
    </message>
    <message>
        <source>Which one stays?</source>
        <translation>Welcher bleibt?</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>Woher bekannt?</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::MessageLog</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::MessagesPanel</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Keine Meldungen</translation>
    </message>
    <message>
        <source>What the program has to tell you stands here, with its time.</source>
        <translation>Hier steht mit Uhrzeit, was das Programm Ihnen zu sagen hat.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::NavigationBar</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Namen zeigen</translation>
    </message>
    <message>
        <source>Show icons only</source>
        <translation>Nur Symbole zeigen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::NewPasswordFields</name>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>At least %1 characters. Four words that have nothing to do with each other are good and easy to remember.</source>
        <translation>Mindestens %1 Zeichen. Vier Wörter, die nichts miteinander zu tun haben, sind gut und leicht zu merken.</translation>
    </message>
    <message>
        <source>%1 of at least %2 characters</source>
        <translation>%1 von mindestens %2 Zeichen</translation>
    </message>
    <message>
        <source>Long enough</source>
        <translation>Lang genug</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden stimmen nicht überein.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::NewPasswordPage</name>
    <message>
        <source>Change and go on</source>
        <translation>Ändern und weiter</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Als jemand anders anmelden</translation>
    </message>
    <message>
        <source>Choose your own password</source>
        <translation>Wählen Sie Ihr eigenes Passwort</translation>
    </message>
    <message>
        <source>Welcome, %1. Your password was set by somebody else; only you shall know the next one.</source>
        <translation>Willkommen, %1. Ihr Passwort hat jemand anders gesetzt; das nächste sollen nur Sie kennen.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Add project</source>
        <translation>Projekt hinzufügen</translation>
    </message>
    <message>
        <source>What people call it, such as a code or a short name.</source>
        <translation>Wie es genannt wird, etwa ein Kürzel oder kurzer Name.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::NewTemplateDialog</name>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Add template</source>
        <translation>Vorlage hinzufügen</translation>
    </message>
    <message>
        <source>What people choose it by.</source>
        <translation>Woran man sie erkennt.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::OwnerPage</name>
    <message>
        <source>Login name</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Set up and sign in</source>
        <translation>Einrichten und anmelden</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Voller Name</translation>
    </message>
    <message>
        <source>Set up this lab</source>
        <translation>Dieses Labor einrichten</translation>
    </message>
    <message>
        <source>“%1” has no accounts yet. The first one is yours, and you add the others. From then on everybody signs in; what was written before stays.</source>
        <translation>„%1“ hat noch keine Konten. Das erste ist Ihres, und Sie legen die anderen an. Von da an melden sich alle an; was vorher geschrieben wurde, bleibt.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Work without accounts</source>
        <translation>Ohne Konten arbeiten</translation>
    </message>
    <message>
        <source>For one person on their own: nobody signs in, and whoever opens the lab may change it. Accounts can be set up later.</source>
        <translation>Für eine einzelne Person: Niemand meldet sich an, und wer das Labor öffnet, darf es ändern. Konten lassen sich später einrichten.</translation>
    </message>
    <message>
        <source>Join a server…</source>
        <translation>Server beitreten…</translation>
    </message>
    <message>
        <source>For a lab that is on a server already: its accounts and everything else come from there.</source>
        <translation>Für ein Labor, das schon auf einem Server liegt: Seine Konten und alles Übrige kommen von dort.</translation>
    </message>
    <message>
        <source>Open a lab…</source>
        <translation>Labor öffnen…</translation>
    </message>
    <message>
        <source>What you change is kept under this name. It stays the same for good.</source>
        <translation>Was Sie ändern, wird unter diesem Namen festgehalten. Er bleibt für immer derselbe.</translation>
    </message>
    <message>
        <source>For a lab file that is there already.</source>
        <translation>Für eine Labordatei, die es schon gibt.</translation>
    </message>
    <message>
        <source>“%1” is new; its file is in %2. Make the account of its administrator; you add the others later.</source>
        <translation>„%1“ ist neu; seine Datei liegt in %2. Legen Sie das Konto seines Administrators an; die anderen fügen Sie später hinzu.</translation>
    </message>
    <message>
        <source>The server knows you by this name. The password you choose is yours there as well.</source>
        <translation>Der Server kennt Sie unter diesem Namen. Das gewählte Passwort gilt auch dort.</translation>
    </message>
    <message>
        <source>Set up accounts</source>
        <translation>Konten einrichten</translation>
    </message>
    <message>
        <source>“%1” is connected, and you administer it. Make your account, and then those of the others: from then on everybody signs in by their own name.</source>
        <translation>„%1“ ist verbunden, und Sie verwalten es. Legen Sie Ihr Konto an und danach die der anderen: Von da an meldet sich jeder unter eigenem Namen an.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::PasswordDialog</name>
    <message>
        <source>Remember the password on this computer</source>
        <translation>Passwort auf diesem Rechner merken</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Passwort von %1</translation>
    </message>
    <message>
        <source>In the keychain of this computer, and nowhere else.</source>
        <translation>Im Schlüsselbund dieses Rechners und nirgends sonst.</translation>
    </message>
    <message>
        <source>%1 asks for the password of %2.</source>
        <translation>%1 fragt nach dem Passwort von %2.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::PasswordField</name>
    <message>
        <source>Hide the password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort zeigen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::PoolDialog</name>
    <message numerus="yes">
        <source>Pool %n sample(s)</source>
        <translation>
            <numerusform>%n Probe poolen</numerusform>
            <numerusform>%n Proben poolen</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the pool</source>
        <translation>Name des Pools</translation>
    </message>
    <message>
        <source>The same volume of each (µL)</source>
        <translation>Dasselbe Volumen von jeder (µL)</translation>
    </message>
    <message>
        <source>The same mass of each (ng)</source>
        <translation>Dieselbe Masse von jeder (ng)</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Entnehmen</translation>
    </message>
    <message>
        <source>Of each</source>
        <translation>Von jeder</translation>
    </message>
    <message>
        <source>Make the pool</source>
        <translation>Pool herstellen</translation>
    </message>
    <message>
        <source>What is taken of each sample</source>
        <translation>Was von jeder Probe entnommen wird</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Konzentration</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Entnommen</translation>
    </message>
    <message>
        <source>More than nothing.</source>
        <translation>Mehr als nichts.</translation>
    </message>
    <message>
        <source>%1 has no concentration.</source>
        <translation>%1 hat keine Konzentration.</translation>
    </message>
    <message>
        <source>It is not known how much there is of %1.</source>
        <translation>Es ist nicht bekannt, wie viel von %1 vorhanden ist.</translation>
    </message>
    <message>
        <source>Too little of %1 to be pipetted.</source>
        <translation>Zu wenig von %1, um es zu pipettieren.</translation>
    </message>
    <message>
        <source>%1 has not enough.</source>
        <translation>%1 hat nicht genug.</translation>
    </message>
    <message>
        <source>The pool has %1.</source>
        <translation>Der Pool hat %1.</translation>
    </message>
    <message>
        <source>The pool has %1 of %2.</source>
        <translation>Der Pool hat %1 mit %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>These have no concentration: %1.</source>
        <translation>Ohne Konzentration: %1.</translation>
    </message>
    <message>
        <source>These have not enough: %1.</source>
        <translation>Zu wenig haben: %1.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::PrintDialog</name>
    <message numerus="yes">
        <source>Print labels of %n thing(s)</source>
        <translation>
            <numerusform>Etiketten für %n Stück drucken</numerusform>
            <numerusform>Etiketten für %n Stück drucken</numerusform>
        </translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Copies of each</source>
        <translation>Exemplare je Stück</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF-Datei</translation>
    </message>
    <message>
        <source>Label printer in the network (ZPL)</source>
        <translation>Etikettendrucker im Netz (ZPL)</translation>
    </message>
    <message>
        <source>Print on</source>
        <translation>Drucken auf</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>%1 dpi</source>
        <translation>%1 dpi</translation>
    </message>
    <message>
        <source>Its resolution</source>
        <translation>Seine Auflösung</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>For a printer that prints beside the labels; kept on this computer</source>
        <translation>Für einen Drucker, der neben die Etiketten druckt; auf diesem Rechner gemerkt</translation>
    </message>
    <message>
        <source>Shift to the right</source>
        <translation>Nach rechts schieben</translation>
    </message>
    <message>
        <source>Shift down</source>
        <translation>Nach unten schieben</translation>
    </message>
    <message>
        <source>First free label</source>
        <translation>Erstes freies Etikett</translation>
    </message>
    <message>
        <source>smeared, lost, relabelled …</source>
        <translation>verwischt, verloren, neu etikettiert …</translation>
    </message>
    <message>
        <source>Why again</source>
        <translation>Warum noch einmal</translation>
    </message>
    <message>
        <source>Label before</source>
        <translation>Etikett davor</translation>
    </message>
    <message>
        <source>Next label</source>
        <translation>Nächstes Etikett</translation>
    </message>
    <message>
        <source>labels.pdf</source>
        <translation>etiketten.pdf</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>Printed before: %1.</source>
        <translation>Schon gedruckt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>Reading the layouts…</source>
        <translation>Layouts werden gelesen …</translation>
    </message>
    <message>
        <source>Choose the file.</source>
        <translation>Wählen Sie die Datei.</translation>
    </message>
    <message>
        <source>Enter the address of the printer.</source>
        <translation>Geben Sie die Adresse des Druckers ein.</translation>
    </message>
    <message>
        <source>Say why they are printed again.</source>
        <translation>Sagen Sie, warum sie noch einmal gedruckt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n Etikett</numerusform>
            <numerusform>%n Etiketten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n Bogen</numerusform>
            <numerusform>%n Bögen</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels as PDF</source>
        <translation>Etiketten als PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print labels on %1</source>
        <translation>Etiketten auf %1 drucken</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) printed on %1.</source>
        <translation>
            <numerusform>%n Etikett auf %1 gedruckt.</numerusform>
            <numerusform>%n Etiketten auf %1 gedruckt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ProgressLine</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel this task</source>
        <translation>Diese Aufgabe abbrechen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ProjectOverviewTab</name>
    <message>
        <source>Samples of this project</source>
        <translation>Proben dieses Projekts</translation>
    </message>
    <message>
        <source>No project selected</source>
        <translation>Kein Projekt gewählt</translation>
    </message>
    <message>
        <source>Select a project to see what belongs to it.</source>
        <translation>Wählen Sie ein Projekt, um zu sehen, was dazu gehört.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation>Was dazu gehört</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Chargen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>%1 of %2 spent</source>
        <translation>%1 von %2 ausgegeben</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ProjectTab</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ProjectsPanel</name>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Noch keine Projekte</translation>
    </message>
    <message>
        <source>A project is what samples are received for. It has members, a budget, batches and files.</source>
        <translation>Ein Projekt ist das, wofür Proben angenommen werden. Es hat Mitglieder, ein Budget, Chargen und Dateien.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Shows the samples of this project</source>
        <translation>Zeigt die Proben dieses Projekts</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>About the project</source>
        <translation>Über das Projekt</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Chargen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Change the status of a project</source>
        <translation>Status eines Projekts ändern</translation>
    </message>
    <message>
        <source>Change a project</source>
        <translation>Projekt ändern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Remove project</source>
        <translation>Projekt entfernen</translation>
    </message>
    <message>
        <source>Remove the project “%1”? This works only while nothing belongs to it; a project that has samples is completed and archived instead.</source>
        <translation>Das Projekt „%1“ entfernen? Das geht nur, solange nichts dazu gehört; ein Projekt mit Proben wird stattdessen abgeschlossen und archiviert.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove a project</source>
        <translation>Projekt entfernen</translation>
    </message>
    <message>
        <source>Search projects</source>
        <translation>Projekte suchen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No project has these words in its name, title, lead, department or description.</source>
        <translation>Kein Projekt hat diese Wörter in Name, Titel, Leitung, Abteilung oder Beschreibung.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Kept in the history for good.</source>
        <translation>Bleibt für immer im Verlauf.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ReceiptDesk</name>
    <message>
        <source>Shipments</source>
        <translation>Lieferungen</translation>
    </message>
    <message>
        <source>Back to all shipments</source>
        <translation>Zurück zu allen Lieferungen</translation>
    </message>
    <message>
        <source>Close shipment</source>
        <translation>Lieferung abschließen</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Wieder öffnen…</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Packliste</translation>
    </message>
    <message>
        <source>Samples of a project or an import…</source>
        <translation>Proben eines Projekts oder Imports…</translation>
    </message>
    <message>
        <source>From a spreadsheet…</source>
        <translation>Aus einer Tabelle…</translation>
    </message>
    <message>
        <source>Discrepancies</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Save as csv…</source>
        <translation>Als csv speichern…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Angaben…</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Off the manifest</source>
        <translation>Von der Packliste</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Which one is it?</source>
        <translation>Welches ist es?</translation>
    </message>
    <message>
        <source>Note as unexpected (F9)</source>
        <translation>Als unerwartet vermerken (F9)</translation>
    </message>
    <message>
        <source>Forget (Esc)</source>
        <translation>Vergessen (Esc)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Which items are shown</source>
        <translation>Welche Stücke gezeigt werden</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Alle Stücke</translation>
    </message>
    <message>
        <source>Not arrived</source>
        <translation>Nicht angekommen</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Items of the shipment</source>
        <translation>Stücke der Lieferung</translation>
    </message>
    <message>
        <source>Nothing is announced yet</source>
        <translation>Noch ist nichts angekündigt</translation>
    </message>
    <message>
        <source>Say what is to come by the button Manifest: samples that are registered, or a spreadsheet of the sender. Or scan what is there.</source>
        <translation>Sagen Sie mit der Schaltfläche Packliste, was kommen soll: registrierte Proben oder eine Tabelle des Absenders. Oder scannen Sie, was da ist.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Reopen the shipment to change what it says of arrivals.</source>
        <translation>Öffnen Sie die Lieferung wieder, um zu ändern, was über die Ankunft darin steht.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Scan a code, or type it and press Enter.</source>
        <translation>Scannen Sie einen Code, oder tippen Sie ihn und drücken Sie Enter.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 arrived</source>
        <translation>%1 von %2 angekommen</translation>
    </message>
    <message>
        <source>This is %1</source>
        <translation>Das ist %1</translation>
    </message>
    <message>
        <source>The shipment is closed</source>
        <translation>Die Lieferung ist abgeschlossen</translation>
    </message>
    <message>
        <source>Scan or type a code</source>
        <translation>Code scannen oder tippen</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV-Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Manifest of the sender</source>
        <translation>Packliste des Absenders</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.ods *.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.xlsx *.ods *.csv *.tsv *.txt)</translation>
    </message>
    <message numerus="yes">
        <source>“%1” was not taken: something is wrong in %n place(s).</source>
        <translation>
            <numerusform>„%1“ wurde nicht übernommen: An %n Stelle stimmt etwas nicht.</numerusform>
            <numerusform>„%1“ wurde nicht übernommen: An %n Stellen stimmt etwas nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of “%1” are expected.</source>
        <translation>
            <numerusform>%n Stück aus „%1“ wird erwartet.</numerusform>
            <numerusform>%n Stück aus „%1“ werden erwartet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns that were left out: %1.</source>
        <translation>Weggelassene Spalten: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have not arrived and become missing.</source>
        <translation>
            <numerusform>%n Stück ist nicht angekommen und gilt dann als fehlend.</numerusform>
            <numerusform>%n Stück sind nicht angekommen und gelten dann als fehlend.</numerusform>
        </translation>
    </message>
    <message>
        <source>These codes are not noted and are forgotten: %1.</source>
        <translation>Diese Codes sind nicht vermerkt und werden vergessen: %1.</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 abschließen</translation>
    </message>
    <message>
        <source>The shipment is closed. Samples that arrived have their date of receipt.</source>
        <translation>Die Lieferung ist abgeschlossen. Angekommene Proben haben ihr Eingangsdatum.</translation>
    </message>
    <message>
        <source>Reopen %1</source>
        <translation>%1 wieder öffnen</translation>
    </message>
    <message>
        <source>What was missing is expected again, and the samples are as they were before the shipment was closed.</source>
        <translation>Was fehlte, wird wieder erwartet, und die Proben sind, wie sie vor dem Abschluss waren.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Save the discrepancies</source>
        <translation>Abweichungen speichern</translation>
    </message>
    <message>
        <source>The discrepancies are in “%1”.</source>
        <translation>Die Abweichungen stehen in „%1“.</translation>
    </message>
    <message>
        <source>Not checked in</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Not on the manifest, and not noted: %1</source>
        <translation>Nicht auf der Packliste und nicht vermerkt: %1</translation>
    </message>
    <message>
        <source>Condition of %1</source>
        <translation>Zustand von %1</translation>
    </message>
    <message>
        <source>Condition of what was scanned last</source>
        <translation>Zustand des zuletzt Gescannten</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ReceiptPanel</name>
    <message>
        <source>Search shipments</source>
        <translation>Lieferungen suchen</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>Lieferungen</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>New shipment…</source>
        <translation>Neue Lieferung…</translation>
    </message>
    <message>
        <source>To the desk</source>
        <translation>Zur Annahme</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No shipment has these words in its name, project, tracking number, sender or remarks.</source>
        <translation>Keine Lieferung hat diese Wörter in Name, Projekt, Sendungsnummer, Absender oder Bemerkungen.</translation>
    </message>
    <message>
        <source>No shipments yet</source>
        <translation>Noch keine Lieferungen</translation>
    </message>
    <message>
        <source>A shipment says what is to come and what came: announce it from samples or a spreadsheet, scan what arrives, and send back what differs.</source>
        <translation>Eine Lieferung sagt, was kommen soll und was kam: Kündigen Sie sie aus Proben oder einer Tabelle an, scannen Sie, was ankommt, und senden Sie zurück, was abweicht.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>The shipment is removed with its %n item(s). No sample is.</source>
        <translation>
            <numerusform>Die Lieferung wird mit ihrem %n Stück entfernt. Proben nicht.</numerusform>
            <numerusform>Die Lieferung wird mit ihren %n Stück entfernt. Proben nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>codes that are not noted</source>
        <translation>Codes, die nicht vermerkt sind</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ReplaceDialog</name>
    <message>
        <source>Upper and lower case differ</source>
        <translation>Groß- und Kleinschreibung unterscheiden</translation>
    </message>
    <message>
        <source>Only whole cells</source>
        <translation>Nur ganze Zellen</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>In the selected cells</source>
        <translation>In den ausgewählten Zellen</translation>
    </message>
    <message>
        <source>In the column %1</source>
        <translation>In der Spalte %1</translation>
    </message>
    <message>
        <source>In the whole grid</source>
        <translation>In der ganzen Tabelle</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ResetPasswordDialog</name>
    <message>
        <source>Reset the password of %1</source>
        <translation>Passwort von %1 zurücksetzen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Tell %1 the new password; it has to be changed at the next sign-in. The account is unlocked, and all its sessions end.</source>
        <translation>Teilen Sie %1 das neue Passwort mit; es muss bei der nächsten Anmeldung geändert werden. Das Konto wird entsperrt, und alle seine Sitzungen enden.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::RoleChooser</name>
    <message>
        <source>Reads everything and changes nothing.</source>
        <translation>Liest alles und ändert nichts.</translation>
    </message>
    <message>
        <source>Reads and exports, keeps views and makes reports.</source>
        <translation>Liest und exportiert, legt Ansichten ab und erstellt Berichte.</translation>
    </message>
    <message>
        <source>Submits and corrects samples, adds projects, makes reports.</source>
        <translation>Reicht Proben ein und berichtigt sie, legt Projekte an, erstellt Berichte.</translation>
    </message>
    <message>
        <source>Processes samples: validates them, makes libraries, plans runs, records quality checks and signs.</source>
        <translation>Bearbeitet Proben: prüft sie, erstellt Bibliotheken, plant Läufe, hält Qualitätsprüfungen fest und unterschreibt.</translation>
    </message>
    <message>
        <source>Does all that and decides: removes samples and libraries, closes projects, reviews and releases; sees the accounts.</source>
        <translation>Tut das alles und entscheidet: entfernt Proben und Bibliotheken, schließt Projekte, begutachtet und gibt frei; sieht die Konten.</translation>
    </message>
    <message>
        <source>Does everything, and manages the accounts.</source>
        <translation>Tut alles und verwaltet die Konten.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::RoleDialog</name>
    <message>
        <source>Change the role of %1</source>
        <translation>Rolle von %1 ändern</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Kept in the history for good.</source>
        <translation>Bleibt für immer im Verlauf.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::RunActions</name>
    <message>
        <source>Remove run %1</source>
        <translation>Lauf %1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%1 will no longer be listed, and %n library(s) are taken out of its lanes. Undo brings it back.</source>
        <translation>
            <numerusform>%1 wird nicht mehr aufgeführt, und %n Bibliothek wird aus den Lanes genommen. Rückgängig holt alles zurück.</numerusform>
            <numerusform>%1 wird nicht mehr aufgeführt, und %n Bibliotheken werden aus den Lanes genommen. Rückgängig holt alles zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 will no longer be listed. Undo brings it back.</source>
        <translation>%1 wird nicht mehr aufgeführt. Rückgängig holt ihn zurück.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Changing the status to %1 needs a reason.</source>
        <translation>Der Wechsel des Status zu %1 braucht einen Grund.</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>Status ändern</translation>
    </message>
    <message>
        <source>Nothing follows %1</source>
        <translation>Auf %1 folgt nichts</translation>
    </message>
    <message>
        <source>Edit run…</source>
        <translation>Lauf bearbeiten …</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Remove run…</source>
        <translation>Lauf entfernen …</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::RunForm</name>
    <message>
        <source>Read 1 cycles</source>
        <translation>Zyklen Read 1</translation>
    </message>
    <message>
        <source>Index 1 cycles</source>
        <translation>Zyklen Index 1</translation>
    </message>
    <message>
        <source>Index 2 cycles</source>
        <translation>Zyklen Index 2</translation>
    </message>
    <message>
        <source>Read 2 cycles</source>
        <translation>Zyklen Read 2</translation>
    </message>
    <message>
        <source>Mismatches allowed in i7</source>
        <translation>Erlaubte Abweichungen in i7</translation>
    </message>
    <message>
        <source>Mismatches allowed in i5</source>
        <translation>Erlaubte Abweichungen in i5</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kit version</source>
        <translation>Kit-Version</translation>
    </message>
    <message>
        <source>Flow cell type</source>
        <translation>Flow-Cell-Typ</translation>
    </message>
    <message>
        <source>Plan the run</source>
        <translation>Lauf planen</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>It decides in which direction the i5 is written.</source>
        <translation>Sie entscheidet, in welcher Richtung der i5 geschrieben wird.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Flow cell</source>
        <translation>Flow Cell</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Zyklen</translation>
    </message>
    <message>
        <source>Read 1</source>
        <translation>Read 1</translation>
    </message>
    <message>
        <source>i7</source>
        <translation>i7</translation>
    </message>
    <message>
        <source>i5</source>
        <translation>i5</translation>
    </message>
    <message>
        <source>Read 2</source>
        <translation>Read 2</translation>
    </message>
    <message>
        <source>Mismatches allowed</source>
        <translation>Erlaubte Abweichungen</translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n Lane</numerusform>
            <numerusform>%n Lanes</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit run %1</source>
        <translation>Lauf %1 bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::RunListModel</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Flow cell type</source>
        <translation>Flow-Cell-Typ</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::RunPlannerPanel</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>New run…</source>
        <translation>Neuer Lauf …</translation>
    </message>
    <message>
        <source>No run is planned</source>
        <translation>Kein Lauf ist geplant</translation>
    </message>
    <message>
        <source>Choose instrument and flow cell, then drag samples to its lanes.</source>
        <translation>Wählen Sie Gerät und Flow Cell, dann ziehen Sie Proben in die Lanes.</translation>
    </message>
    <message>
        <source>Plan a run…</source>
        <translation>Lauf planen …</translation>
    </message>
    <message>
        <source>Find samples</source>
        <translation>Proben suchen</translation>
    </message>
    <message>
        <source>Samples and libraries</source>
        <translation>Proben und Bibliotheken</translation>
    </message>
    <message>
        <source>No samples</source>
        <translation>Keine Proben</translation>
    </message>
    <message>
        <source>Nothing was found. Import a submission, or search for something else.</source>
        <translation>Nichts gefunden. Importieren Sie eine Einreichung oder suchen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>Add to lane</source>
        <translation>In Lane</translation>
    </message>
    <message>
        <source>Add to lane %1</source>
        <translation>In Lane %1 setzen</translation>
    </message>
    <message>
        <source>Add to lane %1 (Alt+%1)</source>
        <translation>In Lane %1 setzen (Alt+%1)</translation>
    </message>
    <message>
        <source>%1 + %2 cycles, indexes %3 + %4</source>
        <translation>%1 + %2 Zyklen, Indizes %3 + %4</translation>
    </message>
    <message>
        <source>%1 + %2 cycles</source>
        <translation>%1 + %2 Zyklen</translation>
    </message>
    <message>
        <source>mismatches %1 + %2</source>
        <translation>Abweichungen %1 + %2</translation>
    </message>
    <message>
        <source>Edit run…</source>
        <translation>Lauf bearbeiten …</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Remove run…</source>
        <translation>Lauf entfernen …</translation>
    </message>
    <message>
        <source>Set its status back to Planned to edit the run.</source>
        <translation>Setzen Sie den Status auf Geplant zurück, um den Lauf zu bearbeiten.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Sample sheet</source>
        <translation>Sample Sheet</translation>
    </message>
    <message>
        <source>v1, for bcl2fastq…</source>
        <translation>v1, für bcl2fastq …</translation>
    </message>
    <message>
        <source>v2, for BCL Convert…</source>
        <translation>v2, für BCL Convert …</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::RunPlannerPresenter</name>
    <message>
        <source>Plan run %1</source>
        <translation>Lauf %1 planen</translation>
    </message>
    <message numerus="yes">
        <source>Put %n library(s) into lane %1</source>
        <translation>
            <numerusform>%n Bibliothek in Lane %1 setzen</numerusform>
            <numerusform>%n Bibliotheken in Lane %1 setzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Put new library %1 into lane %2</source>
        <translation>Neue Bibliothek %1 in Lane %2 setzen</translation>
    </message>
    <message numerus="yes">
        <source>Take %n library(s) out of run %1</source>
        <translation>
            <numerusform>%n Bibliothek aus Lauf %1 nehmen</numerusform>
            <numerusform>%n Bibliotheken aus Lauf %1 nehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n library(s) to lane %1</source>
        <translation>
            <numerusform>%n Bibliothek in Lane %1 verschieben</numerusform>
            <numerusform>%n Bibliotheken in Lane %1 verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit library %1</source>
        <translation>Bibliothek %1 bearbeiten</translation>
    </message>
    <message>
        <source>Edit run %1</source>
        <translation>Lauf %1 bearbeiten</translation>
    </message>
    <message>
        <source>Set run %1 to %2</source>
        <translation>Lauf %1 auf %2 setzen</translation>
    </message>
    <message>
        <source>Remove run %1</source>
        <translation>Lauf %1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n library(s) are already in lane %1: %2.</source>
        <translation>
            <numerusform>Die Bibliothek %2 ist schon in Lane %1.</numerusform>
            <numerusform>%n Bibliotheken sind schon in Lane %1: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SampleBulk</name>
    <message>
        <source>Add several…</source>
        <translation>Mehrere hinzufügen …</translation>
    </message>
    <message>
        <source>Edit as a grid…</source>
        <translation>Als Tabelle bearbeiten …</translation>
    </message>
    <message>
        <source>Add up to %1 samples in a grid</source>
        <translation>Bis zu %1 Proben in einer Tabelle hinzufügen</translation>
    </message>
    <message>
        <source>Edit all fields of the selected samples in a grid</source>
        <translation>Alle Felder der ausgewählten Proben in einer Tabelle bearbeiten</translation>
    </message>
    <message>
        <source>Select at most %1 samples.</source>
        <translation>Wählen Sie höchstens %1 Proben aus.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SampleDetail</name>
    <message>
        <source>No sample selected</source>
        <translation>Keine Probe ausgewählt</translation>
    </message>
    <message>
        <source>Select a sample in the table to see it here with its history.</source>
        <translation>Wählen Sie in der Tabelle eine Probe, um sie hier mit ihrem Verlauf zu sehen.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>New sample</source>
        <translation>Neue Probe</translation>
    </message>
    <message numerus="yes">
        <source>What you typed for %n other sample(s) is kept and not saved yet.</source>
        <translation>
            <numerusform>Was Sie für %n andere Probe eingegeben haben, ist aufgehoben, aber noch nicht gespeichert.</numerusform>
            <numerusform>Was Sie für %n andere Proben eingegeben haben, ist aufgehoben, aber noch nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Changing the status to %1 needs a reason.</source>
        <translation>Der Wechsel des Status zu %1 braucht einen Grund.</translation>
    </message>
    <message numerus="yes">
        <source>what was typed for %n sample(s)</source>
        <translation>
            <numerusform>was für %n Probe eingegeben wurde</numerusform>
            <numerusform>was für %n Proben eingegeben wurde</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the list shown</source>
        <translation>Nicht in der gezeigten Liste</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SampleEditing</name>
    <message>
        <source>%1 samples are too many to change in one step. Select at most %2.</source>
        <translation>%1 Proben sind zu viele für einen Schritt. Wählen Sie höchstens %2.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Changing the status to %1 needs a reason.</source>
        <translation>Der Wechsel des Status zu %1 braucht einen Grund.</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>Status ändern</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1 Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) cannot be taken, so nothing was changed. %1</source>
        <translation>
            <numerusform>%n Zelle kann nicht übernommen werden, daher wurde nichts geändert. %1</numerusform>
            <numerusform>%n Zellen können nicht übernommen werden, daher wurde nichts geändert. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n sample(s)</source>
        <translation>
            <numerusform>%n Probe entfernen</numerusform>
            <numerusform>%n Proben entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) will no longer be listed. Their history is kept, and Undo brings them back.</source>
        <translation>
            <numerusform>%n Probe wird nicht mehr aufgeführt. Ihr Verlauf bleibt, und Rückgängig holt sie zurück.</numerusform>
            <numerusform>%n Proben werden nicht mehr aufgeführt. Ihr Verlauf bleibt, und Rückgängig holt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SampleFilters</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Show only samples of a status, type or project</source>
        <translation>Nur Proben eines Status, einer Art oder eines Projekts zeigen</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>Type a project</source>
        <translation>Projekt eingeben</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SampleForm</name>
    <message>
        <source>Somebody else has cleared this.</source>
        <translation>Jemand anders hat das geleert.</translation>
    </message>
    <message>
        <source>Somebody else has set this to “%1”.</source>
        <translation>Jemand anders hat das auf „%1“ gesetzt.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Berechnet</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SampleMaking</name>
    <message>
        <source>&amp;Aliquots…</source>
        <translation>&amp;Aliquots…</translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <translation>A&amp;ufteilen…</translation>
    </message>
    <message>
        <source>&amp;Derivative…</source>
        <translation>&amp;Derivat…</translation>
    </message>
    <message>
        <source>&amp;Pool…</source>
        <translation>&amp;Pool…</translation>
    </message>
    <message>
        <source>&amp;Merge two records of one sample…</source>
        <translation>&amp;Zwei Einträge einer Probe zusammenführen…</translation>
    </message>
    <message>
        <source>Show the &amp;family</source>
        <translation>&amp;Familie zeigen</translation>
    </message>
    <message>
        <source>Select at most %1 samples.</source>
        <translation>Wählen Sie höchstens %1 Proben aus.</translation>
    </message>
    <message numerus="yes">
        <source>The pool %1 made of %n sample(s).</source>
        <translation>
            <numerusform>Pool %1 aus %n Probe hergestellt.</numerusform>
            <numerusform>Pool %1 aus %n Proben hergestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two records merged into one.</source>
        <translation>Zwei Datensätze zu einem vereint.</translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n Probe</numerusform>
            <numerusform>%n Proben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aliquot(s) made of %1.</source>
        <translation>
            <numerusform>%n Aliquot hergestellt aus: %1.</numerusform>
            <numerusform>%n Aliquote hergestellt aus: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) made of %1.</source>
        <translation>
            <numerusform>%n Teil hergestellt aus: %1.</numerusform>
            <numerusform>%n Teile hergestellt aus: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n derivative(s) made of %1.</source>
        <translation>
            <numerusform>%n Derivat hergestellt aus: %1.</numerusform>
            <numerusform>%n Derivate hergestellt aus: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SamplesPanel</name>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>%1 cells are too many for the clipboard. Select fewer rows, or export them to a file.</source>
        <translation>%1 Zellen sind zu viele für die Zwischenablage. Wählen Sie weniger Zeilen, oder exportieren Sie sie in eine Datei.</translation>
    </message>
    <message>
        <source>%1 pasted cells were left out: they lie beyond the table, or over cells that cannot be changed by hand.</source>
        <translation>%1 eingefügte Zellen wurden ausgelassen: Sie liegen außerhalb der Tabelle oder auf Zellen, die nicht von Hand geändert werden können.</translation>
    </message>
    <message>
        <source>Add sample</source>
        <translation>Probe hinzufügen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Set one field of all selected samples</source>
        <translation>Ein Feld aller ausgewählten Proben setzen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Change the status of all selected samples</source>
        <translation>Den Status aller ausgewählten Proben ändern</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Search name, barcode, project, submitter, notes</source>
        <translation>Name, Barcode, Projekt, Einsender, Notizen suchen</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Reading samples…</source>
        <translation>Proben werden gelesen …</translation>
    </message>
    <message>
        <source>No samples yet</source>
        <translation>Noch keine Proben</translation>
    </message>
    <message>
        <source>Drop a submission sheet on the window to import it, or add a sample by hand.</source>
        <translation>Legen Sie einen Einsendebogen auf dem Fenster ab, um ihn zu importieren, oder fügen Sie eine Probe von Hand hinzu.</translation>
    </message>
    <message>
        <source>No sample matches</source>
        <translation>Keine Probe passt</translation>
    </message>
    <message>
        <source>Check the spelling, or remove a filter.</source>
        <translation>Prüfen Sie die Schreibweise, oder entfernen Sie einen Filter.</translation>
    </message>
    <message>
        <source>Show all samples</source>
        <translation>Alle Proben zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n samples…</source>
        <translation>
            <numerusform>%n Probe bearbeiten …</numerusform>
            <numerusform>%n Proben bearbeiten …</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Name of the view (search, filters, order and columns):</source>
        <translation>Name der Ansicht (Suche, Filter, Reihenfolge und Spalten):</translation>
    </message>
    <message>
        <source>Import samples…</source>
        <translation>Proben importieren …</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Herstellen</translation>
    </message>
    <message>
        <source>Aliquots, parts, derivatives and pools of the selected samples</source>
        <translation>Aliquots, Teile, Derivate und Pools der ausgewählten Proben</translation>
    </message>
    <message>
        <source>Dispose of…</source>
        <translation>Entsorgen…</translation>
    </message>
    <message>
        <source>Print labels…</source>
        <translation>Etiketten drucken …</translation>
    </message>
    <message>
        <source>Select the samples that get a label first.</source>
        <translation>Wählen Sie erst die Proben aus, die ein Etikett bekommen.</translation>
    </message>
    <message>
        <source>Past their date</source>
        <translation>Über ihrem Datum</translation>
    </message>
    <message>
        <source>Past their date in 30 days</source>
        <translation>In 30 Tagen über ihrem Datum</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Not yet received</source>
        <translation>Noch nicht eingegangen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SavedViews</name>
    <message>
        <source>Save view “%1”</source>
        <translation>Ansicht „%1“ speichern</translation>
    </message>
    <message>
        <source>Remove view “%1”</source>
        <translation>Ansicht „%1“ entfernen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ScannerDialog</name>
    <message>
        <source>Barcode scanner</source>
        <translation>Barcode-Scanner</translation>
    </message>
    <message>
        <source>A scan anywhere in the window goes to what has the code. A field for text keeps what is scanned into it, unless the scanner sends a prefix: then that goes there as well.</source>
        <translation>Ein Scan irgendwo im Fenster führt zu dem, was den Code hat. Ein Textfeld behält, was man hineinscannt, es sei denn, der Scanner sendet ein Präfix: Dann führt auch das dorthin.</translation>
    </message>
    <message>
        <source>Sent before a code</source>
        <translation>Vor einem Code gesendet</translation>
    </message>
    <message>
        <source>As the scanner is set; \x02 stands for STX.</source>
        <translation>Wie am Scanner eingestellt; \x02 steht für STX.</translation>
    </message>
    <message>
        <source>Sent after a code</source>
        <translation>Nach einem Code gesendet</translation>
    </message>
    <message>
        <source>Try it here</source>
        <translation>Hier ausprobieren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Read as: %1</source>
        <translation>Gelesen als: %1</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SeriesDialog</name>
    <message numerus="yes">
        <source>Series in %n cell(s)</source>
        <translation>
            <numerusform>Reihe in %n Zelle</numerusform>
            <numerusform>Reihe in %n Zellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers or days</source>
        <translation>Zahlen oder Tage</translation>
    </message>
    <message>
        <source>96-well plate, down the columns</source>
        <translation>96er-Platte, spaltenweise</translation>
    </message>
    <message>
        <source>96-well plate, along the rows</source>
        <translation>96er-Platte, zeilenweise</translation>
    </message>
    <message>
        <source>384-well plate, down the columns</source>
        <translation>384er-Platte, spaltenweise</translation>
    </message>
    <message>
        <source>384-well plate, along the rows</source>
        <translation>384er-Platte, zeilenweise</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Goes on as</source>
        <translation>Geht weiter als</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Ausfüllen</translation>
    </message>
    <message>
        <source>No number goes on from here. Write one, as in S-{001}.</source>
        <translation>Hier zählt keine Zahl weiter. Schreiben Sie eine, wie in S-{001}.</translation>
    </message>
    <message>
        <source>That is no well of such a plate. Write one, as A1 or A01.</source>
        <translation>Das ist keine Position einer solchen Platte. Schreiben Sie eine, wie A1 oder A01.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SessionsDialog</name>
    <message>
        <source>Sessions of %1</source>
        <translation>Sitzungen von %1</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>diese hier</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>open until %1</source>
        <translation>offen bis %1</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SheetCheckPanel</name>
    <message>
        <source>Sample sheet checker</source>
        <translation>Sample-Sheet-Prüfung</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Drop a sample sheet here</source>
        <translation>Sample Sheet hier ablegen</translation>
    </message>
    <message>
        <source>Illumina v1 and v2, CASAVA and Element manifests are told apart by what is in them. Each problem is shown with its line and column.</source>
        <translation>Illumina v1 und v2, CASAVA und Element-Manifeste werden am Inhalt erkannt. Jedes Problem wird mit Zeile und Spalte gezeigt.</translation>
    </message>
    <message>
        <source>Open a sheet…</source>
        <translation>Sheet öffnen …</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>As the sheet says</source>
        <translation>Wie im Sheet</translation>
    </message>
    <message>
        <source>&amp;Instrument</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>Kit version</source>
        <translation>Kit-Version</translation>
    </message>
    <message>
        <source>&amp;Kit version</source>
        <translation>&amp;Kit-Version</translation>
    </message>
    <message>
        <source>Check a sample sheet</source>
        <translation>Sample Sheet prüfen</translation>
    </message>
    <message>
        <source>Sample sheets (*.csv *.txt);;All files (*)</source>
        <translation>Sample Sheets (*.csv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n Probe</numerusform>
            <numerusform>%n Proben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was changed by another program and was checked again.</source>
        <translation>%1 wurde von einem anderen Programm geändert und erneut geprüft.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>As the sheet says: %1</source>
        <translation>Wie im Sample Sheet: %1</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SheetExportDialog</name>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Sample sheet of %1</source>
        <translation>Sample Sheet von %1</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>v1, for bcl2fastq</source>
        <translation>v1, für bcl2fastq</translation>
    </message>
    <message>
        <source>v2, for BCL Convert</source>
        <translation>v2, für BCL Convert</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The kit version decides how the i5 is written.</source>
        <translation>Die Kit-Version entscheidet, wie der i5 geschrieben wird.</translation>
    </message>
    <message>
        <source>i5 written forward, as %1 expects it for %2.</source>
        <translation>i5 vorwärts geschrieben, wie %1 ihn für %2 erwartet.</translation>
    </message>
    <message>
        <source>i5 written as its reverse complement, as %1 expects it for %2.</source>
        <translation>i5 revers-komplementär geschrieben, wie %1 ihn für %2 erwartet.</translation>
    </message>
    <message>
        <source>Save the sample sheet</source>
        <translation>Sample Sheet speichern</translation>
    </message>
    <message>
        <source>Sample sheets (*.csv)</source>
        <translation>Sample Sheets (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>&amp;BCL Convert version</source>
        <translation>&amp;BCL-Convert-Version</translation>
    </message>
    <message>
        <source>such as %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Stands in the sheet as SoftwareVersion. Kept for this instrument.</source>
        <translation>Steht im Sample Sheet als SoftwareVersion. Wird für dieses Gerät gemerkt.</translation>
    </message>
    <message numerus="yes">
        <source>Save with %n error(s)?</source>
        <translation>
            <numerusform>Mit %n Fehler speichern?</numerusform>
            <numerusform>Mit %n Fehlern speichern?</numerusform>
        </translation>
    </message>
    <message>
        <source>An error stops the instrument or the conversion, or mixes up samples.</source>
        <translation>Ein Fehler hält das Gerät oder die Umwandlung an oder vertauscht Proben.</translation>
    </message>
    <message>
        <source>Save all the same…</source>
        <translation>Trotzdem speichern …</translation>
    </message>
    <message numerus="yes">
        <source>Saved as %1, with %n error(s).</source>
        <translation>
            <numerusform>Gespeichert als %1, mit %n Fehler.</numerusform>
            <numerusform>Gespeichert als %1, mit %n Fehlern.</numerusform>
        </translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>wählen Sie einen anderen Namen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SheetFindingModel</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SheetPicker</name>
    <message>
        <source>First free label of the sheet</source>
        <translation>Erstes freies Etikett des Bogens</translation>
    </message>
    <message>
        <source>Click the first free label of the sheet</source>
        <translation>Klicken Sie das erste freie Etikett des Bogens an</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SheetView</name>
    <message>
        <source>What was found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Text of the sheet</source>
        <translation>Text des Sheets</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>This sheet keeps every rule of its format.</source>
        <translation>Dieses Sheet hält jede Regel seines Formats ein.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ShipmentDialog</name>
    <message>
        <source>Edit shipment</source>
        <translation>Lieferung bearbeiten</translation>
    </message>
    <message>
        <source>New shipment</source>
        <translation>Neue Lieferung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add shipment</source>
        <translation>Lieferung anlegen</translation>
    </message>
    <message>
        <source>What is on the parcel, or what you call it.</source>
        <translation>Was auf dem Paket steht oder wie Sie es nennen.</translation>
    </message>
    <message>
        <source>Empty: when the first thing of it is scanned.</source>
        <translation>Leer: wenn das erste Stück davon gescannt wird.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ShipmentsModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Discrepancies</source>
        <translation>Abweichungen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Copy cells, for a spreadsheet program</source>
        <translation>Zellen kopieren, für ein Tabellenprogramm</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>Zellen einfügen</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>Zellen leeren</translation>
    </message>
    <message>
        <source>Fill the selected cells with what is typed</source>
        <translation>Die ausgewählten Zellen mit der Eingabe füllen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SignInPage</name>
    <message>
        <source>Login name</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Remember me on this computer</source>
        <translation>Auf diesem Rechner merken</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>Benutzer wechseln</translation>
    </message>
    <message>
        <source>Open another lab…</source>
        <translation>Anderes Labor öffnen …</translation>
    </message>
    <message>
        <source>Keeps the password in the keychain of this computer.</source>
        <translation>Legt das Passwort in der Schlüsselverwaltung dieses Rechners ab.</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Die Feststelltaste scheint an zu sein.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>%1 (%2) works here. What was typed is kept.</source>
        <translation>Hier arbeitet %1 (%2). Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>Too many failed tries. Wait %1:%2 minutes before the next one.</source>
        <translation>Zu viele Fehlversuche. Warten Sie %1:%2 Minuten bis zum nächsten.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SignOffsTab</name>
    <message>
        <source>Sign the project…</source>
        <translation>Projekt unterschreiben …</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>Noch nicht unterschrieben</translation>
    </message>
    <message>
        <source>Sign the project when you have reviewed or approved it. A change of its fields afterwards makes the signature void.</source>
        <translation>Unterschreiben Sie das Projekt, wenn Sie es geprüft oder freigegeben haben. Eine spätere Änderung seiner Felder macht die Unterschrift ungültig.</translation>
    </message>
    <message>
        <source>Signatures need accounts</source>
        <translation>Unterschriften brauchen Konten</translation>
    </message>
    <message>
        <source>In a lab without accounts nobody is known, so nobody can sign.</source>
        <translation>In einem Labor ohne Konten ist niemand bekannt, also kann niemand unterschreiben.</translation>
    </message>
    <message>
        <source>Signatures need accounts: nobody is known in this lab.</source>
        <translation>Unterschriften brauchen Konten: In diesem Labor ist niemand bekannt.</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Changed by %1, %2</source>
        <translation>Geändert von %1, %2</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>Verändert</translation>
    </message>
    <message>
        <source>It is not what was signed, and the history does not say why.</source>
        <translation>Es ist nicht, was unterschrieben wurde, und der Verlauf sagt nicht, warum.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SignatureDialog</name>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Choose what you state</source>
        <translation>Wählen Sie, was Sie erklären</translation>
    </message>
    <message>
        <source>You sign what stands here, and nothing else. Whoever changes it later makes the signature void.</source>
        <translation>Sie unterschreiben, was hier steht, und nichts anderes. Wer es später ändert, macht die Unterschrift ungültig.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Ihr Passwort</translation>
    </message>
    <message>
        <source>Signed as %1. It stands for your handwritten signature.</source>
        <translation>Unterschrieben als %1. Es gilt wie Ihre handschriftliche Unterschrift.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>Was unterschrieben wird</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SignaturesPanel</name>
    <message>
        <source>Sign…</source>
        <translation>Unterschreiben …</translation>
    </message>
    <message>
        <source>Nothing to sign</source>
        <translation>Nichts zu unterschreiben</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Not signed yet.</source>
        <translation>Noch nicht unterschrieben.</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>Verändert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Void: changed by %1, %2; the values are back, sign anew.</source>
        <translation>Ungültig: geändert von %1, %2; die Werte sind wieder da, bitte neu unterschreiben.</translation>
    </message>
    <message>
        <source>Void: changed by %1, %2</source>
        <translation>Ungültig: geändert von %1, %2</translation>
    </message>
    <message>
        <source>The record is not what was signed, and the history does not say why.</source>
        <translation>Der Eintrag ist nicht der, der unterschrieben wurde, und der Verlauf sagt nicht, warum.</translation>
    </message>
    <message>
        <source>%1 by %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>State something about this record, by your password</source>
        <translation>Mit Ihrem Passwort etwas über diesen Eintrag erklären</translation>
    </message>
    <message>
        <source>Select a sample or a project to see its signatures, or to sign it.</source>
        <translation>Wählen Sie eine Probe oder ein Projekt, um die Unterschriften zu sehen oder zu unterschreiben.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SourceModel</name>
    <message>
        <source>%1 has no library yet; you are asked for its indexes.</source>
        <translation>%1 hat noch keine Bibliothek; Sie werden nach den Indizes gefragt.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>%1, library %2
i7 %3, i5 %4</source>
        <translation>%1, Bibliothek %2
i7 %3, i5 %4</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>Projekt %1</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::StatusLine</name>
    <message>
        <source>Show the tasks</source>
        <translation>Aufgaben zeigen</translation>
    </message>
    <message>
        <source>Lab: %1</source>
        <translation>Labor: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) running</source>
        <translation>
            <numerusform>%n Aufgabe läuft</numerusform>
            <numerusform>%n Aufgaben laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <translation>Angemeldet: %1</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SyncListModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>Sent %1, took %2</source>
        <translation>%1 gesendet, %2 geholt</translation>
    </message>
    <message>
        <source>The server was replaced or restored; what it lacked was sent again.</source>
        <translation>Der Server wurde ersetzt oder wiederhergestellt; was ihm fehlte, wurde noch einmal gesendet.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::SyncPanel</name>
    <message>
        <source>Lists of changes</source>
        <translation>Listen von Änderungen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>Passwort eingeben…</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Als gesehen markieren</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Mit einem Server verbinden…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Trennen…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2 or more)</source>
        <translation>%1 (%2 oder mehr)</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>While I was away</source>
        <translation>In meiner Abwesenheit</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>Austausch</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>What is written without a connection stands here until the server has it.</source>
        <translation>Was ohne Verbindung geschrieben wird, steht hier, bis der Server es hat.</translation>
    </message>
    <message>
        <source>Nothing was refused</source>
        <translation>Nichts wurde abgelehnt</translation>
    </message>
    <message>
        <source>When the server does not take a change, it stands here with the reason.</source>
        <translation>Nimmt der Server eine Änderung nicht an, steht sie hier mit dem Grund.</translation>
    </message>
    <message>
        <source>Nothing new from others</source>
        <translation>Nichts Neues von anderen</translation>
    </message>
    <message>
        <source>What others did since you last marked it as seen stands here.</source>
        <translation>Was andere getan haben, seit Sie es zuletzt als gesehen markiert haben, steht hier.</translation>
    </message>
    <message>
        <source>No exchange yet</source>
        <translation>Noch kein Austausch</translation>
    </message>
    <message>
        <source>Each exchange with the server stands here until the program ends.</source>
        <translation>Jeder Austausch mit dem Server steht hier bis zum Ende des Programms.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Disconnect this lab from %1?</source>
        <translation>Dieses Labor von %1 trennen?</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Everything stays on this computer; %1 changes have not been sent yet.</source>
        <translation>Alles bleibt auf diesem Rechner; %1 Änderungen sind noch nicht gesendet.</translation>
    </message>
    <message>
        <source>You can connect it to the same server again at any time.</source>
        <translation>Sie können es jederzeit wieder mit demselben Server verbinden.</translation>
    </message>
    <message>
        <source>Compare with the server</source>
        <translation>Mit dem Server vergleichen</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Conflicts (%1)</source>
        <translation>Konflikte (%1)</translation>
    </message>
    <message>
        <source>Get anew…</source>
        <translation>Neu holen…</translation>
    </message>
    <message>
        <source>Get the lab anew</source>
        <translation>Labor neu holen</translation>
    </message>
    <message>
        <source>Get this lab anew from %1?</source>
        <translation>Dieses Labor von %1 neu holen?</translation>
    </message>
    <message>
        <source>The lab is closed, made from the server once more and opened again. The file that is here now is kept beside it, for your administrator.</source>
        <translation>Das Labor wird geschlossen, noch einmal aus dem Server gemacht und wieder geöffnet. Die jetzige Datei bleibt für Ihren Administrator daneben erhalten.</translation>
    </message>
    <message>
        <source>Get anew</source>
        <translation>Neu holen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::TaskTray</name>
    <message>
        <source>Nothing is running</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>Imports and exports show their progress here, and can be stopped.</source>
        <translation>Importe und Exporte zeigen hier ihren Fortschritt und lassen sich anhalten.</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::TemplatesModel</name>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::TemplatesPanel</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Noch keine Vorlagen</translation>
    </message>
    <message>
        <source>A template says once what is asked of a sample. A form, an empty sheet to send out and the check of what comes back follow from it.</source>
        <translation>Eine Vorlage legt einmal fest, wonach bei einer Probe gefragt wird. Daraus folgen das Formular, ein leeres Blatt zum Verschicken und die Prüfung dessen, was zurückkommt.</translation>
    </message>
    <message>
        <source>New template…</source>
        <translation>Neue Vorlage…</translation>
    </message>
    <message>
        <source>From a spreadsheet…</source>
        <translation>Aus einer Tabelle…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Makes a draft of the next version. What is in use stays as it is.</source>
        <translation>Legt einen Entwurf der nächsten Fassung an. Was in Gebrauch ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Put to use</source>
        <translation>In Gebrauch nehmen</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Außer Gebrauch</translation>
    </message>
    <message>
        <source>Empty sheet…</source>
        <translation>Leeres Blatt…</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Fields of the template</source>
        <translation>Felder der Vorlage</translation>
    </message>
    <message>
        <source>the changed fields of a template</source>
        <translation>die geänderten Felder einer Vorlage</translation>
    </message>
    <message>
        <source>Save or discard the changed fields first.</source>
        <translation>Sichern oder verwerfen Sie zuerst die geänderten Felder.</translation>
    </message>
    <message>
        <source>Spreadsheet to make a template from</source>
        <translation>Tabelle, aus der eine Vorlage wird</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.ods *.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.xlsx *.ods *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Put %1 to use again</source>
        <translation>%1 wieder in Gebrauch nehmen</translation>
    </message>
    <message>
        <source>A retired version comes back, and the one in use is retired.</source>
        <translation>Eine frühere Fassung kommt zurück, und die jetzige geht außer Gebrauch.</translation>
    </message>
    <message>
        <source>Save the empty sheet</source>
        <translation>Leeres Blatt sichern</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel-Arbeitsmappen (*.xlsx)</translation>
    </message>
    <message>
        <source>The sheet is in “%1”. What comes back filled in is recognised by the import.</source>
        <translation>Das Blatt steht in „%1“. Was ausgefüllt zurückkommt, erkennt der Import.</translation>
    </message>
    <message>
        <source>Field %1</source>
        <translation>Feld %1</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::ToolBar</name>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::UsersModel</name>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Waits until %1</source>
        <translation>Wartet bis %1</translation>
    </message>
    <message>
        <source>New password due</source>
        <translation>Neues Passwort fällig</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Open sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Failed tries: %1</source>
        <translation>Fehlgeschlagene Versuche: %1</translation>
    </message>
    <message>
        <source>Failed tries: %1, at %2</source>
        <translation>Fehlgeschlagene Versuche: %1, an %2</translation>
    </message>
    <message>
        <source>Not on the server</source>
        <translation>Nicht auf dem Server</translation>
    </message>
    <message>
        <source>The account is older than the connection to the server. Reset its password to let them in there.</source>
        <translation>Das Konto ist älter als die Verbindung zum Server. Setzen Sie das Passwort zurück, um es dort einzulassen.</translation>
    </message>
    <message>
        <source>On this computer, or connected to the server: whichever are more.</source>
        <translation>An diesem Rechner oder mit dem Server verbunden: was mehr ist.</translation>
    </message>
</context>
<context>
    <name>tracseq::ui::UsersPanel</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Add user…</source>
        <translation>Benutzer anlegen …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Change role…</source>
        <translation>Rolle ändern …</translation>
    </message>
    <message>
        <source>Disable…</source>
        <translation>Deaktivieren …</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Passwort zurücksetzen …</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <translation>Überall abmelden</translation>
    </message>
    <message>
        <source>Sessions…</source>
        <translation>Sitzungen …</translation>
    </message>
    <message>
        <source>Enable…</source>
        <translation>Freigeben …</translation>
    </message>
    <message>
        <source>Your own password and sessions are in the Account menu.</source>
        <translation>Ihr eigenes Passwort und Ihre Sitzungen finden Sie im Menü „Konto“.</translation>
    </message>
    <message>
        <source>Disable the account %1</source>
        <translation>Konto %1 deaktivieren</translation>
    </message>
    <message>
        <source>Enable the account %1</source>
        <translation>Konto %1 freigeben</translation>
    </message>
    <message>
        <source>%1 is signed out everywhere and cannot sign in until the account is enabled again. What they wrote stays.</source>
        <translation>%1 wird überall abgemeldet und kann sich erst wieder anmelden, wenn das Konto freigegeben ist. Geschriebenes bleibt.</translation>
    </message>
    <message>
        <source>%1 can sign in again.</source>
        <translation>%1 kann sich wieder anmelden.</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>The lab keeps at least one active administrator. Make somebody else one first.</source>
        <translation>Das Labor behält mindestens einen aktiven Administrator. Ernennen Sie zuerst jemand anderen.</translation>
    </message>
</context>
</TS>
