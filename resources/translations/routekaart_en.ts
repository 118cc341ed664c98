<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="nl">
<context>
    <name>AboutAlternative</name>
    <message>
        <source>Meer over deze mogelijkheid</source>
        <translation>More about this option</translation>
    </message>
    <message>
        <source>Minder over deze mogelijkheid</source>
        <translation>Less about this option</translation>
    </message>
    <message>
        <source>De uitleg staat nu hieronder.</source>
        <translation>The explanation is now below.</translation>
    </message>
    <message>
        <source>Bron: {lines}</source>
        <translation>Source: {lines}</translation>
    </message>
    <message>
        <source>Voor wie</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Liever niet als</source>
        <translation>Better not if</translation>
    </message>
    <message>
        <source>Hoe lang</source>
        <translation>How long</translation>
    </message>
    <message>
        <source>Wat is nodig</source>
        <translation>What is needed</translation>
    </message>
    <message>
        <source>Vormen</source>
        <translation>Forms</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>Waar gaat het over?</source>
        <translation>What is it about?</translation>
    </message>
    <message>
        <source>Schrijf geen namen van kinderen of ouders op.</source>
        <translation>Do not write names of children or parents.</translation>
    </message>
    <message>
        <source>Vul dit in. Zo vindt u het dossier terug.</source>
        <translation>Fill this in. That is how you find the case again.</translation>
    </message>
</context>
<context>
    <name>AboutPersonPage</name>
    <message>
        <source>Iemand mag weten wat er over hem of haar in het dossier staat. U ziet eerst wat meegaat.</source>
        <translation>A person may know what the case says about him or her. You first see what goes along.</translation>
    </message>
    <message>
        <source>Alles over één persoon</source>
        <translation>Everything about one person</translation>
    </message>
    <message>
        <source>Terug naar Over dit dossier</source>
        <translation>Back to About this case</translation>
    </message>
    <message>
        <source>Over wie?</source>
        <translation>About whom?</translation>
    </message>
    <message>
        <source>In dit dossier staan geen mensen. Er is dus niets om te geven.</source>
        <translation>There are no people in this case. So there is nothing to give.</translation>
    </message>
    <message>
        <source>Ook volledige namen en adressen meegeven</source>
        <translation>Also give full names and addresses</translation>
    </message>
    <message>
        <source>Maak de kopie en bekijk die</source>
        <translation>Make the copy and look at it</translation>
    </message>
    <message>
        <source>Dit gaat mee</source>
        <translation>This goes along</translation>
    </message>
    <message>
        <source>Eigen woorden, en wat er over deze persoon staat.</source>
        <translation>Own words, and what is written about this person.</translation>
    </message>
    <message>
        <source>Niet voor deze persoon</source>
        <translation>Not for this person</translation>
    </message>
    <message>
        <source>Iemand vroeg om dit niet te delen met deze persoon. Overleg eerst, voor u het toch meegeeft.</source>
        <translation>Someone asked not to share this with this person. Consult first, before you give it after all.</translation>
    </message>
    <message>
        <source>Staat alleen in het dossier</source>
        <translation>Is only in the case</translation>
    </message>
    <message>
        <source>Dit staat in geen enkel stuk. Kijk per onderdeel of deze persoon het mag weten.</source>
        <translation>This is in no document at all. Look at each item: may this person know it?</translation>
    </message>
    <message>
        <source>Gaat ook over iemand anders</source>
        <translation>Is also about someone else</translation>
    </message>
    <message>
        <source>Tussen haakjes staat over wie. Geef mee wat die ander niet schaadt.</source>
        <translation>The brackets say about whom. Give what does not harm that other person.</translation>
    </message>
    <message>
        <source>Gaat over het hele dossier</source>
        <translation>Is about the whole case</translation>
    </message>
    <message>
        <source>Hierin komt deze persoon niet voor. Wie gezag heeft, mag vaak meer zien.</source>
        <translation>This person does not appear here. Who has parental authority may often see more.</translation>
    </message>
    <message>
        <source>Stond er eerder</source>
        <translation>Was there before</translation>
    </message>
    <message>
        <source>Deze tekst is later veranderd. De oude blijft bewaard.</source>
        <translation>This text was changed later. The old one is kept.</translation>
    </message>
    <message>
        <source>Is weggehaald</source>
        <translation>Was taken away</translation>
    </message>
    <message>
        <source>Dit staat niet meer in het dossier, nog wel in het logboek.</source>
        <translation>This is no longer in the case, but still in the log.</translation>
    </message>
    <message>
        <source>De kopie staat klaar. Er is nog niets bewaard of afgedrukt.</source>
        <translation>The copy is ready. Nothing has been saved or printed yet.</translation>
    </message>
</context>
<context>
    <name>AboutYouPage</name>
    <message>
        <source>Wie bent u?</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>Dit komt op de documenten die u maakt. U kunt het later veranderen.</source>
        <translation>This comes on the documents you make. You can change it later.</translation>
    </message>
    <message>
        <source>Uw naam</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>zoals S. Jansen</source>
        <translation>such as S. Jansen</translation>
    </message>
    <message>
        <source>Uw functie</source>
        <translation>Your role</translation>
    </message>
    <message>
        <source>zoals jeugdprofessional wijkteam</source>
        <translation>such as youth worker in a local team</translation>
    </message>
    <message>
        <source>Uw organisatie</source>
        <translation>Your organisation</translation>
    </message>
    <message>
        <source>In welke regio werkt u?</source>
        <translation>In which region do you work?</translation>
    </message>
    <message>
        <source>De regio bepaalt namen en afspraken, zoals hoe het expertteam (RET) heet.</source>
        <translation>The region sets names and agreements, such as what the expert team (RET) is called.</translation>
    </message>
    <message>
        <source>Een andere regio</source>
        <translation>Another region</translation>
    </message>
    <message>
        <source>Vul uw naam in.</source>
        <translation>Fill in your name.</translation>
    </message>
    <message>
        <source>Vul uw functie in.</source>
        <translation>Fill in your role.</translation>
    </message>
    <message>
        <source>Kies uw regio, of kies: Een andere regio.</source>
        <translation>Choose your region, or choose: Another region.</translation>
    </message>
</context>
<context>
    <name>AcceptForm</name>
    <message>
        <source>Vertrouwt u dit bestand?</source>
        <translation>Do you trust this file?</translation>
    </message>
    <message>
        <source>De regels erin bepalen wat er in een dossier wordt gevraagd. Vergelijk de vingerafdruk met die van de maker.</source>
        <translation>The rules in it decide what is asked in a case. Compare the fingerprint with that of its maker.</translation>
    </message>
    <message>
        <source>Vingerafdruk: {hash}</source>
        <translation>Fingerprint: {hash}</translation>
    </message>
    <message>
        <source>Typ de volledige naam van het bestand</source>
        <translation>Type the full name of the file</translation>
    </message>
    <message>
        <source>Aanvaarden</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Toch niet</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Open eerst uw eigen kluis. Daarin staat wie wat heeft aanvaard.</source>
        <translation>First open your own vault. It records who accepted what.</translation>
    </message>
    <message>
        <source>Typ de naam precies zo: {name}.</source>
        <translation>Type the name exactly like this: {name}.</translation>
    </message>
</context>
<context>
    <name>AnswerInput</name>
    <message>
        <source>Schrijf kort waarom dit niet van toepassing is.</source>
        <translation>Write briefly why this does not apply.</translation>
    </message>
    <message>
        <source>{label} (niet verplicht)</source>
        <translation>{label} (optional)</translation>
    </message>
    <message>
        <source>Weet ik niet</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>Wil niet zeggen</source>
        <translation>Do not want to say</translation>
    </message>
    <message>
        <source>Niet van toepassing…</source>
        <translation>Does not apply…</translation>
    </message>
    <message>
        <source>Waarom vragen we dit?</source>
        <translation>Why do we ask this?</translation>
    </message>
    <message>
        <source>Waarom niet van toepassing? {label}</source>
        <translation>Why does this not apply? {label}</translation>
    </message>
    <message>
        <source>Waarom niet van toepassing?</source>
        <translation>Why does this not apply?</translation>
    </message>
</context>
<context>
    <name>AskedTwice</name>
    <message>
        <source>Toch niet</source>
        <translation>Leave it</translation>
    </message>
</context>
<context>
    <name>AtTable</name>
    <message>
        <source>Aan de beurt: {name}</source>
        <translation>Whose turn: {name}</translation>
    </message>
    <message>
        <source>Alleen Nederlands</source>
        <translation>Dutch only</translation>
    </message>
</context>
<context>
    <name>AuthorityPage</name>
    <message>
        <source>Wie heeft gezag?</source>
        <translation>Who has parental authority?</translation>
    </message>
    <message>
        <source>Gezag is het recht om belangrijke besluiten over het kind te nemen.</source>
        <translation>Parental authority is the right to take important decisions about the child.</translation>
    </message>
    <message>
        <source>Ouders en voogden</source>
        <translation>Parents and guardians</translation>
    </message>
    <message>
        <source>Een woord is genoeg, zoals Moeder. Andere mensen komen later.</source>
        <translation>One word is enough, such as Mother. Other people come later.</translation>
    </message>
    <message>
        <source>+ Nog iemand</source>
        <translation>+ Someone else</translation>
    </message>
    <message>
        <source>zoals Moeder</source>
        <translation>such as Mother</translation>
    </message>
    <message>
        <source>zoals Vader</source>
        <translation>such as Father</translation>
    </message>
    <message>
        <source>Geef ook aan hoe u deze persoon noemt.</source>
        <translation>Also say what you call this person.</translation>
    </message>
</context>
<context>
    <name>BackToStart</name>
    <message>
        <source>Klaar voor de volgende groep?</source>
        <translation>Ready for the next group?</translation>
    </message>
    <message>
        <source>Elke begonnen oefencasus staat dan weer aan het begin. Wat groepen invulden, gaat weg.</source>
        <translation>Every practice case that was started is then back at the beginning. What groups filled in goes away.</translation>
    </message>
    <message>
        <source>Alles terug naar het begin…</source>
        <translation>Everything back to the beginning…</translation>
    </message>
    <message>
        <source>Ja, alle oefencasussen naar het begin</source>
        <translation>Yes, all practice cases to the beginning</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Reservekopie</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Routekaart maakt er zelf ook. De laatste tien blijven staan, versleuteld.</source>
        <translation>Routekaart also makes them itself. The last ten are kept, encrypted.</translation>
    </message>
    <message>
        <source>Nu een reservekopie maken</source>
        <translation>Make a backup now</translation>
    </message>
    <message>
        <source>Tweede map kiezen…</source>
        <translation>Choose a second folder…</translation>
    </message>
    <message>
        <source>Geen tweede map</source>
        <translation>No second folder</translation>
    </message>
    <message>
        <source>Zet er ook een op een andere plek, zoals een USB-stick. Een computer kan stukgaan.</source>
        <translation>Put one in another place too, such as a USB stick. A computer can break.</translation>
    </message>
    <message>
        <source>Ook in {folder}, als die map er is.</source>
        <translation>Also in {folder}, if that folder is there.</translation>
    </message>
    <message>
        <source>Tweede map voor reservekopieën</source>
        <translation>Second folder for backups</translation>
    </message>
    <message>
        <source>Gemaakt en nagelezen.</source>
        <translation>Made and read back.</translation>
    </message>
    <message>
        <source>Gemaakt en nagelezen, ook in de tweede map.</source>
        <translation>Made and read back, in the second folder too.</translation>
    </message>
    <message>
        <source>Gemaakt en nagelezen. De tweede map is er nu niet.</source>
        <translation>Made and read back. The second folder is not there now.</translation>
    </message>
</context>
<context>
    <name>BusySign</name>
    <message>
        <source>Bezig…</source>
        <translation>Busy…</translation>
    </message>
</context>
<context>
    <name>Button</name>
    <message>
        <source>Toets: {key}</source>
        <translation>Key: {key}</translation>
    </message>
</context>
<context>
    <name>CardPin</name>
    <message>
        <source>Met welk certificaat op de kaart?</source>
        <translation>Which certificate on the card?</translation>
    </message>
    <message>
        <source>PIN van de kaart</source>
        <translation>PIN of the card</translation>
    </message>
    <message>
        <source>Kies eerst een certificaat.</source>
        <translation>First choose a certificate.</translation>
    </message>
    <message>
        <source>Vul de PIN van de kaart in.</source>
        <translation>Fill in the PIN of the card.</translation>
    </message>
    <message>
        <source>Er staat meer dan één certificaat op de kaart. Kies er een.</source>
        <translation>There is more than one certificate on the card. Choose one.</translation>
    </message>
    <message>
        <source>U verzegelt met {card}, op naam van {name}. Uitgegeven door {issuer}, geldig tot {day}.</source>
        <translation>You seal with {card}, in the name of {name}. Issued by {issuer}, valid until {day}.</translation>
    </message>
    <message>
        <source>Laat dit leeg en typ de PIN op de kaartlezer.</source>
        <translation>Leave this empty and type the PIN on the card reader.</translation>
    </message>
    <message>
        <source>De PIN wordt niet bewaard. Laat de kaart in de lezer tot het zegel er is.</source>
        <translation>The PIN is not kept. Leave the card in the reader until the seal is there.</translation>
    </message>
</context>
<context>
    <name>CaseFrame</name>
    <message>
        <source>Dossiers</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Dit kan zodra u samen begrijpt wat er speelt.</source>
        <translation>This is possible once you understand together what is going on.</translation>
    </message>
    <message>
        <source>Overleg-weergave</source>
        <translation>Table view</translation>
    </message>
    <message>
        <source>Hulp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Hulp, F1</source>
        <translation>Help, F1</translation>
    </message>
    <message>
        <source>Opdrachten</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Vergrendelen</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Wie is erbij?</source>
        <translation>Who is here?</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Naar de rivier</source>
        <translation>To the river</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Beurt doorgeven</source>
        <translation>Pass the turn on</translation>
    </message>
    <message>
        <source>Nog te doen</source>
        <translation>Still to do</translation>
    </message>
    <message>
        <source>Vraag RET om mee te denken</source>
        <translation>Ask the RET to think along</translation>
    </message>
    <message>
        <source>Overleg vastleggen</source>
        <translation>Record a consultation</translation>
    </message>
</context>
<context>
    <name>CaseRecordPage</name>
    <message>
        <source>Over dit dossier</source>
        <translation>About this case</translation>
    </message>
    <message>
        <source>Terug naar het dossier</source>
        <translation>Back to the case</translation>
    </message>
    <message>
        <source>Alles wat er met dit dossier is gedaan, in het logboek</source>
        <translation>Everything done with this case, in the log</translation>
    </message>
    <message>
        <source>Tekst over iemand anders verwijderen…</source>
        <translation>Remove text about someone else…</translation>
    </message>
    <message>
        <source>Alles over één persoon…</source>
        <translation>Everything about one person…</translation>
    </message>
    <message>
        <source>Verbeteren wat niet klopt…</source>
        <translation>Correct what is wrong…</translation>
    </message>
    <message>
        <source>Wie zag dit dossier?</source>
        <translation>Who saw this case?</translation>
    </message>
    <message>
        <source>Wat is er gebeurd?</source>
        <translation>What happened?</translation>
    </message>
    <message>
        <source>Het dossier is vernietigd</source>
        <translation>The case has been destroyed</translation>
    </message>
    <message>
        <source>Verklaring bewaren (PDF)…</source>
        <translation>Save the statement (PDF)…</translation>
    </message>
    <message>
        <source>Naar de dossiers</source>
        <translation>To the cases</translation>
    </message>
    <message>
        <source>Bewaard als {name}.</source>
        <translation>Saved as {name}.</translation>
    </message>
    <message>
        <source>Verzoeken om verbetering: {count}, waarvan {waiting} nog open.</source>
        <translation>Requests for correction: {count}, of which {waiting} still open.</translation>
    </message>
    <message>
        <source>Het staat niet meer in uw kluis, nog wel in de oude reservekopieën.</source>
        <translation>It is no longer in your vault, but still in the old backups.</translation>
    </message>
    <message>
        <source>Het staat niet meer in uw kluis en niet in de reservekopieën op deze computer.</source>
        <translation>It is no longer in your vault, nor in the backups on this computer.</translation>
    </message>
    <message>
        <source>Bij deze kopieën kon Routekaart niet: {names}. Verwijder die zelf.</source>
        <translation>Routekaart could not reach these copies: {names}. Delete them yourself.</translation>
    </message>
    <message>
        <source>Wat mensen mogen vragen</source>
        <translation>What people may ask</translation>
    </message>
    <message>
        <source>Weten wat er over iemand staat, en laten verbeteren wat niet klopt.</source>
        <translation>To know what is written about someone, and to have corrected what is wrong.</translation>
    </message>
    <message>
        <source>Openen, bekijken, afdrukken en bewaren.</source>
        <translation>Opening, viewing, printing and saving.</translation>
    </message>
    <message>
        <source>De tijdlijn, zonder de inhoud. Het laatste staat boven.</source>
        <translation>The timeline, without the content. The latest is at the top.</translation>
    </message>
</context>
<context>
    <name>CaseScreen</name>
    <message>
        <source>Bewaard {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>Zo thuis mogelijk</source>
        <translation>As close to home as possible</translation>
    </message>
    <message>
        <source>De route</source>
        <translation>The route</translation>
    </message>
</context>
<context>
    <name>CaseTable</name>
    <message>
        <source>Dossiers</source>
        <translation>Cases</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Zoek een dossier</source>
        <translation>Find a case</translation>
    </message>
    <message>
        <source>Zoek op naam, stap of overleg</source>
        <translation>Search by name, step or consultation</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Wacht op mij</source>
        <translation>Waiting for me</translation>
    </message>
    <message>
        <source>Wacht op iemand</source>
        <translation>Waiting for someone</translation>
    </message>
    <message>
        <source>Evaluatie nadert</source>
        <translation>Review coming up</translation>
    </message>
    <message>
        <source>Afgerond</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Toon welke dossiers</source>
        <translation>Show which cases</translation>
    </message>
    <message>
        <source>Nieuwe routekaart</source>
        <translation>New route map</translation>
    </message>
    <message>
        <source>Document controleren…</source>
        <translation>Check a document…</translation>
    </message>
    <message>
        <source>Samen leren</source>
        <translation>Learning together</translation>
    </message>
    <message>
        <source>U hebt nog geen dossiers. Kies Nieuwe routekaart, of kies hiernaast wat er aan de hand is. Eerst rondkijken? Kies boven Oefenen.</source>
        <translation>You have no cases yet. Choose New route map, or choose beside this what is going on. Want to look around first? Choose Practice at the top.</translation>
    </message>
    <message>
        <source>Geen dossier gevonden. Zoek op een ander woord, of kies Alle.</source>
        <translation>No case found. Search for another word, or choose All.</translation>
    </message>
    <message>
        <source>Hier staat nu niets. Kies Alle om alle dossiers te zien.</source>
        <translation>There is nothing here now. Choose All to see all cases.</translation>
    </message>
    <message>
        <source>{count} dossiers</source>
        <translation>{count} cases</translation>
    </message>
    <message>
        <source>Deze week staat er niets gepland.</source>
        <translation>Nothing is planned this week.</translation>
    </message>
    <message>
        <source> · dit is te laat</source>
        <translation> · this is overdue</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Deze week</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Wat is er aan de hand?</source>
        <translation>What is going on?</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>Wat verandert er?</source>
        <translation>What changes?</translation>
    </message>
    <message>
        <source>Terug naar Routekaarten</source>
        <translation>Back to Route maps</translation>
    </message>
    <message>
        <source>Bezig met vergelijken…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>Dit bestand telt nog niet mee in uw kluis.</source>
        <translation>This file does not count in your vault yet.</translation>
    </message>
    <message>
        <source>Aanvaard het eerst bij Routekaarten. Daarna kunt u per dossier overstappen.</source>
        <translation>Accept it first at Route maps. After that you can change over case by case.</translation>
    </message>
    <message>
        <source>Veranderd, met hetzelfde versienummer {now}</source>
        <translation>Changed, with the same version number {now}</translation>
    </message>
    <message>
        <source>Van versie {old} naar versie {now}</source>
        <translation>From version {old} to version {now}</translation>
    </message>
    <message>
        <source>{title} ({cases})</source>
        <translation>{title} ({cases})</translation>
    </message>
</context>
<context>
    <name>CheckAnswersPage</name>
    <message>
        <source>Antwoorden nalezen</source>
        <translation>Read your answers</translation>
    </message>
    <message>
        <source>Klopt alles? Wijzig wat niet klopt.</source>
        <translation>Is everything right? Change what is not.</translation>
    </message>
    <message>
        <source>Wijzig</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Wijzig: {asked}</source>
        <translation>Change: {asked}</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Een document controleren</source>
        <translation>Check a document</translation>
    </message>
    <message>
        <source>Is dit document nog zoals het is verzegeld? Het blijft op deze computer.</source>
        <translation>Is this document still as it was sealed? It stays on this computer.</translation>
    </message>
    <message>
        <source>Kies een PDF…</source>
        <translation>Choose a PDF…</translation>
    </message>
    <message>
        <source>Wat is nagekeken</source>
        <translation>What was checked</translation>
    </message>
    <message>
        <source>Deze sleutel onthouden als…</source>
        <translation>Remember this key as…</translation>
    </message>
    <message>
        <source>Doe dit alleen als u zeker weet van wie het zegel is, bijvoorbeeld na een telefoontje.</source>
        <translation>Only do this if you are sure whose seal it is, for example after a phone call.</translation>
    </message>
    <message>
        <source>Naam bij deze sleutel</source>
        <translation>Name for this key</translation>
    </message>
    <message>
        <source>zoals Jeugdbescherming, S. Jansen</source>
        <translation>such as Youth Protection, S. Jansen</translation>
    </message>
    <message>
        <source>Onthouden</source>
        <translation>Remember</translation>
    </message>
    <message>
        <source>{name} wordt nagekeken…</source>
        <translation>{name} is being checked…</translation>
    </message>
    <message>
        <source>Kies een PDF</source>
        <translation>Choose a PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Alles (*)</source>
        <translation>PDF (*.pdf);;All (*)</translation>
    </message>
    <message>
        <source>Sleep een PDF hierheen</source>
        <translation>Drag a PDF here</translation>
    </message>
    <message>
        <source>Of kies hem zelf. U hebt geen kluis nodig.</source>
        <translation>Or choose one yourself. You need no vault.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Bezig met nakijken: {title} ({number} van {all})</source>
        <translation>Checking: {title} ({number} of {all})</translation>
    </message>
</context>
<context>
    <name>ChildPage</name>
    <message>
        <source>Over welk kind gaat het?</source>
        <translation>Which child is it about?</translation>
    </message>
    <message>
        <source>Een voorletter is genoeg. Zo weinig mogelijk gegevens is het veiligst.</source>
        <translation>An initial is enough. As little data as possible is safest.</translation>
    </message>
    <message>
        <source>Hoe noemt u het kind in het dossier?</source>
        <translation>What do you call the child in the case?</translation>
    </message>
    <message>
        <source>zoals N.</source>
        <translation>such as N.</translation>
    </message>
    <message>
        <source>Wanneer is het kind geboren?</source>
        <translation>When was the child born?</translation>
    </message>
    <message>
        <source>Alleen het jaar mag ook. Documenten noemen de leeftijd, niet de datum.</source>
        <translation>The year alone will do. Documents give the age, not the date.</translation>
    </message>
    <message>
        <source>De leeftijd bepaalt wie moet instemmen en met wie u overlegt.</source>
        <translation>The age decides who must agree and whom you consult.</translation>
    </message>
    <message>
        <source>Vul een voorletter of een codenaam in.</source>
        <translation>Fill in an initial or a code name.</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Niet</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Enigszins</source>
        <translation>Somewhat</translation>
    </message>
    <message>
        <source>Grotendeels</source>
        <translation>Largely</translation>
    </message>
    <message>
        <source>Volledig</source>
        <translation>Fully</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Zoek in deze lijst</source>
        <translation>Search in this list</translation>
    </message>
    <message>
        <source>Zoek in: {name}</source>
        <translation>Search in: {name}</translation>
    </message>
    <message>
        <source>{shown} van {all}</source>
        <translation>{shown} of {all}</translation>
    </message>
</context>
<context>
    <name>CodeWay</name>
    <message>
        <source>Herstelcode</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Streepjes en kleine letters mogen.</source>
        <translation>Dashes and small letters are fine.</translation>
    </message>
    <message>
        <source>Nieuwe wachtzin</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Minstens 12 tekens. Vier losse woorden onthoudt u goed.</source>
        <translation>At least 12 characters. Four separate words are easy to remember.</translation>
    </message>
    <message>
        <source>Toch de wachtzin gebruiken</source>
        <translation>Use the passphrase after all</translation>
    </message>
    <message>
        <source>Typ uw herstelcode.</source>
        <translation>Type your recovery code.</translation>
    </message>
    <message>
        <source>Kies een nieuwe wachtzin.</source>
        <translation>Choose a new passphrase.</translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message>
        <source>Wie meekijkt, bepaalt wat u ziet. Wat niet voor iemand aan tafel is, blijft weg.</source>
        <translation>Who is watching decides what you see. What is not for someone at the table stays away.</translation>
    </message>
    <message>
        <source>Wie zit er aan tafel?</source>
        <translation>Who is at the table?</translation>
    </message>
    <message>
        <source>Kies iedereen die meekijkt, ook op afstand. U zelf hoeft er niet bij.</source>
        <translation>Choose everyone who is watching, also from a distance. You need not add yourself.</translation>
    </message>
    <message>
        <source>Iemand die hier niet bij staat</source>
        <translation>Someone who is not listed here</translation>
    </message>
    <message>
        <source>Nu ziet u alleen wat iedereen mag lezen.</source>
        <translation>Now you only see what everyone may read.</translation>
    </message>
    <message>
        <source>Nu ziet u alleen wat al deze mensen mogen lezen.</source>
        <translation>Now you only see what all these people may read.</translation>
    </message>
    <message>
        <source>Nog niemand gekozen. Nu ziet u alleen wat iedereen mag lezen.</source>
        <translation>No one chosen yet. Now you only see what everyone may read.</translation>
    </message>
</context>
<context>
    <name>ComparisonPaper</name>
    <message>
        <source>Het blad wordt gemaakt.</source>
        <translation>The sheet is being made.</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Alles naast elkaar, op één A4</source>
        <translation>Everything side by side, on one A4</translation>
    </message>
</context>
<context>
    <name>ComparisonTable</name>
    <message>
        <source>Alle mogelijkheden naast elkaar</source>
        <translation>All options side by side</translation>
    </message>
</context>
<context>
    <name>ConclusionCard</name>
    <message>
        <source>Uw conclusie</source>
        <translation>Your conclusion</translation>
    </message>
    <message>
        <source>Dit gaat niet over dit kind</source>
        <translation>This is not about this child</translation>
    </message>
    <message>
        <source>Waarom? Kies één of meer redenen.</source>
        <translation>Why? Choose one or more reasons.</translation>
    </message>
    <message>
        <source>Uw conclusie over {short}</source>
        <translation>Your conclusion about {short}</translation>
    </message>
    <message>
        <source>Dit gaat niet over {name}</source>
        <translation>This is not about {name}</translation>
    </message>
    <message>
        <source>Deze conclusie is voorlopig. Dichter bij huis is nog geen conclusie bij: {names}.</source>
        <translation>This conclusion is provisional. Closer to home there is no conclusion yet for: {names}.</translation>
    </message>
    <message>
        <source>Nog nodig: {names}</source>
        <translation>Still needed: {names}</translation>
    </message>
    <message>
        <source>✓ Deze weging is compleet.</source>
        <translation>✓ This weighing is complete.</translation>
    </message>
</context>
<context>
    <name>ConsentLine</name>
    <message>
        <source>ingetrokken op {day}</source>
        <translation>withdrawn on {day}</translation>
    </message>
    <message>
        <source>nog niet gevraagd</source>
        <translation>not asked yet</translation>
    </message>
</context>
<context>
    <name>ConsentLines</name>
    <message>
        <source>Er staat nog niemand met gezag bij de mensen om het kind.</source>
        <translation>There is no one yet with parental authority among the people around the child.</translation>
    </message>
</context>
<context>
    <name>ConsentQuestion</name>
    <message>
        <source>Trekt u uw toestemming in?</source>
        <translation>Do you withdraw your consent?</translation>
    </message>
    <message>
        <source>U gaf eerder toestemming en u bent het niet eens met de tekst. Dat kan allebei. Trekt u de toestemming in, dan verandert het document. Iedereen leest het dan opnieuw.</source>
        <translation>You gave consent earlier and you do not agree with the text. Both are possible. If you withdraw your consent, the document changes. Everyone then reads it again.</translation>
    </message>
    <message>
        <source>Nee, mijn toestemming blijft</source>
        <translation>No, my consent stands</translation>
    </message>
    <message>
        <source>Ja, ik trek mijn toestemming in</source>
        <translation>Yes, I withdraw my consent</translation>
    </message>
</context>
<context>
    <name>ConsultationForm</name>
    <message>
        <source>Waarom past u dit aan?</source>
        <translation>Why do you change this?</translation>
    </message>
    <message>
        <source>De oude tekst blijft staan, met een streep erdoor.</source>
        <translation>The old text stays, with a line through it.</translation>
    </message>
    <message>
        <source>Overleg vastleggen</source>
        <translation>Record a consultation</translation>
    </message>
    <message>
        <source>Vijf vragen zijn genoeg. De rest mag later.</source>
        <translation>Five questions are enough. The rest can come later.</translation>
    </message>
    <message>
        <source>Overleg aanpassen</source>
        <translation>Change a consultation</translation>
    </message>
    <message>
        <source>Vraag om mee te denken</source>
        <translation>Ask others to think along</translation>
    </message>
    <message>
        <source>Schrijf uw vraag. De rest is al ingevuld.</source>
        <translation>Write your question. The rest is filled in already.</translation>
    </message>
    <message>
        <source>Schrijf kort waarom u dit aanpast.</source>
        <translation>Write briefly why you change this.</translation>
    </message>
</context>
<context>
    <name>ConsultationsPage</name>
    <message>
        <source>Overleg vastleggen</source>
        <translation>Record a consultation</translation>
    </message>
    <message>
        <source>Vastgelegd</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>wacht op antwoord</source>
        <translation>waiting for an answer</translation>
    </message>
    <message>
        <source>Gevraagd</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>Nog vragen</source>
        <translation>Still to ask</translation>
    </message>
    <message>
        <source>Vastleggen</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Overleg vastleggen: {body}</source>
        <translation>Record a consultation: {body}</translation>
    </message>
    <message>
        <source>Aangepast {at}: {reason}</source>
        <translation>Changed {at}: {reason}</translation>
    </message>
    <message>
        <source>Vervallen: {text}</source>
        <translation>Dropped: {text}</translation>
    </message>
    <message>
        <source>Overleggen</source>
        <translation>Consultations</translation>
    </message>
    <message>
        <source>Van al uw dossiers bij elkaar.</source>
        <translation>Of all your cases together.</translation>
    </message>
    <message>
        <source>Toon welke overleggen</source>
        <translation>Show which consultations</translation>
    </message>
    <message>
        <source>Wacht op antwoord</source>
        <translation>Waiting for an answer</translation>
    </message>
    <message>
        <source>Agenda RET</source>
        <translation>RET agenda</translation>
    </message>
    <message>
        <source>Gepland</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Nog te vragen</source>
        <translation>Still to be asked</translation>
    </message>
    <message>
        <source>Gehouden</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>U wacht nu nergens op.</source>
        <translation>You are not waiting for anything now.</translation>
    </message>
    <message>
        <source>Er staat niets voor het RET. Vraag het RET gerust al vroeg om mee te denken.</source>
        <translation>There is nothing for the RET. Feel free to ask the RET to think along early.</translation>
    </message>
    <message>
        <source>Er is geen overleg gepland.</source>
        <translation>No consultation is planned.</translation>
    </message>
    <message>
        <source>Alle overleggen die nodig zijn, zijn gevraagd.</source>
        <translation>All consultations that are needed have been asked for.</translation>
    </message>
    <message>
        <source>Er is nog geen overleg vastgelegd. In een dossier kan dat met Ctrl G.</source>
        <translation>No consultation has been recorded yet. In a case you can do so with Ctrl G.</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Open het dossier</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Advies ontbreekt nog</source>
        <translation>Advice still missing</translation>
    </message>
    <message>
        <source>Wacht lang</source>
        <translation>Waiting long</translation>
    </message>
    <message>
        <source>Afdrukken…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Bewaren als PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Bespreekblad van {who}</source>
        <translation>Discussion sheet of {who}</translation>
    </message>
    <message>
        <source>Gepland: {day}</source>
        <translation>Planned: {day}</translation>
    </message>
    <message>
        <source>Gehouden: {day}</source>
        <translation>Held: {day}</translation>
    </message>
    <message>
        <source>Gevraagd: {day}</source>
        <translation>Asked: {day}</translation>
    </message>
    <message>
        <source>Bespreekblad bewaren</source>
        <translation>Save the discussion sheet</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Bewaard: {name}</source>
        <translation>Saved: {name}</translation>
    </message>
    <message>
        <source>Het bespreekblad is naar de printer gestuurd.</source>
        <translation>The discussion sheet was sent to the printer.</translation>
    </message>
</context>
<context>
    <name>ContinuePage</name>
    <message>
        <source>Verder op een andere route</source>
        <translation>Continue on another route</translation>
    </message>
    <message>
        <source>Open dat dossier</source>
        <translation>Open that case</translation>
    </message>
    <message>
        <source>Volgt vaak</source>
        <translation>Often follows</translation>
    </message>
    <message>
        <source>Dit gaat mee</source>
        <translation>This goes along</translation>
    </message>
    <message>
        <source>Dit gaat niet mee</source>
        <translation>This does not go along</translation>
    </message>
    <message>
        <source>Dit dossier gaat verder in {number}: {route}.</source>
        <translation>This case continues in {number}: {route}.</translation>
    </message>
    <message>
        <source>U begint een nieuw dossier. Wat u al weet, gaat mee. Dit dossier blijft zoals het is.</source>
        <translation>You start a new case. What you know already goes along. This case stays as it is.</translation>
    </message>
    <message>
        <source>Vanaf deze route gaat u niet verder op een andere.</source>
        <translation>From this route you do not continue on another one.</translation>
    </message>
    <message>
        <source>Andere routes</source>
        <translation>Other routes</translation>
    </message>
    <message>
        <source>Kies een route</source>
        <translation>Choose a route</translation>
    </message>
    <message>
        <source>Nog niets. U begint met een leeg dossier.</source>
        <translation>Nothing yet. You start with an empty case.</translation>
    </message>
    <message>
        <source>Begin {route}</source>
        <translation>Start {route}</translation>
    </message>
</context>
<context>
    <name>CopyPanel</name>
    <message>
        <source>‹ Terug</source>
        <translation>‹ Back</translation>
    </message>
    <message>
        <source>PDF bewaren…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Als gegevens bewaren (JSON)…</source>
        <translation>Save as data (JSON)…</translation>
    </message>
    <message>
        <source>Afdrukken…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Bewaard als {name}. Het staat in het logboek.</source>
        <translation>Saved as {name}. It is in the log.</translation>
    </message>
    <message>
        <source>Naar de printer gestuurd. Het staat in het logboek.</source>
        <translation>Sent to the printer. It is in the log.</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>{who} vroeg dit op {day}.</source>
        <translation>{who} asked this on {day}.</translation>
    </message>
    <message>
        <source>Er stond: “{text}”</source>
        <translation>It said: “{text}”</translation>
    </message>
    <message>
        <source>Moet zijn: “{text}”</source>
        <translation>Should be: “{text}”</translation>
    </message>
    <message>
        <source>Waarom wordt het niet veranderd?</source>
        <translation>Why is it not changed?</translation>
    </message>
    <message>
        <source>Eigen verklaring van deze persoon</source>
        <translation>Own statement of this person</translation>
    </message>
    <message>
        <source>Ga naar deze plek in het dossier</source>
        <translation>Go to this place in the case</translation>
    </message>
    <message>
        <source>Het is veranderd</source>
        <translation>It has been changed</translation>
    </message>
    <message>
        <source>Niet veranderd, met reden</source>
        <translation>Not changed, with a reason</translation>
    </message>
    <message>
        <source>Klopt het verzoek? Verander het dan in het dossier en kies daarna: het is veranderd.</source>
        <translation>Is the request right? Then change it in the case and choose after that: it has been changed.</translation>
    </message>
    <message>
        <source>Er staat nu iets anders. Is dat wat werd gevraagd? Kies dan: het is veranderd.</source>
        <translation>It says something else now. Is that what was asked? Then choose: it has been changed.</translation>
    </message>
    <message>
        <source>Verandert u het niet? Schrijf op waarom.</source>
        <translation>Do you not change it? Write down why.</translation>
    </message>
    <message>
        <source>Deze persoon mag een eigen verklaring toevoegen. Schrijf die woord voor woord op.</source>
        <translation>This person may add a statement of his or her own. Write it down word for word.</translation>
    </message>
    <message>
        <source>Veranderd op {day}.</source>
        <translation>Changed on {day}.</translation>
    </message>
    <message>
        <source>Niet veranderd op {day}.</source>
        <translation>Not changed on {day}.</translation>
    </message>
    <message>
        <source>Eigen verklaring van {who}: “{text}”</source>
        <translation>Own statement of {who}: “{text}”</translation>
    </message>
</context>
<context>
    <name>CorrectionForm</name>
    <message>
        <source>Een nieuw verzoek</source>
        <translation>A new request</translation>
    </message>
    <message>
        <source>Wie vraagt het?</source>
        <translation>Who asks?</translation>
    </message>
    <message>
        <source>Wat klopt er niet?</source>
        <translation>What is wrong?</translation>
    </message>
    <message>
        <source>Gevraagd op</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>Wat moet het volgens deze persoon zijn?</source>
        <translation>What should it be according to this person?</translation>
    </message>
    <message>
        <source>Leg het verzoek vast</source>
        <translation>Record the request</translation>
    </message>
    <message>
        <source>Kies wat er niet klopt.</source>
        <translation>Choose what is wrong.</translation>
    </message>
    <message>
        <source>Schrijf de hele datum van een dag die al is geweest.</source>
        <translation>Write the full date of a day that has passed.</translation>
    </message>
</context>
<context>
    <name>CorrectionsPage</name>
    <message>
        <source>Zegt iemand dat iets niet klopt? Leg dat vast. De oude tekst blijft in het logboek bewaard.</source>
        <translation>Does someone say that something is wrong? Record that. The old text is kept in the log.</translation>
    </message>
    <message>
        <source>Verbeteren wat niet klopt</source>
        <translation>Correct what is wrong</translation>
    </message>
    <message>
        <source>Terug naar Over dit dossier</source>
        <translation>Back to About this case</translation>
    </message>
    <message>
        <source>In dit dossier staan geen mensen die iets kunnen vragen.</source>
        <translation>There are no people in this case who can ask for something.</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Druk op een toets om verder te gaan.</source>
        <translation>Press a key to go on.</translation>
    </message>
    <message>
        <source>Het scherm is afgedekt. {text}</source>
        <translation>The screen is covered. {text}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Verslag van wat er misging</source>
        <translation>Report of what went wrong</translation>
    </message>
    <message>
        <source>Verslag kopiëren</source>
        <translation>Copy the report</translation>
    </message>
    <message>
        <source>Verder werken</source>
        <translation>Go on working</translation>
    </message>
    <message>
        <source>Er ging iets mis in het programma</source>
        <translation>Something went wrong in the program</translation>
    </message>
    <message>
        <source>Wat als bewaard was gemeld, staat veilig in uw kluis. Kijk of uw laatste antwoord er nog staat. Gebeurt dit vaker? Geef dan dit verslag aan uw beheerder. Er staan geen gegevens van mensen in.</source>
        <translation>What was reported as saved is safe in your vault. See whether your last answer is still there. Does this happen more often? Then give this report to your administrator. There is no data about people in it.</translation>
    </message>
    <message>
        <source>Gekopieerd</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>zoals 1-2-2015 of feb 2015</source>
        <translation>such as 1-2-2015 or Feb 2015</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
</context>
<context>
    <name>DecisionPage</name>
    <message>
        <source>Schrijf op wat u samen besluit. Er is niets vooraf gekozen.</source>
        <translation>Write down what you decide together. Nothing has been chosen beforehand.</translation>
    </message>
    <message>
        <source>Het besluit</source>
        <translation>The decision</translation>
    </message>
    <message>
        <source>Schrijf het zo op dat het kind en de ouders het begrijpen.</source>
        <translation>Write it so that the child and the parents understand it.</translation>
    </message>
    <message>
        <source>Waarom is dit het besluit?</source>
        <translation>Why is this the decision?</translation>
    </message>
</context>
<context>
    <name>DerivedField</name>
    <message>
        <source>Nog niet bekend</source>
        <translation>Not known yet</translation>
    </message>
</context>
<context>
    <name>DestroyCard</name>
    <message>
        <source>Vernietigen</source>
        <translation>Destroy</translation>
    </message>
    <message>
        <source>Vernietigen is tegengehouden. Waarom staat hierboven, bij Bewaren.</source>
        <translation>Destroying is being held back. The reason is above, at Keeping.</translation>
    </message>
    <message>
        <source>Waarom vernietigt u dit dossier?</source>
        <translation>Why do you destroy this case?</translation>
    </message>
    <message>
        <source>Codenaam van het dossier</source>
        <translation>Code name of the case</translation>
    </message>
    <message>
        <source>Dossier vernietigen…</source>
        <translation>Destroy the case…</translation>
    </message>
    <message>
        <source>Vernietigen kan niet ongedaan worden gemaakt. Typ {name} om het te bevestigen.</source>
        <translation>Destroying cannot be undone. Type {name} to confirm.</translation>
    </message>
    <message>
        <source>Iemand vroeg erom</source>
        <translation>Someone asked for it</translation>
    </message>
    <message>
        <source>De bewaartermijn is voorbij</source>
        <translation>The retention period is over</translation>
    </message>
    <message>
        <source>Het is per ongeluk of dubbel gemaakt</source>
        <translation>It was made by mistake or twice</translation>
    </message>
    <message>
        <source>Daarna wordt een nieuwe reservekopie gemaakt. De oude gaan weg: {copies}. Documenten die u bewaarde, afdrukte of meegaf, blijven bestaan. Vraag die zelf terug.</source>
        <translation>After that a new backup is made. The old ones go: {copies}. Documents you saved, printed or gave away remain. Ask for those back yourself.</translation>
    </message>
    <message>
        <source>er zijn er nu geen</source>
        <translation>there are none now</translation>
    </message>
</context>
<context>
    <name>DestroyedCard</name>
    <message>
        <source>Wat is vernietigd</source>
        <translation>What was destroyed</translation>
    </message>
    <message>
        <source>Per dossier is er een verklaring, zonder namen en zonder inhoud.</source>
        <translation>For each case there is a statement, without names and without content.</translation>
    </message>
    <message>
        <source>Verklaring van {day} bewaren…</source>
        <translation>Save the statement of {day}…</translation>
    </message>
    <message>
        <source>Bewaard als {name}.</source>
        <translation>Saved as {name}.</translation>
    </message>
</context>
<context>
    <name>DocumentRow</name>
    <message>
        <source>Bekijk</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Bewaar…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Druk af…</source>
        <translation>Print…</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Ieder krijgt een eigen versie. Wat u bewaart of afdrukt, komt in het logboek.</source>
        <translation>Everyone gets a version of their own. What you save or print goes into the log.</translation>
    </message>
    <message>
        <source>Documenten</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Wie zag dit dossier?</source>
        <translation>Who saw this case?</translation>
    </message>
    <message>
        <source>Hoe gaat het verder?</source>
        <translation>How does it go on?</translation>
    </message>
    <message>
        <source>Op een andere route hoeft u niets opnieuw te vragen. Uw antwoorden gaan mee.</source>
        <translation>On another route you need not ask anything again. Your answers go along.</translation>
    </message>
    <message>
        <source>Verder op een andere route</source>
        <translation>Continue on another route</translation>
    </message>
    <message>
        <source>Kies Bekijk bij een document. Dan staat het hier.</source>
        <translation>Choose View at a document. Then it appears here.</translation>
    </message>
    <message>
        <source>Wat u bewaart of afdrukt, komt in het logboek.</source>
        <translation>What you save or print goes into the log.</translation>
    </message>
</context>
<context>
    <name>ErasureCard</name>
    <message>
        <source>Iemand vraagt om vernietiging</source>
        <translation>Someone asks for destruction</translation>
    </message>
    <message>
        <source>Dat mag de jeugdige vanaf 12 jaar, en wie gezag heeft.</source>
        <translation>A young person may do so from the age of 12, and so may whoever has parental authority.</translation>
    </message>
    <message>
        <source>Schrijf een verzoek op…</source>
        <translation>Write down a request…</translation>
    </message>
    <message>
        <source>Wie vraagt het?</source>
        <translation>Who asks?</translation>
    </message>
    <message>
        <source>Gevraagd op</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>Leg het verzoek vast</source>
        <translation>Record the request</translation>
    </message>
    <message>
        <source>Waarom niet?</source>
        <translation>Why not?</translation>
    </message>
    <message>
        <source>Weiger het verzoek</source>
        <translation>Refuse the request</translation>
    </message>
    <message>
        <source>Op {day} vroeg {who} om vernietiging. Geweigerd op {refused}: {reason}</source>
        <translation>On {day} {who} asked for destruction. Refused on {refused}: {reason}</translation>
    </message>
    <message>
        <source>Op {day} vroeg {who} om vernietiging. Doe dat binnen drie maanden, uiterlijk op {until}. Weigeren mag alleen als een ander er groot belang bij heeft, of als een wet het verbiedt. (Bron: VNG)</source>
        <translation>On {day} {who} asked for destruction. Do so within three months, by {until} at the latest. You may refuse only if someone else has a great interest in keeping it, or if a law forbids it. (Source: VNG)</translation>
    </message>
    <message>
        <source>Kies wie het vraagt.</source>
        <translation>Choose who asks.</translation>
    </message>
    <message>
        <source>Schrijf de hele datum, met dag, maand en jaar.</source>
        <translation>Write the whole date, with day, month and year.</translation>
    </message>
    <message>
        <source>Deze dag moet nog komen. Kijk de datum na.</source>
        <translation>This day is still to come. Check the date.</translation>
    </message>
    <message>
        <source>Gaat het niet door? Schrijf op waarom.</source>
        <translation>Is it not going ahead? Write down why.</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>Er is een probleem</source>
        <translation>There is a problem</translation>
    </message>
    <message>
        <source>Fout: Routekaart</source>
        <translation>Error: Routekaart</translation>
    </message>
</context>
<context>
    <name>ExtractChoice</name>
    <message>
        <source>Uittreksel meegeven</source>
        <translation>Give an extract along</translation>
    </message>
    <message>
        <source>De regels en wat iedereen mag lezen, gaan dan mee in het bestand. Wie het bestand heeft, kan dat met een programma lezen en narekenen.</source>
        <translation>The rules, and what everyone may read, then go along in the file. Who has the file can read it with a program and work it out again.</translation>
    </message>
</context>
<context>
    <name>FactMark</name>
    <message>
        <source>in orde</source>
        <translation>fine</translation>
    </message>
    <message>
        <source>niet in orde</source>
        <translation>not fine</translation>
    </message>
    <message>
        <source>staat niet vast</source>
        <translation>not certain</translation>
    </message>
</context>
<context>
    <name>FoldedAnswer</name>
    <message>
        <source>Wijzig</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Wijzig: {asked}</source>
        <translation>Change: {asked}</translation>
    </message>
</context>
<context>
    <name>FooterBar</name>
    <message>
        <source>‹ Terug</source>
        <translation>‹ Back</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Doorgaan</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Hulp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Hulp, F1</source>
        <translation>Help, F1</translation>
    </message>
    <message>
        <source>Opdrachten</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Vergrendelen</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Stoppen met oefenen</source>
        <translation>Stop practising</translation>
    </message>
    <message>
        <source>Instellingen</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>FramePage</name>
    <message>
        <source>Waar woont het kind nu?</source>
        <translation>Where does the child live now?</translation>
    </message>
    <message>
        <source>Weet u iets nog niet? Ga gewoon door. U kunt het later invullen.</source>
        <translation>Do you not know something yet? Just go on. You can fill it in later.</translation>
    </message>
    <message>
        <source>Waar woont {name} nu?</source>
        <translation>Where does {name} live now?</translation>
    </message>
</context>
<context>
    <name>FreeText</name>
    <message>
        <source>Hier passen {cap} tekens. De rest is niet bewaard. Maak de tekst korter.</source>
        <translation>{cap} characters fit here. The rest was not kept. Make the text shorter.</translation>
    </message>
    <message>
        <source>Nog {left} tekens</source>
        <translation>{left} characters left</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>Toon alle {count}</source>
        <translation>Show all {count}</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Twee groepen naast elkaar</source>
        <translation>Two groups side by side</translation>
    </message>
    <message>
        <source>Zie wat elke groep opschreef, en waarom. Twee groepen mogen anders kiezen.</source>
        <translation>See what each group wrote down, and why. Two groups may choose differently.</translation>
    </message>
    <message>
        <source>Alle lessen</source>
        <translation>All lessons</translation>
    </message>
    <message>
        <source>Er zijn nog geen twee groepen met dezelfde casus. Kies een les en laat twee groepen beginnen.</source>
        <translation>There are no two groups with the same case yet. Choose a lesson and let two groups start.</translation>
    </message>
    <message>
        <source>Groepen staan bij Oefenen. Uw eigen kluis gaat op slot als u daarheen gaat.</source>
        <translation>Groups are in Practice. Your own vault locks when you go there.</translation>
    </message>
    <message>
        <source>Naar de groepen</source>
        <translation>To the groups</translation>
    </message>
    <message>
        <source>Welke casus?</source>
        <translation>Which case?</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Rechts</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Bewaren als PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Groep {number}</source>
        <translation>Group {number}</translation>
    </message>
    <message>
        <source>{group}, met de uitwerking</source>
        <translation>{group}, with the model case</translation>
    </message>
    <message>
        <source>Mogelijkheid</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Bewaard als {name}.</source>
        <translation>Saved as {name}.</translation>
    </message>
    <message>
        <source>Waar bewaart u het?</source>
        <translation>Where do you save it?</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Toetsen</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Hoofdstukken</source>
        <translation>Chapters</translation>
    </message>
    <message>
        <source>Tekst van de handleiding</source>
        <translation>Text of the manual</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Bewaar als PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Bewaar als tekst…</source>
        <translation>Save as text…</translation>
    </message>
    <message>
        <source>Handleiding</source>
        <translation>Manual</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>Kies alles</source>
        <translation>Choose all</translation>
    </message>
    <message>
        <source>Kies niets</source>
        <translation>Choose none</translation>
    </message>
    <message>
        <source>Toon wat het is</source>
        <translation>Show what it is</translation>
    </message>
    <message>
        <source>Klap in</source>
        <translation>Fold up</translation>
    </message>
    <message>
        <source>{chosen} van {all} gaan mee</source>
        <translation>{chosen} of {all} go along</translation>
    </message>
</context>
<context>
    <name>KeepingCard</name>
    <message>
        <source>Bewaren</source>
        <translation>Keeping</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Houd vernietigen tegen</source>
        <translation>Hold back destruction</translation>
    </message>
    <message>
        <source>De termijn is voorbij. U mag het dossier vernietigen. Vanzelf gebeurt dat nooit.</source>
        <translation>The period is over. You may destroy the case. It never happens by itself.</translation>
    </message>
    <message>
        <source>Vernietigen is tegengehouden door {who} sinds {day}: {reason}</source>
        <translation>{who} has held back destruction since {day}: {reason}</translation>
    </message>
    <message>
        <source>Is de reden voorbij? Schrijf op waarom vernietigen weer mag.</source>
        <translation>Has the reason passed? Write down why destruction is allowed again.</translation>
    </message>
    <message>
        <source>Loopt er een klacht, een rechtszaak, een onderzoek of een verzoek om inzage? Houd vernietigen dan tegen. Overleg met wie bij u over privacy gaat.</source>
        <translation>Is there a complaint, a court case, an inquiry or a request to see the case? Then hold back destruction. Consult whoever deals with privacy where you work.</translation>
    </message>
    <message>
        <source>Vernietigen mag weer</source>
        <translation>Destruction is allowed again</translation>
    </message>
    <message>
        <source>Laatst veranderd op {last}. Er is of was een maatregel. Dan hangt de termijn af van de geboortedatum van het kind. Die is niet bekend. Bewaar het dossier zeker tot en met {until}.</source>
        <translation>Last changed on {last}. There is or was a child protection order. The period then depends on the child&apos;s date of birth. That is not known. Keep the case until {until} at least.</translation>
    </message>
    <message>
        <source>Laatst veranderd op {last}. Er is of was een maatregel. Dan kan bewaren nodig zijn tot 30 jaar na de 18e verjaardag. Bewaar dit dossier tot en met {until}.</source>
        <translation>Last changed on {last}. There is or was a child protection order. Then it may have to be kept until 30 years after the 18th birthday. Keep this case until {until}.</translation>
    </message>
    <message>
        <source>Laatst veranderd op {last}. De wet vraagt om dit dossier {years} jaar te bewaren, tot en met {until}.</source>
        <translation>Last changed on {last}. The law asks that this case be kept for {years} years, until {until}.</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Antwoordsleutel</source>
        <translation>Answer key</translation>
    </message>
    <message>
        <source>Alleen voor de trainer. Kijkt de groep mee op het scherm? Zet dan eerst de beamer uit.</source>
        <translation>For the trainer only. Does the group see this screen? Then first switch the projector off.</translation>
    </message>
    <message>
        <source>Antwoordsleutel tonen</source>
        <translation>Show the answer key</translation>
    </message>
    <message>
        <source>Antwoordsleutel verbergen</source>
        <translation>Hide the answer key</translation>
    </message>
    <message>
        <source>Antwoordsleutel bewaren…</source>
        <translation>Save the answer key…</translation>
    </message>
    <message>
        <source>Er is geen goed of fout. Dit lag voor de hand.</source>
        <translation>There is no right or wrong. This was to be expected.</translation>
    </message>
    <message>
        <source>Stemmen die ontbreken</source>
        <translation>Voices that are missing</translation>
    </message>
    <message>
        <source>Waarschuwingen in deze casus</source>
        <translation>Warnings in this case</translation>
    </message>
    <message>
        <source>Zoals de casus is ingevuld, speelt er geen waarschuwing.</source>
        <translation>As the case is filled in, no warning applies.</translation>
    </message>
    <message>
        <source>Welk antwoord zou dat veranderen?</source>
        <translation>Which answer would change that?</translation>
    </message>
    <message>
        <source>Dit is geen advies om iets anders te antwoorden.</source>
        <translation>This is no advice to answer something else.</translation>
    </message>
    <message>
        <source>Wat lag voor de hand om te vragen?</source>
        <translation>What was there to be asked?</translation>
    </message>
    <message>
        <source>Wat is hier ten minste te zien?</source>
        <translation>What can at least be seen here?</translation>
    </message>
    <message>
        <source>Om te bespreken</source>
        <translation>To discuss</translation>
    </message>
</context>
<context>
    <name>KeyRingCard</name>
    <message>
        <source>Openen zonder wachtzin op deze computer</source>
        <translation>Open without a passphrase on this computer</translation>
    </message>
    <message>
        <source>De sleutelbos van deze computer bewaart dan een sleutel. Wie hier met uw account is aangemeld, kan de kluis openen. Op elke andere computer blijft de wachtzin nodig.</source>
        <translation>The key ring of this computer then keeps a key. Who is signed in here with your account can open the vault. On every other computer the passphrase is still needed.</translation>
    </message>
    <message>
        <source>Uw wachtzin</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Aanzetten</source>
        <translation>Switch on</translation>
    </message>
    <message>
        <source>Typ uw wachtzin.</source>
        <translation>Type your passphrase.</translation>
    </message>
    <message>
        <source>Uitgezet. De wachtzin is weer nodig.</source>
        <translation>Switched off. The passphrase is needed again.</translation>
    </message>
    <message>
        <source>Aangezet.</source>
        <translation>Switched on.</translation>
    </message>
    <message>
        <source>Uitzetten</source>
        <translation>Switch off</translation>
    </message>
</context>
<context>
    <name>LargePage</name>
    <message>
        <source>Terug naar de les</source>
        <translation>Back to the lesson</translation>
    </message>
    <message>
        <source>Om samen te bespreken</source>
        <translation>To discuss together</translation>
    </message>
</context>
<context>
    <name>LeftoversCard</name>
    <message>
        <source>Past niet bij deze versie van de routekaart</source>
        <translation>Does not fit this version of the route map</translation>
    </message>
    <message>
        <source>Dit blijft in het dossier bewaard. Het telt niet mee en komt niet in het document.</source>
        <translation>This is kept in the case. It does not count and does not come in the document.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>nog nodig om definitief te tekenen</source>
        <translation>still needed to sign as final</translation>
    </message>
    <message>
        <source>De kleur loopt van thuis (groen) naar verder weg (blauw). Ver van huis is de rivier breder. De cijfers tellen de mogelijkheden, van huis af.</source>
        <translation>The colour runs from home (green) to farther away (blue). Far from home the river is wider. The numbers count the options, starting from home.</translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>Alle lessen</source>
        <translation>All lessons</translation>
    </message>
    <message>
        <source>Groep laten beginnen</source>
        <translation>Let a group start</translation>
    </message>
    <message>
        <source>Casus met uitwerking openen</source>
        <translation>Open the model case</translation>
    </message>
    <message>
        <source>Uw eigen kluis gaat op slot zodra een groep begint.</source>
        <translation>Your own vault locks as soon as a group starts.</translation>
    </message>
    <message>
        <source>Toon verhaal en vragen groot</source>
        <translation>Show story and questions large</translation>
    </message>
    <message>
        <source>Hand-out bewaren…</source>
        <translation>Save the hand-out…</translation>
    </message>
    <message>
        <source>Maak een eigen oefencasus</source>
        <translation>Make a practice case of your own</translation>
    </message>
    <message>
        <source>U krijgt een kopie van deze casus. Die kunt u veranderen. Verzin alles, ook de namen.</source>
        <translation>You get a copy of this case. You can change it. Make everything up, the names too.</translation>
    </message>
    <message>
        <source>Naam van uw oefencasus</source>
        <translation>Name of your practice case</translation>
    </message>
    <message>
        <source>bijvoorbeeld: K. van 8 en haar broer</source>
        <translation>for example: K., 8, and her brother</translation>
    </message>
    <message>
        <source>Kopie maken</source>
        <translation>Make a copy</translation>
    </message>
    <message>
        <source>Het verhaal</source>
        <translation>The story</translation>
    </message>
    <message>
        <source>Wie er aan tafel zitten</source>
        <translation>Who is at the table</translation>
    </message>
    <message>
        <source>Om samen te bespreken</source>
        <translation>To discuss together</translation>
    </message>
    <message>
        <source>Gemaakt: {name}. U vindt hem bij Voor de trainer.</source>
        <translation>Made: {name}. You find it at For the trainer.</translation>
    </message>
    <message>
        <source>Waar bewaart u het?</source>
        <translation>Where do you save it?</translation>
    </message>
    <message>
        <source>Bezig met maken…</source>
        <translation>Busy making it…</translation>
    </message>
    <message>
        <source>Bewaard als {name}.</source>
        <translation>Saved as {name}.</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>+ {one} toevoegen</source>
        <translation>+ Add {one}</translation>
    </message>
    <message>
        <source>Nieuw: {one}</source>
        <translation>New: {one}</translation>
    </message>
    <message>
        <source>Hier staat nog niets.</source>
        <translation>There is nothing here yet.</translation>
    </message>
    <message>
        <source>{name} staat niet meer in de lijst.</source>
        <translation>{name} is no longer in the list.</translation>
    </message>
    <message>
        <source>Zet terug</source>
        <translation>Put back</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Wie deed wat, en wanneer. Wat er in een dossier staat, komt hier niet in.</source>
        <translation>Who did what, and when. What a case says does not come in here.</translation>
    </message>
    <message>
        <source>Logboek</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Terug naar het dossier</source>
        <translation>Back to the case</translation>
    </message>
    <message>
        <source>Welk dossier?</source>
        <translation>Which case?</translation>
    </message>
    <message>
        <source>Vanaf</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Tot en met</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Toon</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Bewaren als tabel (CSV)…</source>
        <translation>Save as a table (CSV)…</translation>
    </message>
    <message>
        <source>Bewaren als tekst…</source>
        <translation>Save as text…</translation>
    </message>
    <message>
        <source>Bewaard: {name}</source>
        <translation>Saved: {name}</translation>
    </message>
    <message>
        <source>Schrijf een hele datum, zoals 1-2-2026, of laat het veld leeg.</source>
        <translation>Write a full date, such as 1-2-2026, or leave the field empty.</translation>
    </message>
    <message>
        <source>Alle dossiers en de kluis zelf</source>
        <translation>All cases and the vault itself</translation>
    </message>
    <message>
        <source>{count} regels. De laatste staat boven.</source>
        <translation>{count} lines. The latest is at the top.</translation>
    </message>
    <message>
        <source>In deze periode staat er niets in het logboek.</source>
        <translation>There is nothing in the log for this period.</translation>
    </message>
    <message>
        <source>dossier {number}</source>
        <translation>case {number}</translation>
    </message>
    <message>
        <source>de kluis</source>
        <translation>the vault</translation>
    </message>
    <message>
        <source>verantwoordelijk: {who}</source>
        <translation>responsible: {who}</translation>
    </message>
    <message>
        <source>Logboek bewaren</source>
        <translation>Save the log</translation>
    </message>
    <message>
        <source>Wat wilt u zien?</source>
        <translation>What would you like to see?</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Handleiding</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Routekaarten</source>
        <translation>Route maps</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Oefenen</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Overleggen</source>
        <translation>Consultations</translation>
    </message>
    <message>
        <source>Alles bewaard</source>
        <translation>Everything saved</translation>
    </message>
    <message>
        <source>Alles blijft op deze computer · geen internet nodig</source>
        <translation>Everything stays on this computer · no internet needed</translation>
    </message>
    <message>
        <source>Bij het vergrendelen ging iets mis. Kijk na of uw laatste antwoord er staat.</source>
        <translation>Something went wrong while locking. Check whether your last answer is there.</translation>
    </message>
    <message>
        <source>{message} U kunt het programma nu sluiten.</source>
        <translation>{message} You can close the program now.</translation>
    </message>
    <message>
        <source>Bewaard {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>Over {seconds} seconden gaat de kluis op slot. Druk op een toets om door te gaan.</source>
        <translation>In {seconds} seconds the vault locks. Press a key to go on.</translation>
    </message>
    <message>
        <source>Sluit eerst de overleg-weergave met F11. Dan ziet niemand hier andere dossiers.</source>
        <translation>First close the table view with F11. Then no one here sees other cases.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Melding sluiten</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>NewCodeCard</name>
    <message>
        <source>Nieuwe herstelcode</source>
        <translation>New recovery code</translation>
    </message>
    <message>
        <source>De oude code werkt daarna niet meer.</source>
        <translation>The old code no longer works after that.</translation>
    </message>
    <message>
        <source>Uw wachtzin</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Nieuwe code maken</source>
        <translation>Make a new code</translation>
    </message>
    <message>
        <source>Bewaar deze code nu. U ziet hem één keer.</source>
        <translation>Save this code now. You see it once.</translation>
    </message>
</context>
<context>
    <name>NewPhraseCard</name>
    <message>
        <source>Wachtzin veranderen</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>Uw wachtzin nu</source>
        <translation>Your passphrase now</translation>
    </message>
    <message>
        <source>Nieuwe wachtzin</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Minstens 12 tekens.</source>
        <translation>At least 12 characters.</translation>
    </message>
    <message>
        <source>Uw wachtzin is veranderd. De herstelcode blijft gelden.</source>
        <translation>Your passphrase has been changed. The recovery code still works.</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Vul een getal in, zoals 8 of 2,5.</source>
        <translation>Fill in a number, such as 8 or 2.5.</translation>
    </message>
    <message>
        <source>Vul een getal in van {low} tot en met {high}.</source>
        <translation>Fill in a number from {low} to {high}.</translation>
    </message>
    <message>
        <source>Vul {low} of meer in.</source>
        <translation>Fill in {low} or more.</translation>
    </message>
    <message>
        <source>Vul {high} of minder in.</source>
        <translation>Fill in {high} or less.</translation>
    </message>
</context>
<context>
    <name>OldCopiesPart</name>
    <message>
        <source>Reservekopieën met de oude sleutel</source>
        <translation>Backups with the old key</translation>
    </message>
    <message>
        <source>De oude wachtzin en de oude herstelcode openen deze kopieën nog.</source>
        <translation>The old passphrase and the old recovery code still open these copies.</translation>
    </message>
    <message>
        <source>Deze kopieën weghalen…</source>
        <translation>Take these copies away…</translation>
    </message>
    <message>
        <source>Ja, weghalen</source>
        <translation>Yes, take away</translation>
    </message>
    <message>
        <source>Heeft iemand eerder een kopie meegenomen? Die blijft open gaan met de oude sleutel.</source>
        <translation>Did someone take a copy before? It can still be opened with the old key.</translation>
    </message>
    <message>
        <source>Weggehaald. De kopieën die er nu zijn, hebben de nieuwe sleutel.</source>
        <translation>Taken away. The copies that are here now have the new key.</translation>
    </message>
    <message>
        <source>Niet alles kon weg. Sluit programma&apos;s die de map openhouden.</source>
        <translation>Not everything could go. Close programs that keep the folder open.</translation>
    </message>
    <message>
        <source>Ook hier kunnen oude kopieën staan: {places}. Sluit die plek aan en kom dan terug.</source>
        <translation>There may be old copies here too: {places}. Connect that place and then come back.</translation>
    </message>
</context>
<context>
    <name>OpenPoints</name>
    <message>
        <source>✓ Er staat niets meer open.</source>
        <translation>✓ Nothing is open any more.</translation>
    </message>
    <message>
        <source>En nog {count} andere punten</source>
        <translation>And {count} other points</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>+ Machtiging toevoegen</source>
        <translation>+ Add a court authorisation</translation>
    </message>
    <message>
        <source>Wijzig de lijst</source>
        <translation>Change the list</translation>
    </message>
    <message>
        <source>Er is er geen.</source>
        <translation>There is none.</translation>
    </message>
    <message>
        <source>Nog niets ingevuld.</source>
        <translation>Nothing filled in yet.</translation>
    </message>
    <message>
        <source>gevraagd op {day}</source>
        <translation>asked for on {day}</translation>
    </message>
    <message>
        <source>geldig tot {day}</source>
        <translation>valid until {day}</translation>
    </message>
</context>
<context>
    <name>OrganisationCard</name>
    <message>
        <source>Toegang voor uw organisatie</source>
        <translation>Access for your organisation</translation>
    </message>
    <message>
        <source>Dit hoeft niet. Het helpt als u uitvalt en een collega bij uw dossiers moet.</source>
        <translation>You need not do this. It helps if you are absent and a colleague must reach your cases.</translation>
    </message>
    <message>
        <source>Ik heb dit gezien</source>
        <translation>I have seen this</translation>
    </message>
    <message>
        <source>Typ de naam van de organisatie over</source>
        <translation>Copy the name of the organisation</translation>
    </message>
    <message>
        <source>Uw wachtzin</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Publiek bestand kiezen…</source>
        <translation>Choose the public file…</translation>
    </message>
    <message>
        <source>Deze organisatie toelaten</source>
        <translation>Allow this organisation</translation>
    </message>
    <message>
        <source>Toegang weghalen…</source>
        <translation>Take access away…</translation>
    </message>
    <message>
        <source>Ja, weghalen</source>
        <translation>Yes, take away</translation>
    </message>
    <message>
        <source>Toch niet</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Typ de naam precies over: {name}.</source>
        <translation>Type the name exactly: {name}.</translation>
    </message>
    <message>
        <source>Typ uw wachtzin.</source>
        <translation>Type your passphrase.</translation>
    </message>
    <message>
        <source>Dat is veranderd.</source>
        <translation>That has been changed.</translation>
    </message>
    <message>
        <source>Wilt u {name} toelaten?</source>
        <translation>Do you want to allow {name}?</translation>
    </message>
    <message>
        <source>Vingerafdruk: {print}</source>
        <translation>Fingerprint: {print}</translation>
    </message>
    <message>
        <source>Bel de organisatie en vergelijk de vingerafdruk. Daarna kan zij al uw dossiers lezen.</source>
        <translation>Call the organisation and compare the fingerprint. After that it can read all your cases.</translation>
    </message>
    <message>
        <source>Niemand anders kan deze kluis openen.</source>
        <translation>No one else can open this vault.</translation>
    </message>
    <message>
        <source>Organisatie {name} kan deze kluis openen.</source>
        <translation>Organisation {name} can open this vault.</translation>
    </message>
    <message>
        <source>In het sleutelbestand staat {name}. Die hebt u niet toegelaten, en die kan niets openen. Wel heeft iemand in het bestand geschreven. Haal de toegang weg en maak een nieuwe sleutel.</source>
        <translation>The key file names {name}. You did not allow it, and it can open nothing. But someone did write in the file. Take the access away and make a new key.</translation>
    </message>
    <message>
        <source>Op {when} opende {name} deze kluis en koos een nieuwe wachtzin.</source>
        <translation>On {when} {name} opened this vault and chose a new passphrase.</translation>
    </message>
    <message>
        <source>Opende de organisatie uw kluis al eens? Dan kan zij de sleutel nog hebben. Maak daarna ook een nieuwe sleutel voor de kluis.</source>
        <translation>Did the organisation ever open your vault? Then it may still have the key. Make a new key for the vault after that too.</translation>
    </message>
    <message>
        <source>Publiek bestand van de organisatie</source>
        <translation>Public file of the organisation</translation>
    </message>
    <message>
        <source>Sleutelbestand (*.json)</source>
        <translation>Key file (*.json)</translation>
    </message>
</context>
<context>
    <name>OrganisationPage</name>
    <message>
        <source>Openen met de sleutel van de organisatie</source>
        <translation>Open with the organisation&apos;s key</translation>
    </message>
    <message>
        <source>Dit komt in het logboek. De eigenaar van de kluis ziet het bij het volgende openen.</source>
        <translation>This goes into the log. The owner of the vault sees it at the next opening.</translation>
    </message>
    <message>
        <source>Sleutelbestand kiezen…</source>
        <translation>Choose the key file…</translation>
    </message>
    <message>
        <source>Nog geen bestand gekozen.</source>
        <translation>No file chosen yet.</translation>
    </message>
    <message>
        <source>Wachtzin van dat sleutelbestand</source>
        <translation>Passphrase of that key file</translation>
    </message>
    <message>
        <source>Nieuwe wachtzin voor de kluis</source>
        <translation>New passphrase for the vault</translation>
    </message>
    <message>
        <source>Minstens 12 tekens. De oude wachtzin werkt daarna niet meer.</source>
        <translation>At least 12 characters. The old passphrase no longer works after that.</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Toch de wachtzin gebruiken</source>
        <translation>Use the passphrase after all</translation>
    </message>
    <message>
        <source>De kluis van {name} openen</source>
        <translation>Open the vault of {name}</translation>
    </message>
    <message>
        <source>Kies eerst het geheime sleutelbestand van de organisatie.</source>
        <translation>First choose the secret key file of the organisation.</translation>
    </message>
    <message>
        <source>Typ de wachtzin van het sleutelbestand.</source>
        <translation>Type the passphrase of the key file.</translation>
    </message>
    <message>
        <source>Kies een nieuwe wachtzin voor de kluis.</source>
        <translation>Choose a new passphrase for the vault.</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>De kluis gaat open…</source>
        <translation>The vault is opening…</translation>
    </message>
    <message>
        <source>Geheime sleutel van de organisatie</source>
        <translation>Secret key of the organisation</translation>
    </message>
    <message>
        <source>Sleutelbestand (*.json)</source>
        <translation>Key file (*.json)</translation>
    </message>
</context>
<context>
    <name>OwnIdea</name>
    <message>
        <source>Eigen idee toevoegen</source>
        <translation>Add your own idea</translation>
    </message>
    <message>
        <source>Dichter bij huis dan alles</source>
        <translation>Closer to home than everything</translation>
    </message>
    <message>
        <source>Na: {title}</source>
        <translation>After: {title}</translation>
    </message>
    <message>
        <source>Wat is het idee?</source>
        <translation>What is the idea?</translation>
    </message>
    <message>
        <source>Een korte naam is genoeg.</source>
        <translation>A short name is enough.</translation>
    </message>
    <message>
        <source>Van wie is het idee?</source>
        <translation>Whose idea is it?</translation>
    </message>
    <message>
        <source>Waar ligt het tussen dicht bij huis en ver weg?</source>
        <translation>Where is it between close to home and far away?</translation>
    </message>
    <message>
        <source>Waar woont het kind dan?</source>
        <translation>Where does the child live then?</translation>
    </message>
</context>
<context>
    <name>OwnerCard</name>
    <message>
        <source>Uw gegevens</source>
        <translation>Your details</translation>
    </message>
    <message>
        <source>Geen van beide</source>
        <translation>Neither of these</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Functie</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Organisatie</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Registratienummer</source>
        <translation>Registration number</translation>
    </message>
    <message>
        <source>Regio van nieuwe dossiers</source>
        <translation>Region of new cases</translation>
    </message>
    <message>
        <source>Een andere regio</source>
        <translation>Another region</translation>
    </message>
    <message>
        <source>Vul uw naam in.</source>
        <translation>Fill in your name.</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>‹ Terug</source>
        <translation>‹ Back</translation>
    </message>
    <message>
        <source>Volledig scherm</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Afdrukken…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>PDF bewaren…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Bewaard als {name}</source>
        <translation>Saved as {name}</translation>
    </message>
    <message>
        <source>Naar de printer gestuurd.</source>
        <translation>Sent to the printer.</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Let op: Caps Lock lijkt aan te staan.</source>
        <translation>Note: Caps Lock seems to be on.</translation>
    </message>
    <message>
        <source>Tonen</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Wachtzin tonen</source>
        <translation>Show the passphrase</translation>
    </message>
    <message>
        <source>Verbergen</source>
        <translation>Hide</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Kies een wachtzin</source>
        <translation>Choose a passphrase</translation>
    </message>
    <message>
        <source>Met deze zin gaat uw kluis open. Alleen u kent hem; wij kunnen er niet in.</source>
        <translation>This phrase opens your vault. Only you know it; we cannot get in.</translation>
    </message>
    <message>
        <source>Wachtzin</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Neem minstens 12 tekens. Vier losse woorden onthoudt u goed. Plakken mag.</source>
        <translation>Take at least 12 characters. Four separate words are easy to remember. Pasting is fine.</translation>
    </message>
    <message>
        <source>Nog een keer</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>Maak de wachtzin minstens 12 tekens lang.</source>
        <translation>Make the passphrase at least 12 characters long.</translation>
    </message>
    <message>
        <source>De twee wachtzinnen zijn niet gelijk. Typ de tweede opnieuw.</source>
        <translation>The two passphrases are not the same. Type the second one again.</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Tekst van dit document</source>
        <translation>Text of this document</translation>
    </message>
    <message>
        <source>Kleiner</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Groter</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Dit document kan niet worden getoond. Uw dossier is bewaard. Maak het opnieuw.</source>
        <translation>This document cannot be shown. Your case is saved. Make it again.</translation>
    </message>
    <message>
        <source>Blad {page} van {count}</source>
        <translation>Page {page} of {count}</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Wie vindt wat?</source>
        <translation>Who thinks what?</translation>
    </message>
    <message>
        <source>Kies wie er aan tafel zit. Dan krijgt ieder een eigen vak.</source>
        <translation>Choose who is at the table. Then everyone gets a box of their own.</translation>
    </message>
    <message>
        <source>Wie zit er aan tafel?</source>
        <translation>Who is at the table?</translation>
    </message>
</context>
<context>
    <name>PersonBox</name>
    <message>
        <source>Aan de beurt</source>
        <translation>Whose turn it is</translation>
    </message>
    <message>
        <source>Wat wil je erbij zeggen?</source>
        <translation>What do you want to say about it?</translation>
    </message>
    <message>
        <source>Wat wilt u erbij zeggen?</source>
        <translation>What do you want to say about it?</translation>
    </message>
    <message>
        <source>Mag dit in het verslag?</source>
        <translation>May this come in the report?</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>No</translation>
    </message>
    <message>
        <source>{name}: mag dit in het verslag?</source>
        <translation>{name}: may this come in the report?</translation>
    </message>
    <message>
        <source>Toch nog niet gevraagd</source>
        <translation>Not asked yet after all</translation>
    </message>
    <message>
        <source>{name} is aan de beurt.</source>
        <translation>It is the turn of {name}.</translation>
    </message>
    <message>
        <source>Nog niet gevraagd</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>Dit ging over: {subject}</source>
        <translation>This was about: {subject}</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>+ {upper}{one} toevoegen</source>
        <translation>+ Add {upper}{one}</translation>
    </message>
    <message>
        <source># Uw eigen oefencasus. Alles hierin is verzonnen: gebruik geen echte namen en geen echt verhaal.</source>
        <translation># Your own practice case. Everything in it is made up: use no real names and no real story.</translation>
    </message>
    <message>
        <source>&apos;&lt;&lt;&apos; mag niet</source>
        <translation>&apos;&lt;&lt;&apos; is not allowed</translation>
    </message>
    <message>
        <source>&apos;afleiding&apos; hoort bij soort afgeleid, en alleen daarbij</source>
        <translation>&apos;afleiding&apos; goes with kind afgeleid, and only with that</translation>
    </message>
    <message>
        <source>&apos;gaat_over&apos; vraagt een naam (tekst) of leeftijd (getal of keuze); &apos;{about}&apos; is {kind}</source>
        <translation>&apos;gaat_over&apos; asks for a name (text) or age (number or choice); &apos;{about}&apos; is {kind}</translation>
    </message>
    <message>
        <source>&apos;max&apos; is lager dan &apos;min&apos;</source>
        <translation>&apos;max&apos; is lower than &apos;min&apos;</translation>
    </message>
    <message>
        <source>&apos;niet&apos; over vraag &apos;{question}&apos;, die ook verborgen of n.v.t. kan zijn; zet er in dezelfde &apos;alle&apos; bij: {{vraag: {question2}, nvt: nee}}</source>
        <translation>&apos;niet&apos; about question &apos;{question}&apos;, which may also be hidden or not apply; add in the same &apos;alle&apos;: {{vraag: {question2}, nvt: nee}}</translation>
    </message>
    <message>
        <source>&apos;opties&apos; hoort niet bij soort {kind}</source>
        <translation>&apos;opties&apos; does not go with kind {kind}</translation>
    </message>
    <message>
        <source>&apos;veld&apos; kan alleen binnen voor_alle, voor_een of aantal; bedoelde u &apos;vraag&apos;?</source>
        <translation>&apos;veld&apos; is only possible within voor_alle, voor_een or aantal; did you mean &apos;vraag&apos;?</translation>
    </message>
    <message>
        <source>&apos;{KEY}&apos; past niet bij {what} (soort {kind}); wel: {words}</source>
        <translation>&apos;{KEY}&apos; does not fit {what} (kind {kind}); these do: {words}</translation>
    </message>
    <message>
        <source>&apos;{first}&apos; bestaat al: {name}, regel {line}</source>
        <translation>&apos;{first}&apos; exists already: {name}, line {line}</translation>
    </message>
    <message>
        <source>&apos;{id}&apos; houdt afronden tegen (B), maar de bron is nog niet nagekeken (controleer: ja); geef een bron die gezien is, of niveau M</source>
        <translation>&apos;{id}&apos; holds back finishing (B), but the source has not been checked yet (controleer: ja); give a source that was seen, or level M</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; hoort alleen bij soort getal</source>
        <translation>&apos;{key}&apos; goes with kind getal only</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; kan alleen in een lijst binnen een lijst</source>
        <translation>&apos;{key}&apos; is only possible in a list within a list</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; vraagt een veld van soort ja_nee; &apos;{field}&apos; is {fields}</source>
        <translation>&apos;{key}&apos; asks for a field of kind ja_nee; &apos;{field}&apos; is {fields}</translation>
    </message>
    <message>
        <source>&apos;{late}&apos; wordt pas later gevraagd{through}</source>
        <translation>&apos;{late}&apos; is asked only later{through}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; bestaat al</source>
        <translation>&apos;{name}&apos; exists already</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; bestaat al als vraag of vaste lijst</source>
        <translation>&apos;{name}&apos; exists already as a question or fixed list</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; bestaat al: {name2}, regel {line}, kolom {column}</source>
        <translation>&apos;{name}&apos; exists already: {name2}, line {line}, column {column}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is al een woord bij besluit; kies een andere naam</source>
        <translation>&apos;{name}&apos; is already a word at besluit; choose another name</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is {kind} en kan niet worden geteld</source>
        <translation>&apos;{name}&apos; is {kind} and cannot be counted</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; kan geen naam zijn; gebruik letters, cijfers en _</source>
        <translation>&apos;{name}&apos; cannot be a name; use letters, digits and _</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; staat twee keer op de ladder</source>
        <translation>&apos;{name}&apos; is on the ladder twice</translation>
    </message>
    <message>
        <source>&apos;{one}&apos; is geen optie van {what}{hint}</source>
        <translation>&apos;{one}&apos; is not an option of {what}{hint}</translation>
    </message>
    <message>
        <source>&apos;{title}&apos; vraagt {inputs} keer iets; het mag {inputs3} keer</source>
        <translation>&apos;{title}&apos; asks for something {inputs} times; {inputs3} times is allowed</translation>
    </message>
    <message>
        <source>&apos;{title}&apos; vraagt {texts} vrije teksten; het mogen er {free_text} zijn</source>
        <translation>&apos;{title}&apos; asks for {texts} free texts; {free_text} are allowed</translation>
    </message>
    <message>
        <source>1 punt</source>
        <translation>1 point</translation>
    </message>
    <message>
        <source>1 punt nog nodig</source>
        <translation>1 point still needed</translation>
    </message>
    <message>
        <source>1 punt open</source>
        <translation>1 point open</translation>
    </message>
    <message>
        <source>Aan dit document is iets anders veranderd dan alleen een zegel. Er is niets toegevoegd. Bekijk bij Een document controleren wat er is gebeurd.</source>
        <translation>Something other than a seal was changed in this document. Nothing was added. See at Check a document what happened.</translation>
    </message>
    <message>
        <source>Aan tafel</source>
        <translation>At the table</translation>
    </message>
    <message>
        <source>Aanbod in de regio</source>
        <translation>What the region offers</translation>
    </message>
    <message>
        <source>Aantal bladzijden</source>
        <translation>Number of pages</translation>
    </message>
    <message>
        <source>Aanvaard</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Aanvaard door {name} op {day}. Verandert het bestand, dan moet dat opnieuw.</source>
        <translation>Accepted by {name} on {day}. If the file changes, that must be done again.</translation>
    </message>
    <message>
        <source>Aanvaarden doet u in uw eigen kluis. Bij Oefenen mag elk bestand al.</source>
        <translation>You accept in your own vault. In Practice every file is allowed.</translation>
    </message>
    <message>
        <source>Achter het laatste zegel is nog iets opgeslagen ({behind} bytes) dat niemand verzegelde.</source>
        <translation>After the last seal something else was saved ({behind} bytes) that nobody sealed.</translation>
    </message>
    <message>
        <source>Advies: {short}</source>
        <translation>Advice: {short}</translation>
    </message>
    <message>
        <source>Afronden</source>
        <translation>Finishing</translation>
    </message>
    <message>
        <source>Alle dossiers</source>
        <translation>All cases</translation>
    </message>
    <message>
        <source>Alle mogelijkheden naast elkaar</source>
        <translation>All options side by side</translation>
    </message>
    <message>
        <source>Alle mogelijkheden op één A4, overal dezelfde kolommen.</source>
        <translation>All options on one A4, the same columns everywhere.</translation>
    </message>
    <message>
        <source>Alle opdrachten</source>
        <translation>All commands</translation>
    </message>
    <message>
        <source>Alleen in het dossier</source>
        <translation>Only in the case</translation>
    </message>
    <message>
        <source>Alleen om te oefenen</source>
        <translation>For practice only</translation>
    </message>
    <message>
        <source>Alleen voor deze lezer. Geef het niet aan anderen.</source>
        <translation>Only for this reader. Do not give it to others.</translation>
    </message>
    <message>
        <source>Alles naast elkaar</source>
        <translation>Everything side by side</translation>
    </message>
    <message>
        <source>Alles over één persoon: inzage geven</source>
        <translation>Everything about one person: giving access</translation>
    </message>
    <message>
        <source>Alles wat nodig is, is er</source>
        <translation>Everything that is needed is there</translation>
    </message>
    <message>
        <source>Alternatieven</source>
        <translation>Alternatives</translation>
    </message>
    <message>
        <source>Antwoorden nalezen</source>
        <translation>Read your answers</translation>
    </message>
    <message>
        <source>Antwoorden om nog eens te bekijken: {names}.</source>
        <translation>Answers to look at again: {names}.</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>Beantwoord deze vraag.</source>
        <translation>Answer this question.</translation>
    </message>
    <message>
        <source>Bekijk wat er nog te doen is</source>
        <translation>See what is still to be done</translation>
    </message>
    <message>
        <source>Bekijk wat er verandert</source>
        <translation>See what changes</translation>
    </message>
    <message>
        <source>Bespreekblad</source>
        <translation>Discussion sheet</translation>
    </message>
    <message>
        <source>Bezig met dossier {number} van {all}</source>
        <translation>Working on case {number} of {all}</translation>
    </message>
    <message>
        <source>Bij deze route hoort geen blad dat kan worden opgeteld. Kies een andere route.</source>
        <translation>This route has no sheet that can be added up. Choose another route.</translation>
    </message>
    <message>
        <source>Bij deze route hoort één stuk: het {word}. Kies dat stuk.</source>
        <translation>This route has one paper: the {word}. Choose that paper.</translation>
    </message>
    <message>
        <source>Bij dit dossier kan geen uittreksel mee. Zonder wat niet iedereen mag lezen, komen de regels op iets anders uit. Er is niets veranderd. Onderteken zonder uittreksel.</source>
        <translation>No extract can go along with this case. Without what not everyone may read, the rules come out differently. Nothing has changed. Sign without an extract.</translation>
    </message>
    <message>
        <source>Bij een blad zonder namen gaat geen uittreksel mee. Er is niets veranderd. Laat de keuze weg.</source>
        <translation>No extract goes along with a sheet without names. Nothing has changed. Leave the choice out.</translation>
    </message>
    <message>
        <source>Bij {NAMES} {name} geven de regels iets anders dan in het uittreksel staat.</source>
        <translation>For {NAMES} {name} the rules give something else than the extract says.</translation>
    </message>
    <message>
        <source>Bij {title} {what} {value}{words}.</source>
        <translation>For {title} {what} {value}{words}.</translation>
    </message>
    <message>
        <source>Bij ‘{fill}’: {lower}{name}</source>
        <translation>At ‘{fill}’: {lower}{name}</translation>
    </message>
    <message>
        <source>Bijblad vastgesteld</source>
        <translation>Supplement settled</translation>
    </message>
    <message>
        <source>Bijblad voor {name}</source>
        <translation>Supplement for {name}</translation>
    </message>
    <message>
        <source>Blijven waar {name} nu woont</source>
        <translation>Stay where {name} lives now</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>De PIN klopt niet. Er is niet verzegeld. Probeer het opnieuw. {left}</source>
        <translation>The PIN is not right. Nothing was sealed. Try again. {left}</translation>
    </message>
    <message>
        <source>De PIN van deze kaart is geblokkeerd. Er is niet verzegeld. Vraag uw beheerder de kaart vrij te geven, of verzegel met uw eigen sleutel.</source>
        <translation>The PIN of this card is blocked. Nothing was sealed. Ask your administrator to release the card, or seal with your own key.</translation>
    </message>
    <message>
        <source>De afstand tot thuis</source>
        <translation>The distance to home</translation>
    </message>
    <message>
        <source>De bewaartermijn is nog niet voorbij. Er is niets vernietigd.</source>
        <translation>The retention period is not over yet. Nothing was destroyed.</translation>
    </message>
    <message>
        <source>De bron</source>
        <translation>The source</translation>
    </message>
    <message>
        <source>De datum van de bron</source>
        <translation>The date of the source</translation>
    </message>
    <message>
        <source>De datum van het besluit</source>
        <translation>The date of the decision</translation>
    </message>
    <message>
        <source>De datum van het besluit ontbreekt.</source>
        <translation>The date of the decision is missing.</translation>
    </message>
    <message>
        <source>De duur</source>
        <translation>The duration</translation>
    </message>
    <message>
        <source>De eenheid</source>
        <translation>The unit</translation>
    </message>
    <message>
        <source>De fase</source>
        <translation>The phase</translation>
    </message>
    <message>
        <source>De gekozen plek</source>
        <translation>The chosen place</translation>
    </message>
    <message>
        <source>De grens</source>
        <translation>The limit</translation>
    </message>
    <message>
        <source>De grenzen van een zegel in het bestand kloppen niet.</source>
        <translation>The limits of a seal in the file are not right.</translation>
    </message>
    <message>
        <source>De hele route</source>
        <translation>The whole route</translation>
    </message>
    <message>
        <source>De hele route op een kaart</source>
        <translation>The whole route on a map</translation>
    </message>
    <message>
        <source>De indeling van het document</source>
        <translation>The arrangement of the document</translation>
    </message>
    <message>
        <source>De inhoud van de stap</source>
        <translation>The content of the step</translation>
    </message>
    <message>
        <source>De inhoud van een zegel kan niet worden gelezen.</source>
        <translation>The content of a seal cannot be read.</translation>
    </message>
    <message>
        <source>De instellingen in {name} zijn van een nieuwere Routekaart. Ze blijven bewaard. Deze keer gelden de standaardinstellingen. Installeer de nieuwste versie.</source>
        <translation>The settings in {name} are of a newer Routekaart. They are kept. This time the standard settings are used. Install the newest version.</translation>
    </message>
    <message>
        <source>De instellingen konden niet worden bewaard in {name}. Uw dossiers staan veilig. De vorige instellingen gelden nog. Maak ruimte vrij of vraag schrijfrecht.</source>
        <translation>The settings could not be saved in {name}. Your cases are safe. The earlier settings still hold. Make room or ask for permission to write.</translation>
    </message>
    <message>
        <source>De kaart of het programma van de kaart stopte halverwege. Er is niet verzegeld. Haal de kaart eruit, steek hem er weer in en probeer het opnieuw.</source>
        <translation>The card or the program of the card stopped halfway. Nothing was sealed. Take the card out, put it in again and try again.</translation>
    </message>
    <message>
        <source>De kaart of token gaf geen handtekening. Er is niet verzegeld. Haal de kaart eruit, steek hem er weer in en probeer het opnieuw.</source>
        <translation>The card or token gave no signature. Nothing was sealed. Take the card out, put it in again and try again.</translation>
    </message>
    <message>
        <source>De keuze ‘{title}’ heet nu ‘{title2}’.</source>
        <translation>The choice ‘{title}’ is now called ‘{title2}’.</translation>
    </message>
    <message>
        <source>De kluis kon niet op deze computer worden gezet ({strerror}). De kopie is niet aangeraakt. Maak ruimte vrij of vraag schrijfrecht, en probeer het opnieuw.</source>
        <translation>The vault could not be put on this computer ({strerror}). The copy was not touched. Make room or ask for permission to write, and try again.</translation>
    </message>
    <message>
        <source>De kluis van {name} staat al op deze computer. Er is niets overschreven. Ga terug naar het begin en open die kluis.</source>
        <translation>The vault of {name} is on this computer already. Nothing was overwritten. Go back to the beginning and open that vault.</translation>
    </message>
    <message>
        <source>De korte naam</source>
        <translation>The short name</translation>
    </message>
    <message>
        <source>De map {folder} staat op het netwerk ({kind}). Een kluis kan daar stukgaan. Zet de kluis op deze computer. Wilt u iets delen? Geef dan een PDF uit het dossier.</source>
        <translation>The folder {folder} is on the network ({kind}). A vault can break there. Put the vault on this computer. Do you want to share something? Then give a PDF from the case.</translation>
    </message>
    <message>
        <source>De map {name} van het programma ontbreekt. Uw dossiers staan ergens anders en zijn veilig. Installeer Routekaart opnieuw.</source>
        <translation>The folder {name} of the program is missing. Your cases are elsewhere and are safe. Install Routekaart again.</translation>
    </message>
    <message>
        <source>De map {path} kan niet worden gemaakt. Er is niets veranderd. Kijk of er ruimte is op de schijf en of u in deze map mag schrijven.</source>
        <translation>The folder {path} cannot be made. Nothing has changed. See whether there is room on the disk and whether you may write in this folder.</translation>
    </message>
    <message>
        <source>De motivering</source>
        <translation>The reasons given</translation>
    </message>
    <message>
        <source>De naam</source>
        <translation>The name</translation>
    </message>
    <message>
        <source>De naam aan tafel</source>
        <translation>The name at the table</translation>
    </message>
    <message>
        <source>De naam van de routekaart</source>
        <translation>The name of the route map</translation>
    </message>
    <message>
        <source>De naam voor het kind</source>
        <translation>The name for the child</translation>
    </message>
    <message>
        <source>De naam {id} hoort bij een bestand dat is meegeleverd. Er is niets aanvaard. Geef uw bestand achter het eerste woord een eigen naam.</source>
        <translation>The name {id} belongs to a file that came along. Nothing was accepted. Give your file a name of its own after the first word.</translation>
    </message>
    <message>
        <source>De nieuwe sleutel geldt, maar de schijf gaf nog een storing. Uw gegevens staan veilig. Sluit Routekaart en open de kluis opnieuw. Het laatste stuk gaat dan vanzelf.</source>
        <translation>The new key is in use, but the disk still had a fault. Your data is safe. Close Routekaart and open the vault again. The last bit then goes by itself.</translation>
    </message>
    <message>
        <source>De nieuwe sleutel voor {name} is niet gemaakt ({why}). De kluis werkt nog met de oude sleutel. Er is niets weg. Maak ruimte vrij of vraag schrijfrecht, en probeer het opnieuw.</source>
        <translation>The new key for {name} was not made ({why}). The vault still works with the old key. Nothing is lost. Make room or ask for permission to write, and try again.</translation>
    </message>
    <message>
        <source>De nieuwste reservekopie is van {label} en staat veilig. Kies &apos;Reservekopie terugzetten&apos;.</source>
        <translation>The newest backup is of {label} and is safe. Choose &apos;Put back a backup&apos;.</translation>
    </message>
    <message>
        <source>De oefencasus {name} kan niet worden gelezen. Kies een andere oefencasus.</source>
        <translation>The practice case {name} cannot be read. Choose another practice case.</translation>
    </message>
    <message>
        <source>De oefencasussen gaan niet open, dus er zijn geen plaatjes. {told}</source>
        <translation>The practice cases do not open, so there are no pictures. {told}</translation>
    </message>
    <message>
        <source>De opmaak van het document heeft twee zegelvelden met dezelfde naam. Het dossier is niet veranderd. Meld dit aan de beheerder.</source>
        <translation>The layout of the document has two seal fields with the same name. The case has not changed. Report this to the administrator.</translation>
    </message>
    <message>
        <source>De plek van het zegel in het bestand</source>
        <translation>The place of the seal in the file</translation>
    </message>
    <message>
        <source>De plek waar het kind woont</source>
        <translation>The place where the child lives</translation>
    </message>
    <message>
        <source>De reden</source>
        <translation>The reason</translation>
    </message>
    <message>
        <source>De reden van het besluit ontbreekt.</source>
        <translation>The reason of the decision is missing.</translation>
    </message>
    <message>
        <source>De regels geven bij “{replace}” iets anders dan in het uittreksel staat.</source>
        <translation>At “{replace}” the rules give something else than the extract says.</translation>
    </message>
    <message>
        <source>De regels geven niet wat in het uittreksel staat.</source>
        <translation>The rules do not give what the extract says.</translation>
    </message>
    <message>
        <source>De regels in het uittreksel zijn niet die waarvan het kenmerk op het laatste blad staat.</source>
        <translation>The rules in the extract are not those whose mark is on the last page.</translation>
    </message>
    <message>
        <source>De regels kunnen met deze gegevens niet worden uitgevoerd.</source>
        <translation>The rules cannot be run with this data.</translation>
    </message>
    <message>
        <source>De regio</source>
        <translation>The region</translation>
    </message>
    <message>
        <source>De regio &apos;{region}&apos; is er niet. Er is: {known}. {own}</source>
        <translation>The region &apos;{region}&apos; is not there. There is: {known}. {own}</translation>
    </message>
    <message>
        <source>De reservekopie in {folder} is niet gelukt ({why}). De kluis zelf staat veilig. De oudere reservekopieën zijn er nog. Maak ruimte vrij of kies een andere map.</source>
        <translation>The backup in {folder} did not work ({why}). The vault itself is safe. The older backups are still there. Make room or choose another folder.</translation>
    </message>
    <message>
        <source>De rij alternatieven</source>
        <translation>The row of alternatives</translation>
    </message>
    <message>
        <source>De rij andere woorden hiervoor</source>
        <translation>The row of other words for this</translation>
    </message>
    <message>
        <source>De rij lijsten bij deze stap</source>
        <translation>The row of lists in this step</translation>
    </message>
    <message>
        <source>De rij toetsvragen</source>
        <translation>The row of test questions</translation>
    </message>
    <message>
        <source>De rij velden</source>
        <translation>The row of fields</translation>
    </message>
    <message>
        <source>De rij vormen</source>
        <translation>The row of forms</translation>
    </message>
    <message>
        <source>De rij vragen die erbij horen</source>
        <translation>The row of questions that belong to it</translation>
    </message>
    <message>
        <source>De routekaart &apos;{route}&apos; is er niet. Er is: {known}. Een pad mag ook.</source>
        <translation>The route map &apos;{route}&apos; is not there. There is: {known}. A path will do too.</translation>
    </message>
    <message>
        <source>De routekaart is intussen weer veranderd. Uw dossier is hetzelfde gebleven. Kijk opnieuw.</source>
        <translation>The route map has changed again in the meantime. Your case has stayed the same. Look again.</translation>
    </message>
    <message>
        <source>De schijf geeft een storing. Sluit Routekaart en start de computer opnieuw.</source>
        <translation>The disk has a fault. Close Routekaart and start the computer again.</translation>
    </message>
    <message>
        <source>De schijf geeft een storing. {safe} Sluit Routekaart en start de computer opnieuw.</source>
        <translation>The disk has a fault. {safe} Close Routekaart and start the computer again.</translation>
    </message>
    <message>
        <source>De schijf is vol. Wat al bewaard was, staat er nog. Dit laatste is nog niet bewaard. Maak minstens {needed} MB vrij. U kunt daarna gewoon verder.</source>
        <translation>The disk is full. What was saved is still there. This last bit is not saved yet. Make at least {needed} MB free. After that you can simply go on.</translation>
    </message>
    <message>
        <source>De schijf weigert te schrijven in {name}. Wat al bewaard was, staat er nog. Dit laatste is nog niet bewaard. Misschien is uw ruimte op deze schijf op: maak {ROOM_NEEDED} MB vrij. Helpt dat niet? Start dan de computer opnieuw.</source>
        <translation>The disk refuses to write in {name}. What was saved is still there. This last bit is not saved yet. Perhaps your room on this disk is used up: make {ROOM_NEEDED} MB free. Does that not help? Then start the computer again.</translation>
    </message>
    <message>
        <source>De sleutel kon niet in {folder} worden gezet ({why}). Er is niets overschreven. Kies een andere, lege map.</source>
        <translation>The key could not be put in {folder} ({why}). Nothing was overwritten. Choose another, empty folder.</translation>
    </message>
    <message>
        <source>De sleutel op de kaart past niet bij het certificaat. Er is niet verzegeld. Kies een ander certificaat, of vraag uw beheerder.</source>
        <translation>The key on the card does not fit the certificate. Nothing was sealed. Choose another certificate, or ask your administrator.</translation>
    </message>
    <message>
        <source>De sleutel past, maar de toegang van de organisatie in het sleutelbestand is beschadigd. Er is niets veranderd. Gebruik het sleutelbestand van een reservekopie.</source>
        <translation>The key fits, but the access of the organisation in the key file is damaged. Nothing has changed. Use the key file of a backup.</translation>
    </message>
    <message>
        <source>De sleutel was op dat moment niet geldig. Daarom telt hij hier als onbekend.</source>
        <translation>The key was not valid at that moment. That is why it counts as unknown here.</translation>
    </message>
    <message>
        <source>De sleutelbos van deze computer bewaart de sleutel niet. Er is niets veranderd. Uw wachtzin blijft werken. Vraag uw beheerder of de sleutelbos aan staat.</source>
        <translation>The key ring of this computer does not keep the key. Nothing has changed. Your passphrase still works. Ask your administrator whether the key ring is on.</translation>
    </message>
    <message>
        <source>De sleutelbos van deze computer opent de kluis niet. Uw gegevens staan veilig. Typ uw wachtzin.</source>
        <translation>The key ring of this computer does not open the vault. Your data is safe. Type your passphrase.</translation>
    </message>
    <message>
        <source>De soort antwoord</source>
        <translation>The kind of answer</translation>
    </message>
    <message>
        <source>De soort plek</source>
        <translation>The kind of place</translation>
    </message>
    <message>
        <source>De stap</source>
        <translation>The step</translation>
    </message>
    <message>
        <source>De tekst</source>
        <translation>The text</translation>
    </message>
    <message>
        <source>De tekst is nog dezelfde. Verander haar eerst in het dossier. Kies daarna Veranderd.</source>
        <translation>The text is still the same. First change it in the case. After that choose Changed.</translation>
    </message>
    <message>
        <source>De tekst is veranderd sinds het tekenen begon. Er is niet verzegeld. Open Ondertekenen opnieuw.</source>
        <translation>The text has changed since signing began. Nothing was sealed. Open Signing again.</translation>
    </message>
    <message>
        <source>De tekst is veranderd sinds het tekenen begon. Open Ondertekenen opnieuw en laat iedereen de nieuwe tekst lezen. De eerdere handtekeningen staan nog in het dossier.</source>
        <translation>The text has changed since signing began. Open Signing again and let everyone read the new text. The earlier signatures are still in the case.</translation>
    </message>
    <message>
        <source>De tekst op de tegel</source>
        <translation>The text on the tile</translation>
    </message>
    <message>
        <source>De tijd van dit zegel ligt in de toekomst. Een van de klokken loopt verkeerd.</source>
        <translation>The time of this seal lies in the future. One of the clocks is wrong.</translation>
    </message>
    <message>
        <source>De tijdstempeldienst antwoordt niet. Het document is niet veranderd en niet verzegeld. Probeer het later, of verzegel zonder tijdstempel.</source>
        <translation>The timestamp service does not answer. The document has not changed and is not sealed. Try later, or seal without a timestamp.</translation>
    </message>
    <message>
        <source>De tijdstempeldienst is hier niet bekend.</source>
        <translation>The timestamp service is not known here.</translation>
    </message>
    <message>
        <source>De uitkomst in het uittreksel past niet bij haar kenmerk.</source>
        <translation>The outcome in the extract does not fit its mark.</translation>
    </message>
    <message>
        <source>De uitleg</source>
        <translation>The explanation</translation>
    </message>
    <message>
        <source>De uitleg waarom</source>
        <translation>The explanation why</translation>
    </message>
    <message>
        <source>De verantwoording</source>
        <translation>The justification</translation>
    </message>
    <message>
        <source>De verklaring staat ook nog in uw kluis.</source>
        <translation>The statement is in your vault too.</translation>
    </message>
    <message>
        <source>De vraag</source>
        <translation>The question</translation>
    </message>
    <message>
        <source>De vraag over blijven wonen</source>
        <translation>The question about staying</translation>
    </message>
    <message>
        <source>De vraag was: ‘{prompt}’</source>
        <translation>The question was: ‘{prompt}’</translation>
    </message>
    <message>
        <source>De wachtzin past niet bij deze sleutel. Er is niets veranderd. Probeer het opnieuw.</source>
        <translation>The passphrase does not fit this key. Nothing has changed. Try again.</translation>
    </message>
    <message>
        <source>De weging van {short} is nog niet compleet.</source>
        <translation>The weighing of {short} is not complete yet.</translation>
    </message>
    <message>
        <source>December</source>
        <translation>December</translation>
    </message>
    <message>
        <source>Definitief kan nog niet: er staan {blocking} punten open. De eerste: {text} Een voorlopig document kan wel.</source>
        <translation>Final is not possible yet: {blocking} points are open. The first: {text} A provisional document is possible.</translation>
    </message>
    <message>
        <source>Deze Routekaart kan de regels in het uittreksel niet lezen.</source>
        <translation>This Routekaart cannot read the rules in the extract.</translation>
    </message>
    <message>
        <source>Deze bijlage is {size} MB. Een bijlage mag {limit} MB zijn. Er is niets veranderd. Maak het bestand kleiner en voeg het opnieuw toe.</source>
        <translation>This attachment is {size} MB. An attachment may be {limit} MB. Nothing has changed. Make the file smaller and add it again.</translation>
    </message>
    <message>
        <source>Deze herstelcode past niet bij deze kluis. Uw gegevens staan veilig. Kijk of u de nieuwste code hebt: een nieuwe code vervangt de oude.</source>
        <translation>This recovery code does not fit this vault. Your data is safe. See whether you have the newest code: a new code replaces the old one.</translation>
    </message>
    <message>
        <source>Deze kluis gaat niet open met deze sleutel van een organisatie. Er is niets veranderd. De eigenaar heeft deze sleutel niet toegevoegd, of weer weggehaald.</source>
        <translation>This vault does not open with this key of an organisation. Nothing has changed. The owner did not add this key, or took it away again.</translation>
    </message>
    <message>
        <source>Deze kluis is al open: {holder}. Alles staat veilig. Sluit Routekaart daar en probeer het opnieuw.</source>
        <translation>This vault is open already: {holder}. Everything is safe. Close Routekaart there and try again.</translation>
    </message>
    <message>
        <source>Deze persoon heeft niet op papier getekend. Er is niets bewaard. Kies eerst &apos;Op papier tekenen&apos;.</source>
        <translation>This person did not sign on paper. Nothing was saved. First choose &apos;Sign on paper&apos;.</translation>
    </message>
    <message>
        <source>Deze persoon staat niet meer in het dossier. Er is niets gemaakt. Kies iemand anders.</source>
        <translation>This person is no longer in the case. Nothing was made. Choose someone else.</translation>
    </message>
    <message>
        <source>Deze scan kan niet worden getoond. Hij staat nog wel in de kluis.</source>
        <translation>This scan cannot be shown. It is still in the vault.</translation>
    </message>
    <message>
        <source>Deze sleutel geldt pas vanaf {not_valid_before_utc}. Er is niets veranderd. Kijk of de klok van de computer goed staat.</source>
        <translation>This key is valid only from {not_valid_before_utc}. Nothing has changed. See whether the clock of the computer is right.</translation>
    </message>
    <message>
        <source>Deze sleutel hoort niet bij {name}. Er is niets veranderd. Kijk of het sleutelbestand en de kluis uit dezelfde map komen.</source>
        <translation>This key does not belong to {name}. Nothing has changed. See whether the key file and the vault come from the same folder.</translation>
    </message>
    <message>
        <source>Deze sleutel is verlopen op {not_valid_after_utc}. Wat u eerder verzegelde, blijft gelden. Maak een nieuwe sleutel of vraag er een aan.</source>
        <translation>This key expired on {not_valid_after_utc}. What you sealed before remains valid. Make a new key or ask for one.</translation>
    </message>
    <message>
        <source>Deze tekening kan niet worden bewaard. Wis haar en teken opnieuw.</source>
        <translation>This drawing cannot be kept. Clear it and sign again.</translation>
    </message>
    <message>
        <source>Deze tekst staat niet meer in het dossier. Er is niets veranderd.</source>
        <translation>This text is no longer in the case. Nothing has changed.</translation>
    </message>
    <message>
        <source>Deze vraag komt hier niet meer. Uw antwoord telt dan niet mee.</source>
        <translation>This question no longer comes here. Your answer then does not count.</translation>
    </message>
    <message>
        <source>Deze wachtzin past niet bij de sleutel van de organisatie. Er is niets veranderd. Let op hoofdletters en spaties.</source>
        <translation>This passphrase does not fit the key of the organisation. Nothing has changed. Mind capitals and spaces.</translation>
    </message>
    <message>
        <source>Deze wachtzin past niet. Uw gegevens staan veilig. Let op hoofdletters en spaties. Lukt het niet? Gebruik dan uw herstelcode.</source>
        <translation>This passphrase does not fit. Your data is safe. Mind capitals and spaces. Does it not work? Then use your recovery code.</translation>
    </message>
    <message>
        <source>Deze {what} is er niet. Wat u eerder invulde, staat er nog.</source>
        <translation>This {what} is not there. What you filled in before is still there.</translation>
    </message>
    <message>
        <source>Dit PDF-bestand kan niet worden gelezen. Het is niet veranderd. Open een andere kopie.</source>
        <translation>This PDF file cannot be read. It has not changed. Open another copy.</translation>
    </message>
    <message>
        <source>Dit antwoord is nu nodig om af te ronden.</source>
        <translation>This answer is now needed to finish.</translation>
    </message>
    <message>
        <source>Dit bestand is anders dan toen het werd meegeleverd. Nog niet aanvaard: alleen om te oefenen.</source>
        <translation>This file differs from when it came along. Not accepted yet: for practice only.</translation>
    </message>
    <message>
        <source>Dit bestand is beschadigd of niet compleet. Vraag om een nieuwe kopie.</source>
        <translation>This file is damaged or incomplete. Ask for a new copy.</translation>
    </message>
    <message>
        <source>Dit bestand is groter dan 100 MB en is niet gecontroleerd. Zo groot is een verantwoording nooit.</source>
        <translation>This file is larger than 100 MB and has not been checked. A justification is never that large.</translation>
    </message>
    <message>
        <source>Dit bestand is nog niet te lezen: {why}.</source>
        <translation>This file cannot be read yet: {why}.</translation>
    </message>
    <message>
        <source>Dit document is compleet en niet veranderd, maar verzegeld door {names}. Wie dat is, staat niet vast.</source>
        <translation>This document is complete and unchanged, but sealed by {names}. Who that is, is not certain.</translation>
    </message>
    <message>
        <source>Dit document is compleet en niet veranderd. Het is verzegeld door {names}.</source>
        <translation>This document is complete and unchanged. It was sealed by {names}.</translation>
    </message>
    <message>
        <source>Dit document is gewijzigd na het verzegelen. {why}</source>
        <translation>This document was changed after it was sealed. {why}</translation>
    </message>
    <message>
        <source>Dit document is niet hetzelfde als in het dossier.</source>
        <translation>This document is not the same as in the case.</translation>
    </message>
    <message>
        <source>Dit document is niet met Routekaart gemaakt. Is het een afdruk of een scan? Vraag dan om het verzegelde bestand.</source>
        <translation>This document was not made with Routekaart. Is it a print or a scan? Then ask for the sealed file.</translation>
    </message>
    <message>
        <source>Dit document is niet verzegeld. Niemand kan zien of er iets aan is veranderd.</source>
        <translation>This document is not sealed. No one can see whether anything in it was changed.</translation>
    </message>
    <message>
        <source>Dit document kan hier niet worden verzegeld. Het is niet veranderd. Controleer het document opnieuw.</source>
        <translation>This document cannot be sealed here. It has not changed. Check the document again.</translation>
    </message>
    <message>
        <source>Dit document zit al in het dossier. Er is niets bij gekomen.</source>
        <translation>This document is in the case already. Nothing was added.</translation>
    </message>
    <message>
        <source>Dit dossier bestaat niet meer. De andere dossiers zijn veilig.</source>
        <translation>This case no longer exists. The other cases are safe.</translation>
    </message>
    <message>
        <source>Dit dossier heeft nog geen verzegeld document.</source>
        <translation>This case has no sealed document yet.</translation>
    </message>
    <message>
        <source>Dit dossier is gemaakt met een nieuwere versie van Routekaart. Er is niets veranderd. Werk Routekaart bij en open het dossier opnieuw.</source>
        <translation>This case was made with a newer version of Routekaart. Nothing has changed. Update Routekaart and open the case again.</translation>
    </message>
    <message>
        <source>Dit dossier is vernietigd. Er kan niets meer bij. Open een nieuw dossier als dat nodig is.</source>
        <translation>This case has been destroyed. Nothing can be added any more. Open a new case if that is needed.</translation>
    </message>
    <message>
        <source>Dit dossier werkt nu met versie {version}.</source>
        <translation>This case now works with version {version}.</translation>
    </message>
    <message>
        <source>Dit gaat over iemand anders of over het hele dossier, is niet voor deze persoon, of stond er eerder.</source>
        <translation>This is about someone else or about the whole case, is not for this person, or was there before.</translation>
    </message>
    <message>
        <source>Dit geldt</source>
        <translation>This applies</translation>
    </message>
    <message>
        <source>Dit geldt niet</source>
        <translation>This does not apply</translation>
    </message>
    <message>
        <source>Dit idee had deze groep niet.</source>
        <translation>This group did not have this idea.</translation>
    </message>
    <message>
        <source>Dit is een eerdere versie uit het dossier: daarna is er nog een zegel bij gekomen.</source>
        <translation>This is an earlier version from the case: another seal was added after it.</translation>
    </message>
    <message>
        <source>Dit is een sleutel om mee te oefenen. Er is niet verzegeld. Kies een echte sleutel.</source>
        <translation>This is a key to practise with. Nothing was sealed. Choose a real key.</translation>
    </message>
    <message>
        <source>Dit is geen PDF-bestand. Kies het document dat u wilt controleren.</source>
        <translation>This is not a PDF file. Choose the document you want to check.</translation>
    </message>
    <message>
        <source>Dit is het geheime deel. Dat hoort niet op deze computer. Kies het publieke deel.</source>
        <translation>This is the secret part. It does not belong on this computer. Choose the public part.</translation>
    </message>
    <message>
        <source>Dit is het publieke deel. Kies het geheime deel.</source>
        <translation>This is the public part. Choose the secret part.</translation>
    </message>
    <message>
        <source>Dit is niet het document dat hier is verzegeld. Er is niets toegevoegd. Vraag om het document zoals u het hebt gestuurd, met het zegel erbij.</source>
        <translation>This is not the document that was sealed here. Nothing was added. Ask for the document as you sent it, with the seal on it.</translation>
    </message>
    <message>
        <source>Dit is uw wachtzin van nu. Wie die kent, opent ook de nieuwe kluis. Er is niets veranderd. Kies een andere wachtzin.</source>
        <translation>This is your passphrase of now. Who knows it also opens the new vault. Nothing has changed. Choose another passphrase.</translation>
    </message>
    <message>
        <source>Dit programma kan nog niet met een kaart of token werken. Er is niet verzegeld. Vraag uw beheerder om het onderdeel “kaart” van Routekaart.</source>
        <translation>This program cannot work with a card or token yet. Nothing was sealed. Ask your administrator for the “kaart” part of Routekaart.</translation>
    </message>
    <message>
        <source>Dit sleutelbestand is beschadigd, of het is geen sleutelbestand. Er is niets veranderd. Kies een ander bestand of zet de reservekopie terug.</source>
        <translation>This key file is damaged, or it is not a key file. Nothing has changed. Choose another file or put the backup back.</translation>
    </message>
    <message>
        <source>Dit staat niet meer in het dossier. Kies iets anders. Er is niets veranderd.</source>
        <translation>This is no longer in the case. Choose something else. Nothing has changed.</translation>
    </message>
    <message>
        <source>Dit valt anders uit: {names}.</source>
        <translation>This turns out differently: {names}.</translation>
    </message>
    <message>
        <source>Documenten</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Documenten van dit dossier</source>
        <translation>Documents of this case</translation>
    </message>
    <message>
        <source>Doorgaan brengt u terug naar: {title_of}</source>
        <translation>Continue brings you back to: {title_of}</translation>
    </message>
    <message>
        <source>Dossier {cases}</source>
        <translation>Case {cases}</translation>
    </message>
    <message>
        <source>Een ander programma heeft {name} veranderd terwijl uw kluis open was. Dit laatste is niet bewaard. Routekaart overschrijft niets. Wat u eerder bewaarde, gaat bij het sluiten in een reservekopie. Sluit Routekaart, en zet daarna die kopie terug. Houd de map met uw kluis buiten een gedeelde map.</source>
        <translation>Another program changed {name} while your vault was open. This last bit was not saved. Routekaart overwrites nothing. What you saved before goes into a backup when closing. Close Routekaart, and put that copy back after that. Keep the folder with your vault out of a shared folder.</translation>
    </message>
    <message>
        <source>Een ander programma houdt het vast. Sluit dat programma, bijvoorbeeld een kopieerprogramma.</source>
        <translation>Another program is holding it. Close that program, for example a copying program.</translation>
    </message>
    <message>
        <source>Een bestand of map mag hier niet worden geopend of gewijzigd. {safe} Vraag uw beheerder om toegang.</source>
        <translation>A file or folder may not be opened or changed here. {safe} Ask your administrator for access.</translation>
    </message>
    <message>
        <source>Een datum of jaartal is snel geraden.</source>
        <translation>A date or year is guessed quickly.</translation>
    </message>
    <message>
        <source>Een deel van het bestand kan niet worden gelezen.</source>
        <translation>Part of the file cannot be read.</translation>
    </message>
    <message>
        <source>Een document controleren</source>
        <translation>Check a document</translation>
    </message>
    <message>
        <source>Een herstelcode heeft {RECOVERY_LENGTH} tekens. U typte er {typed}. Uw gegevens staan veilig. Kijk de code nog eens na.</source>
        <translation>A recovery code has {RECOVERY_LENGTH} characters. You typed {typed}. Your data is safe. Check the code once more.</translation>
    </message>
    <message>
        <source>Een nieuwe sleutel was nog niet helemaal bewaard, en de schijf werkt nu niet mee. Uw gegevens staan veilig. Maak ruimte vrij of vraag schrijfrecht, en probeer het opnieuw.</source>
        <translation>A new key had not been saved completely yet, and the disk does not cooperate now. Your data is safe. Make room or ask for permission to write, and try again.</translation>
    </message>
    <message>
        <source>Een oefencasus en een echt dossier gaan nooit samen op één blad. Kies één soort.</source>
        <translation>A practice case and a real case never go on one sheet together. Choose one kind.</translation>
    </message>
    <message>
        <source>Een oefencasus opent alleen in Oefenen, een echt dossier alleen in uw kluis. Er is niets veranderd.</source>
        <translation>A practice case opens only in Practice, a real case only in your vault. Nothing has changed.</translation>
    </message>
    <message>
        <source>Een oefencasus opent alleen in Oefenen. Uw dossiers zijn niet veranderd.</source>
        <translation>A practice case opens only in Practice. Your cases have not changed.</translation>
    </message>
    <message>
        <source>Een rijtje zoals abc of 123 is snel geraden.</source>
        <translation>A row such as abc or 123 is guessed quickly.</translation>
    </message>
    <message>
        <source>Een tweede controle ziet een verandering na het verzegelen.</source>
        <translation>A second check sees a change after sealing.</translation>
    </message>
    <message>
        <source>Een vernietigd dossier staat nog in oude reservekopieën: {names}. De kluis zelf is schoon. Maak ruimte en kies &apos;Oude kopieën opruimen&apos;.</source>
        <translation>A destroyed case is still in old backups: {names}. The vault itself is clean. Make room and choose &apos;Tidy up old copies&apos;.</translation>
    </message>
    <message>
        <source>Een zegel hoort niet bij het deel van het bestand waar het staat.</source>
        <translation>A seal does not belong to the part of the file where it is.</translation>
    </message>
    <message>
        <source>Eigen alternatief: {alternative}</source>
        <translation>Own alternative: {alternative}</translation>
    </message>
    <message>
        <source>Eigen ideeën</source>
        <translation>Own ideas</translation>
    </message>
    <message>
        <source>Eigen verklaring: “{statement}”</source>
        <translation>Own statement: “{statement}”</translation>
    </message>
    <message>
        <source>Eigen woorden van {name}</source>
        <translation>Own words of {name}</translation>
    </message>
    <message>
        <source>Elk dossier blijft op zijn versie tot u overstapt.</source>
        <translation>Each case stays on its version until you change over.</translation>
    </message>
    <message>
        <source>En nog {MAX_RECORDS} punten.</source>
        <translation>And {MAX_RECORDS} more points.</translation>
    </message>
    <message>
        <source>En nog {more} verschillen.</source>
        <translation>And {more} more differences.</translation>
    </message>
    <message>
        <source>En nog {rows} andere overleggen</source>
        <translation>And {rows} other consultations</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enigszins</source>
        <translation>Somewhat</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Er is 1 heel dossier.</source>
        <translation>There is 1 whole case.</translation>
    </message>
    <message>
        <source>Er is daarna een handtekening bij gezet die geen zegel van Routekaart is.</source>
        <translation>A signature was added after that which is not a seal of Routekaart.</translation>
    </message>
    <message>
        <source>Er is daarna een tijdstempel bij gezet. Dat is geen zegel.</source>
        <translation>A timestamp was added after that. It is not a seal.</translation>
    </message>
    <message>
        <source>Er is een nieuwe versie van deze routekaart.</source>
        <translation>There is a new version of this route map.</translation>
    </message>
    <message>
        <source>Er is geen bruikbare reservekopie gevonden (bekeken: {tried}). Er is niets veranderd. Sluit een schijf met een oudere kopie aan en probeer het opnieuw.</source>
        <translation>No usable backup was found (looked at: {tried}). Nothing has changed. Connect a disk with an older copy and try again.</translation>
    </message>
    <message>
        <source>Er is geen ruimte meer om te schrijven. {safe} Maak minstens 20 MB vrij en probeer het opnieuw.</source>
        <translation>There is no room left to write. {safe} Make at least 20 MB free and try again.</translation>
    </message>
    <message>
        <source>Er is na het verzegelen iets veranderd of toegevoegd dat geen zegel is.</source>
        <translation>After sealing something was changed or added that is not a seal.</translation>
    </message>
    <message>
        <source>Er is niets om ongedaan te maken.</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>Er is niets om opnieuw te doen.</source>
        <translation>There is nothing to redo.</translation>
    </message>
    <message>
        <source>Er is nog geen PIN ingevuld. Er is niet verzegeld. Vul de PIN van de kaart in.</source>
        <translation>No PIN has been filled in yet. Nothing was sealed. Fill in the PIN of the card.</translation>
    </message>
    <message>
        <source>Er is nog geen dossier klaar om op te tellen. Maak er eerst drie af.</source>
        <translation>No case is ready to be added up yet. First finish three.</translation>
    </message>
    <message>
        <source>Er is nog geen kind met een codenaam.</source>
        <translation>There is no child with a code name yet.</translation>
    </message>
    <message>
        <source>Er is nog geen naam. Een sleutel staat altijd op naam. Vul uw naam in.</source>
        <translation>There is no name yet. A key is always in someone&apos;s name. Fill in your name.</translation>
    </message>
    <message>
        <source>Er is nog geen plek besloten.</source>
        <translation>No place has been decided yet.</translation>
    </message>
    <message>
        <source>Er is nog geen wachtzin voor de sleutel. Kies een wachtzin.</source>
        <translation>There is no passphrase for the key yet. Choose a passphrase.</translation>
    </message>
    <message>
        <source>Er is wel een reservekopie van {label}.</source>
        <translation>There is a backup of {label}.</translation>
    </message>
    <message>
        <source>Er komen {count} onderdelen bij.</source>
        <translation>{count} parts are added.</translation>
    </message>
    <message>
        <source>Er komt {count} onderdeel bij.</source>
        <translation>{count} part is added.</translation>
    </message>
    <message>
        <source>Er ligt geen verzoek om vernietiging. Er is niets veranderd.</source>
        <translation>There is no request for destruction. Nothing has changed.</translation>
    </message>
    <message>
        <source>Er ligt geen verzoek om vernietiging. Leg het verzoek eerst vast.</source>
        <translation>There is no request for destruction. First record the request.</translation>
    </message>
    <message>
        <source>Er staan nog namen of dagen in, bij: {where}. Haal ze weg voor u dit blad deelt.</source>
        <translation>There are still names or days in it, at: {where}. Take them out before you share this sheet.</translation>
    </message>
    <message>
        <source>Er staan te veel bestanden tegelijk open. {safe} Sluit andere programma&apos;s en probeer het opnieuw.</source>
        <translation>Too many files are open at once. {safe} Close other programs and try again.</translation>
    </message>
    <message>
        <source>Er staat geen reservekopie naast. Bewaar het bestand en vraag uw beheerder om hulp.</source>
        <translation>There is no backup beside it. Keep the file and ask your administrator for help.</translation>
    </message>
    <message>
        <source>Er zijn daarna gegevens bij gezet om zegels lang te kunnen nakijken.</source>
        <translation>Data was added after that, to be able to check seals for a long time.</translation>
    </message>
    <message>
        <source>Er zijn geen voorbeelden bij dit bestand.</source>
        <translation>There are no examples with this file.</translation>
    </message>
    <message>
        <source>Er zijn {value}{what}.</source>
        <translation>There are {value}{what}.</translation>
    </message>
    <message>
        <source>Er zijn {whole} hele dossiers.</source>
        <translation>There are {whole} whole cases.</translation>
    </message>
    <message>
        <source>Er zit een bekend wachtwoord in.</source>
        <translation>There is a well-known password in it.</translation>
    </message>
    <message>
        <source>Er zit geen kaart of token in, of een andere dan u koos. Er is niet verzegeld. Steek de kaart erin en probeer het opnieuw.</source>
        <translation>There is no card or token in it, or another one than you chose. Nothing was sealed. Put the card in and try again.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Evaluatie</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Eén dossier is beschadigd en ontbreekt.</source>
        <translation>One case is damaged and missing.</translation>
    </message>
    <message>
        <source>Eén logboek klopt</source>
        <translation>One log is right</translation>
    </message>
    <message>
        <source>February</source>
        <translation>February</translation>
    </message>
    <message>
        <source>Fouten</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>Gaat niet over dit kind.</source>
        <translation>Is not about this child.</translation>
    </message>
    <message>
        <source>Geef het nieuwe alternatief een naam. Uw andere antwoorden staan veilig.</source>
        <translation>Give the new alternative a name. Your other answers are safe.</translation>
    </message>
    <message>
        <source>Geen antwoord of weging is geraakt.</source>
        <translation>No answer or weighing is affected.</translation>
    </message>
    <message>
        <source>Geen lopend dossier staat op een eerdere versie.</source>
        <translation>No current case is on an earlier version.</translation>
    </message>
    <message>
        <source>Gelijk aan het dossier</source>
        <translation>The same as the case</translation>
    </message>
    <message>
        <source>Gevraagd</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>Gevraagd op {asked}.</source>
        <translation>Asked on {asked}.</translation>
    </message>
    <message>
        <source>Gevraagd op {write_date}</source>
        <translation>Asked on {write_date}</translation>
    </message>
    <message>
        <source>Gevraagd.</source>
        <translation>Asked.</translation>
    </message>
    <message>
        <source>Gewone woorden en namen staan op de lijst van wie raadt.</source>
        <translation>Ordinary words and names are on the list of whoever guesses.</translation>
    </message>
    <message>
        <source>Gezinsversie voor {name}</source>
        <translation>Family version for {name}</translation>
    </message>
    <message>
        <source>Gisteren</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>Groep {number}</source>
        <translation>Group {number}</translation>
    </message>
    <message>
        <source>Groepen naast elkaar zet u alleen bij Oefenen. Er is niets veranderd.</source>
        <translation>You only put groups side by side in Practice. Nothing has changed.</translation>
    </message>
    <message>
        <source>Grotendeels</source>
        <translation>Largely</translation>
    </message>
    <message>
        <source>Op deze route worden geen mogelijkheden gewogen. Er is dus niets om naast elkaar te zetten.</source>
        <translation>No options are weighed on this route. So there is nothing to put side by side.</translation>
    </message>
    <message>
        <source>Verzoek om te verbeteren, {day}</source>
        <translation>Request to correct, {day}</translation>
    </message>
    <message>
        <source>Voor</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Waar</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Wie deze persoon is in het dossier</source>
        <translation>Who this person is in the case</translation>
    </message>
    <message>
        <source>Wil dit niet zeggen</source>
        <translation>Does not want to say this</translation>
    </message>
    <message>
        <source>nog geen conclusie</source>
        <translation>no conclusion yet</translation>
    </message>
    <message>
        <source>nog niet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Haal die weg, of kies dat de naam mag blijven.</source>
        <translation>Take it out, or choose that the name may stay.</translation>
    </message>
    <message>
        <source>Aan tafel: de beurt doorgeven</source>
        <translation>At the table: pass the turn on</translation>
    </message>
    <message>
        <source>Aan tafel: een taal naast het Nederlands</source>
        <translation>At the table: a language beside Dutch</translation>
    </message>
    <message>
        <source>Aan tafel: kiezen wie er zit</source>
        <translation>At the table: choose who is there</translation>
    </message>
    <message>
        <source>Alles over jou</source>
        <translation>Everything about you</translation>
    </message>
    <message>
        <source>Alles over {name}</source>
        <translation>Everything about {name}</translation>
    </message>
    <message>
        <source>Andere antwoorden</source>
        <translation>Other answers</translation>
    </message>
    <message>
        <source>Conclusie</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>Handleiding</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Handtekeningen</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Herhalen maakt raden niet moeilijker.</source>
        <translation>Repeating does not make guessing harder.</translation>
    </message>
    <message>
        <source>Het aantal</source>
        <translation>The number</translation>
    </message>
    <message>
        <source>Het beeld van een zegel is niet zoals Routekaart het maakt.</source>
        <translation>The image of a seal is not as Routekaart makes it.</translation>
    </message>
    <message>
        <source>Het begin van {name} was beschadigd. Uw gegevens zijn heel. Routekaart herstelt het begin zelf. Kijk uw schijf na: er kan meer aan de hand zijn.</source>
        <translation>The beginning of {name} was damaged. Your data is intact. Routekaart repairs the beginning itself. Check your disk: there may be more wrong.</translation>
    </message>
    <message>
        <source>Het besluit</source>
        <translation>The decision</translation>
    </message>
    <message>
        <source>Het besluit, in woorden van mensen</source>
        <translation>The decision, in people&apos;s words</translation>
    </message>
    <message>
        <source>Het bestand is daarna opnieuw opgeslagen, bijvoorbeeld door een ander programma.</source>
        <translation>The file was saved again after that, for example by another program.</translation>
    </message>
    <message>
        <source>Het bestand is niet te lezen en staat er nog.</source>
        <translation>The file cannot be read and is still there.</translation>
    </message>
    <message>
        <source>Het bestand is vaker bijgewerkt dan er zegels zijn.</source>
        <translation>The file was updated more often than there are seals.</translation>
    </message>
    <message>
        <source>Het bestand is zo gemaakt dat het op twee manieren kan worden gelezen.</source>
        <translation>The file was made so that it can be read in two ways.</translation>
    </message>
    <message>
        <source>Het bestand kan niet worden gelezen.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>Het bestand met instellingen was beschadigd. Uw dossiers staan veilig. {where} De standaardinstellingen gelden nu. Kijk ze na bij Instellingen.</source>
        <translation>The settings file was damaged. Your cases are safe. {where} The standard settings hold now. Check them at Settings.</translation>
    </message>
    <message>
        <source>Het bestand {name} is beschadigd. Er is niets overschreven. {rescue}</source>
        <translation>The file {name} is damaged. Nothing was overwritten. {rescue}</translation>
    </message>
    <message>
        <source>Het bestand {name} is beschadigd. U ziet alleen wat heel is. {there}{lost} U kunt ze lezen, afdrukken en bewaren als pdf. Er wordt niets veranderd. Vraag uw beheerder om hulp.</source>
        <translation>The file {name} is damaged. You only see what is intact. {there}{lost} You can read them, print them and save them as PDF. Nothing is changed. Ask your administrator for help.</translation>
    </message>
    <message>
        <source>Het bestand {name} is geen PDF, PNG of JPG van hoogstens {MAX_ATTACHMENT} MB. Er is niets bewaard. Scan het blad opnieuw, of kies een ander bestand.</source>
        <translation>The file {name} is not a PDF, PNG or JPG of {MAX_ATTACHMENT} MB at most. Nothing was saved. Scan the sheet again, or choose another file.</translation>
    </message>
    <message>
        <source>Het bestand {name} is gemaakt met een nieuwere Routekaart. Er is niets veranderd. Installeer de nieuwste versie en open de kluis opnieuw.</source>
        <translation>The file {name} was made with a newer Routekaart. Nothing has changed. Install the newest version and open the vault again.</translation>
    </message>
    <message>
        <source>Het bestand {name} is intussen veranderd. Er is niets aanvaard. Bekijk het opnieuw en probeer het dan.</source>
        <translation>The file {name} has changed in the meantime. Nothing was accepted. Look at it again and then try.</translation>
    </message>
    <message>
        <source>Het bestand {name} is niet de sleutel die hier nodig is, of het is beschadigd. Er is niets veranderd. {advice}</source>
        <translation>The file {name} is not the key that is needed here, or it is damaged. Nothing has changed. {advice}</translation>
    </message>
    <message>
        <source>Het bestand {name} is ouder dan de reservekopie van {label}. Er is niets overschreven. Heeft u zelf een oude kluis teruggezet? Zo niet, zet dan de reservekopie terug.</source>
        <translation>The file {name} is older than the backup of {label}. Nothing was overwritten. Did you put an old vault back yourself? If not, put the backup back.</translation>
    </message>
    <message>
        <source>Het bestand {name} kan niet worden gelezen. Kies het opnieuw of kopieer het eerst.</source>
        <translation>The file {name} cannot be read. Choose it again or copy it first.</translation>
    </message>
    <message>
        <source>Het bestand {name} kon niet worden bewaard. {safe} Kies een andere map, of sluit het programma dat dit bestand open heeft.</source>
        <translation>The file {name} could not be saved. {safe} Choose another folder, or close the program that has this file open.</translation>
    </message>
    <message>
        <source>Het bestand {name} kon niet worden gelezen. Er is niets bewaard. Kies een ander bestand.</source>
        <translation>The file {name} could not be read. Nothing was saved. Choose another file.</translation>
    </message>
    <message>
        <source>Het bestand {name} reageert niet. Wat al bewaard was, staat er nog. {why}</source>
        <translation>The file {name} does not respond. What was saved is still there. {why}</translation>
    </message>
    <message>
        <source>Het blad is klaar.</source>
        <translation>The sheet is ready.</translation>
    </message>
    <message>
        <source>Het document</source>
        <translation>The document</translation>
    </message>
    <message>
        <source>Het document bevat iets dat zichzelf kan uitvoeren of verbergen. Routekaart maakt dat nooit.</source>
        <translation>The document contains something that can run or hide by itself. Routekaart never makes that.</translation>
    </message>
    <message>
        <source>Het document bevat onderdelen die Routekaart nooit maakt.</source>
        <translation>The document contains parts that Routekaart never makes.</translation>
    </message>
    <message>
        <source>Het document is veranderd sinds u het zag. Er is niet verzegeld. Bekijk het opnieuw.</source>
        <translation>The document has changed since you saw it. Nothing was sealed. Look at it again.</translation>
    </message>
    <message>
        <source>Het document is veranderd. Daarom is er niets uitgevoerd.</source>
        <translation>The document has changed. That is why nothing was run.</translation>
    </message>
    <message>
        <source>Het document kon niet worden gemaakt. Het dossier is niet veranderd. Probeer het nog een keer.</source>
        <translation>The document could not be made. The case has not changed. Try once more.</translation>
    </message>
    <message>
        <source>Het document om te tekenen is er niet. De demonstratie stopt hier.</source>
        <translation>The document to sign is not there. The demonstration stops here.</translation>
    </message>
    <message>
        <source>Het document van deze versie is al verzegeld. Er is niets veranderd. Begin bij Ondertekenen eerst een nieuwe versie van het document.</source>
        <translation>The document of this version has been sealed already. Nothing has changed. First start a new version of the document at Signing.</translation>
    </message>
    <message>
        <source>Het doel</source>
        <translation>The goal</translation>
    </message>
    <message>
        <source>Het einde van het bestand ontbreekt.</source>
        <translation>The end of the file is missing.</translation>
    </message>
    <message>
        <source>Het geheugen van deze computer is vol. {safe} Sluit andere programma&apos;s en probeer het opnieuw.</source>
        <translation>The memory of this computer is full. {safe} Close other programs and try again.</translation>
    </message>
    <message>
        <source>Het geldt voor alles in ‘{title}’.</source>
        <translation>It applies to everything in ‘{title}’.</translation>
    </message>
    <message>
        <source>Het idee</source>
        <translation>The idea</translation>
    </message>
    <message>
        <source>Het laatste zegel dekt het hele bestand</source>
        <translation>The last seal covers the whole file</translation>
    </message>
    <message>
        <source>Het logboek in uw kluis is niet veranderd.</source>
        <translation>The log in your vault has not changed.</translation>
    </message>
    <message>
        <source>Het logboek van dit dossier klopt niet meer vanaf regel {seq}. De andere dossiers zijn veilig. Zet een reservekopie terug, of vraag hulp.</source>
        <translation>The log of this case is no longer right from line {seq}. The other cases are safe. Put a backup back, or ask for help.</translation>
    </message>
    <message>
        <source>Het nummer</source>
        <translation>The number</translation>
    </message>
    <message>
        <source>Het onderdeel ‘{key}’</source>
        <translation>The part ‘{key}’</translation>
    </message>
    <message>
        <source>Het oude bestand staat ernaast als {name}.</source>
        <translation>The old file is beside it as {name}.</translation>
    </message>
    <message>
        <source>Het overleg bij deze stap</source>
        <translation>The consultation in this step</translation>
    </message>
    <message>
        <source>Het programma van uw kaart is niet gevonden of doet het niet. Er is niet verzegeld. Kijk bij Instellingen of het pad nog klopt.</source>
        <translation>The program of your card was not found or does not work. Nothing was sealed. See at Settings whether the path is still right.</translation>
    </message>
    <message>
        <source>Het sleutelbestand kon niet worden teruggezet. Er is niets veranderd. Maak ruimte vrij op de schijf of vraag schrijfrecht, en probeer het opnieuw.</source>
        <translation>The key file could not be put back. Nothing has changed. Make room on the disk or ask for permission to write, and try again.</translation>
    </message>
    <message>
        <source>Het sleutelbestand {name} is gemaakt met een nieuwere Routekaart. Er is niets veranderd. Installeer de nieuwste versie en open de kluis opnieuw.</source>
        <translation>The key file {name} was made with a newer Routekaart. Nothing has changed. Install the newest version and open the vault again.</translation>
    </message>
    <message>
        <source>Het sleutelbestand {name} is vernieuwd, maar de schijf gaf daarbij een storing. Uw gegevens staan veilig. Probeer bij het openen eerst de nieuwe wachtzin en dan de oude. Start de computer opnieuw.</source>
        <translation>The key file {name} was renewed, but the disk had a fault while doing so. Your data is safe. When opening, first try the new passphrase and then the old one. Start the computer again.</translation>
    </message>
    <message>
        <source>Het sleutelbestand {name} is weg of beschadigd. Uw gegevens zijn er nog, maar op slot. Zet het vorige sleutelbestand terug, of dat van een reservekopie.</source>
        <translation>The key file {name} is gone or damaged. Your data is still there, but locked. Put back the earlier key file, or that of a backup.</translation>
    </message>
    <message>
        <source>Het sleutelbestand {name} kon niet worden bewaard. Het oude bestand geldt nog, met de oude wachtzin. Maak ruimte vrij op de schijf of vraag schrijfrecht, en probeer het opnieuw.</source>
        <translation>The key file {name} could not be saved. The old file still holds, with the old passphrase. Make room on the disk or ask for permission to write, and try again.</translation>
    </message>
    <message>
        <source>Het uittreksel is niet dat waarvan het kenmerk op het laatste blad staat.</source>
        <translation>The extract is not the one whose mark is on the last page.</translation>
    </message>
    <message>
        <source>Het uittreksel is niet te lezen.</source>
        <translation>The extract cannot be read.</translation>
    </message>
    <message>
        <source>Het uittreksel kan niet mee: {fault}. Er is niets veranderd. Onderteken zonder uittreksel.</source>
        <translation>The extract cannot go along: {fault}. Nothing has changed. Sign without an extract.</translation>
    </message>
    <message>
        <source>Het uittreksel komt uit Routekaart {app_version}; dit is {version}. Dat kan het verschil zijn.</source>
        <translation>The extract comes from Routekaart {app_version}; this is {version}. That may be the difference.</translation>
    </message>
    <message>
        <source>Het uittreksel noemt een andere route dan de regels die erin zitten.</source>
        <translation>The extract names another route than the rules that are in it.</translation>
    </message>
    <message>
        <source>Het uitvoeren duurde langer dan {seconds} seconden en is gestopt.</source>
        <translation>Running took longer than {seconds} seconds and was stopped.</translation>
    </message>
    <message>
        <source>Het uitvoeren is halverwege gestopt.</source>
        <translation>Running stopped halfway.</translation>
    </message>
    <message>
        <source>Het verzegelde document is uit uw kluis verwijderd, omdat er tekst over iemand anders in stond. Dat staat in het logboek. Het dossier zelf is veilig. Begin zo nodig een nieuwe versie.</source>
        <translation>The sealed document was removed from your vault, because it held text about someone else. The log says so. The case itself is safe. Start a new version if needed.</translation>
    </message>
    <message>
        <source>Het verzegelde document staat veilig in uw kluis.</source>
        <translation>The sealed document is safe in your vault.</translation>
    </message>
    <message>
        <source>Het verzegelen is niet gelukt. Het document is niet veranderd.</source>
        <translation>Sealing did not work. The document has not changed.</translation>
    </message>
    <message>
        <source>Het verzegelen is niet gelukt. Het document is niet veranderd. Probeer het opnieuw.</source>
        <translation>Sealing did not work. The document has not changed. Try again.</translation>
    </message>
    <message>
        <source>Het voorbeeld</source>
        <translation>The example</translation>
    </message>
    <message>
        <source>Het woord</source>
        <translation>The word</translation>
    </message>
    <message>
        <source>Het zegel klopt niet meer.</source>
        <translation>The seal is no longer right.</translation>
    </message>
    <message>
        <source>Hier staat nog een naam of een dag: {fill}</source>
        <translation>There is still a name or a day here: {fill}</translation>
    </message>
    <message>
        <source>Hoe vast dit overleg staat</source>
        <translation>How firm this consultation is</translation>
    </message>
    <message>
        <source>Hoe zwaar dit telt</source>
        <translation>How heavily this counts</translation>
    </message>
    <message>
        <source>Iemand</source>
        <translation>Someone</translation>
    </message>
    <message>
        <source>Iemand zegt dat iets niet klopt: verbeteren</source>
        <translation>Someone says that something is wrong: correcting</translation>
    </message>
    <message>
        <source>In de map van {name} kan niet worden geschreven. Wat al bewaard was, staat er nog. U kunt lezen en afdrukken. Vraag schrijfrecht om verder te werken.</source>
        <translation>The folder of {name} cannot be written to. What was saved is still there. You can read and print. Ask for permission to write to go on working.</translation>
    </message>
    <message>
        <source>In de map {parent} staat geen kluis.{rescue} Kies een andere map.</source>
        <translation>There is no vault in the folder {parent}.{rescue} Choose another folder.</translation>
    </message>
    <message>
        <source>In de reden staat een stuk van de tekst zelf. De reden blijft bewaard. Schrijf die anders op.</source>
        <translation>The reason holds a piece of the text itself. The reason is kept. Write it differently.</translation>
    </message>
    <message>
        <source>In de ruimte van een zegel staat iets dat daar niet hoort.</source>
        <translation>In the space of a seal there is something that does not belong there.</translation>
    </message>
    <message>
        <source>In deze map staat al een kluis ({name}). Er is niets veranderd. Open die kluis of kies een lege map.</source>
        <translation>There is a vault in this folder already ({name}). Nothing has changed. Open that vault or choose an empty folder.</translation>
    </message>
    <message>
        <source>In dit document is geen plek voor dit zegel. Het document is niet veranderd. Maak het document opnieuw met de juiste ondertekenaars.</source>
        <translation>There is no place for this seal in this document. The document has not changed. Make the document again with the right signers.</translation>
    </message>
    <message>
        <source>In dit document ontbreekt een zegel dat al in het dossier zit. Er is niets toegevoegd. Stuur het nieuwste document opnieuw aan wie nog moet verzegelen.</source>
        <translation>This document lacks a seal that is in the case already. Nothing was added. Send the newest document again to whoever still has to seal.</translation>
    </message>
    <message>
        <source>In dit sleutelbestand zit geen geheime sleutel. Er is niets veranderd. Vraag uw organisatie om het volledige bestand (.p12 of .pfx).</source>
        <translation>There is no secret key in this key file. Nothing has changed. Ask your organisation for the complete file (.p12 or .pfx).</translation>
    </message>
    <message>
        <source>In een herstelcode komt {listed} niet voor. Uw gegevens staan veilig. Kijk de code nog eens na: een 0, O, 1, I of L zit er nooit in.</source>
        <translation>{listed} does not occur in a recovery code. Your data is safe. Check the code once more: a 0, O, 1, I or L is never in it.</translation>
    </message>
    <message>
        <source>In een van de dossiers staan nog namen of dagen. Haal die eerst weg en tel dan op.</source>
        <translation>One of the cases still has names or days in it. Take those out first and then add up.</translation>
    </message>
    <message>
        <source>In het dossier zit een ander bestand.</source>
        <translation>The case holds another file.</translation>
    </message>
    <message>
        <source>In het uittreksel staat een uitkomst die de regels niet geven.</source>
        <translation>The extract holds an outcome that the rules do not give.</translation>
    </message>
    <message>
        <source>In {empty} staat geen bestand op .yaml. Kijk of de map klopt.</source>
        <translation>There is no .yaml file in {empty}. See whether the folder is right.</translation>
    </message>
    <message>
        <source>In ‘{title}’ past niets hierbij.</source>
        <translation>Nothing in ‘{title}’ fits this.</translation>
    </message>
    <message>
        <source>Instellingen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>January</source>
        <translation>January</translation>
    </message>
    <message>
        <source>July</source>
        <translation>July</translation>
    </message>
    <message>
        <source>June</source>
        <translation>June</translation>
    </message>
    <message>
        <source>Keuze erbij: ‘{title}’.</source>
        <translation>Choice added: ‘{title}’.</translation>
    </message>
    <message>
        <source>Keuze weg: ‘{title}’.</source>
        <translation>Choice gone: ‘{title}’.</translation>
    </message>
    <message>
        <source>Kies alles wat erbij hoort. Een combinatie is vaak sterker.</source>
        <translation>Choose everything that belongs to it. A combination is often stronger.</translation>
    </message>
    <message>
        <source>Kies een wachtzin van minstens {MIN_PASSPHRASE} tekens. Er is nog niets gemaakt of veranderd. Tip: neem vier losse woorden die alleen u bij elkaar bedenkt.</source>
        <translation>Choose a passphrase of at least {MIN_PASSPHRASE} characters. Nothing has been made or changed yet. Tip: take four separate words that only you would put together.</translation>
    </message>
    <message>
        <source>Kies het bestand {wanted}.</source>
        <translation>Choose the file {wanted}.</translation>
    </message>
    <message>
        <source>Kies het geheime bestand van de organisatie.</source>
        <translation>Choose the secret file of the organisation.</translation>
    </message>
    <message>
        <source>Kies twee groepen met dezelfde casus. Dan is er iets naast elkaar te zetten.</source>
        <translation>Choose two groups with the same case. Then there is something to put side by side.</translation>
    </message>
    <message>
        <source>Kindversie voor {child}</source>
        <translation>Child version for {child}</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Klaar om te bewaren en te delen.</source>
        <translation>Ready to save and share.</translation>
    </message>
    <message>
        <source>Kluis vergrendelen</source>
        <translation>Lock the vault</translation>
    </message>
    <message>
        <source>Kort en in gewone woorden, om mee naar huis te nemen.</source>
        <translation>Short and in plain words, to take home.</translation>
    </message>
    <message>
        <source>Kort, in woorden voor een kind.</source>
        <translation>Short, in words for a child.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Leg het overleg vast: {title}</source>
        <translation>Record the consultation: {title}</translation>
    </message>
    <message>
        <source>Leg vast waar het kind gaat wonen.</source>
        <translation>Record where the child is going to live.</translation>
    </message>
    <message>
        <source>Let op</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Let op: het logboek in deze kluis past niet meer bij dit document. Het document zelf is veilig. Is er een reservekopie teruggezet? Zo niet, kies dan bij Instellingen &apos;Kluis controleren&apos;.</source>
        <translation>Note: the log in this vault no longer fits this document. The document itself is safe. Was a backup put back? If not, choose &apos;Check the vault&apos; at Settings.</translation>
    </message>
    <message>
        <source>Lezen, ondertekenen en verzegelen</source>
        <translation>Reading, signing and sealing</translation>
    </message>
    <message>
        <source>Ligt voor om te tekenen. Nog niet verzegeld.</source>
        <translation>Ready to be signed. Not sealed yet.</translation>
    </message>
    <message>
        <source>Lijsten</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Logboek in deze kluis</source>
        <translation>Log in this vault</translation>
    </message>
    <message>
        <source>Logboek: wie deed wat, en wanneer</source>
        <translation>Log: who did what, and when</translation>
    </message>
    <message>
        <source>Loopt of geprobeerd</source>
        <translation>Running or tried</translation>
    </message>
    <message>
        <source>March</source>
        <translation>March</translation>
    </message>
    <message>
        <source>May</source>
        <translation>May</translation>
    </message>
    <message>
        <source>Mede verzegeld</source>
        <translation>Co-sealed</translation>
    </message>
    <message>
        <source>Meegeleverd</source>
        <translation>Came along</translation>
    </message>
    <message>
        <source>Met het kind</source>
        <translation>With the child</translation>
    </message>
    <message>
        <source>Moet van de wet</source>
        <translation>Required by law</translation>
    </message>
    <message>
        <source>Mogelijkheden die zijn gewogen</source>
        <translation>Options that were weighed</translation>
    </message>
    <message>
        <source>Mogelijkheid</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Morgen</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>Naar een dossier</source>
        <translation>To a case</translation>
    </message>
    <message>
        <source>Naar het begin</source>
        <translation>To the beginning</translation>
    </message>
    <message>
        <source>Naast u kunnen er {MOST} mensen verzegelen, met elk een naam van {LONGEST} tekens. Er is niets veranderd. Maak de lijst korter.</source>
        <translation>Besides you {MOST} people can seal, each with a name of {LONGEST} characters. Nothing has changed. Make the list shorter.</translation>
    </message>
    <message>
        <source>Nederlands</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Niet</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Niet alles uit het dossier staat in dit stuk.</source>
        <translation>Not everything from the case is in this paper.</translation>
    </message>
    <message>
        <source>Niet bekend</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Niet ingevuld</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>Niet overgenomen.</source>
        <translation>Not followed.</translation>
    </message>
    <message>
        <source>Niet te lezen</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>Niet van toepassing</source>
        <translation>Does not apply</translation>
    </message>
    <message>
        <source>Niet van toepassing: {body}</source>
        <translation>Does not apply: {body}</translation>
    </message>
    <message>
        <source>Niet van toepassing: {not_applicable}</source>
        <translation>Does not apply: {not_applicable}</translation>
    </message>
    <message>
        <source>Niet van toepassing: {value}</source>
        <translation>Does not apply: {value}</translation>
    </message>
    <message>
        <source>Nieuwe routekaart</source>
        <translation>New route map</translation>
    </message>
    <message>
        <source>Nieuwere versie van deze routekaart</source>
        <translation>Newer version of this route map</translation>
    </message>
    <message>
        <source>Nog geen besluit.</source>
        <translation>No decision yet.</translation>
    </message>
    <message>
        <source>Nog niet aanvaard: alleen om te oefenen.</source>
        <translation>Not accepted yet: for practice only.</translation>
    </message>
    <message>
        <source>Nog niet af. Op het blad staat wat nog open is.</source>
        <translation>Not finished yet. The sheet says what is still open.</translation>
    </message>
    <message>
        <source>Nog niet duidelijk wie dit doet</source>
        <translation>Not clear yet who does this</translation>
    </message>
    <message>
        <source>Nog niet duidelijk: zijn er {what}?</source>
        <translation>Not clear yet: are there {what}?</translation>
    </message>
    <message>
        <source>Nog niet duidelijk: {title}.</source>
        <translation>Not clear yet: {title}.</translation>
    </message>
    <message>
        <source>Nog niet getekend. Dit is een voorlopige versie.</source>
        <translation>Not signed yet. This is a provisional version.</translation>
    </message>
    <message>
        <source>Nog niet gevraagd of dit in het verslag mag. Nu alleen in het dossier.</source>
        <translation>Not asked yet whether this may come in the report. Now only in the case.</translation>
    </message>
    <message>
        <source>Nog niet gevraagd.</source>
        <translation>Not asked yet.</translation>
    </message>
    <message>
        <source>Nog niet gevraagd: staat in ‘{title}’ alles?</source>
        <translation>Not asked yet: does ‘{title}’ list everything?</translation>
    </message>
    <message>
        <source>Nog niet gevraagd: {name}</source>
        <translation>Not asked yet: {name}</translation>
    </message>
    <message>
        <source>Nog niet gewogen.</source>
        <translation>Not weighed yet.</translation>
    </message>
    <message>
        <source>Nog niet gewogen: {title}.</source>
        <translation>Not weighed yet: {title}.</translation>
    </message>
    <message>
        <source>Nog niet ingevuld: {fill}</source>
        <translation>Not filled in yet: {fill}</translation>
    </message>
    <message>
        <source>Nog niet overlegd: {title}</source>
        <translation>Not consulted yet: {title}</translation>
    </message>
    <message>
        <source>Nog {left} {left2} erbij.</source>
        <translation>{left} {left2} more to go.</translation>
    </message>
    <message>
        <source>Nog {things} nodig</source>
        <translation>{things} still needed</translation>
    </message>
    <message>
        <source>Nog {things} nodig. Dan is het blad klaar.</source>
        <translation>{things} still needed. Then the sheet is ready.</translation>
    </message>
    <message>
        <source>Nog één keer mis, en de kaart gaat op slot.</source>
        <translation>Once more wrong, and the card locks.</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>OEFENING. {sentence}</source>
        <translation>PRACTICE. {sentence}</translation>
    </message>
    <message>
        <source>October</source>
        <translation>October</translation>
    </message>
    <message>
        <source>Oefenen kon niet helemaal worden leeggemaakt. Uw eigen kluis is niet aangeraakt. Sluit andere programma&apos;s die deze map open hebben, en probeer het opnieuw.</source>
        <translation>Practice could not be emptied completely. Your own vault was not touched. Close other programs that have this folder open, and try again.</translation>
    </message>
    <message>
        <source>Oefenen met verzonnen gegevens</source>
        <translation>Practise with made-up data</translation>
    </message>
    <message>
        <source>Oefenorganisatie</source>
        <translation>Practice organisation</translation>
    </message>
    <message>
        <source>Of een regio dit mag veranderen</source>
        <translation>Whether a region may change this</translation>
    </message>
    <message>
        <source>Of het alleen over blijven gaat</source>
        <translation>Whether it is only about staying</translation>
    </message>
    <message>
        <source>Of het antwoord nodig is</source>
        <translation>Whether the answer is needed</translation>
    </message>
    <message>
        <source>Om te wegen: {title}</source>
        <translation>To weigh: {title}</translation>
    </message>
    <message>
        <source>Ongedaan gemaakt</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Op de nieuwe route besluit u opnieuw.</source>
        <translation>On the new route you decide again.</translation>
    </message>
    <message>
        <source>Op deze kaart staat geen sleutel waarmee Routekaart kan verzegelen. Er is niets veranderd. Vraag uw organisatie om een kaart met een certificaat voor ondertekenen.</source>
        <translation>There is no key on this card that Routekaart can seal with. Nothing has changed. Ask your organisation for a card with a certificate for signing.</translation>
    </message>
    <message>
        <source>Op deze plek staat al een zegel. Het document is niet veranderd.</source>
        <translation>There is a seal in this place already. The document has not changed.</translation>
    </message>
    <message>
        <source>Op welke dag is dit besloten?</source>
        <translation>On which day was this decided?</translation>
    </message>
    <message>
        <source>Op {when} is deze kluis geopend met de sleutel van {name}. Daarbij is een nieuwe wachtzin gekozen. Bij Instellingen kunt u zeggen dat u dit hebt gezien.</source>
        <translation>On {when} this vault was opened with the key of {name}. A new passphrase was chosen with it. At Settings you can say that you have seen this.</translation>
    </message>
    <message>
        <source>Open dat dossier</source>
        <translation>Open that case</translation>
    </message>
    <message>
        <source>Opnieuw beslissen</source>
        <translation>Decide again</translation>
    </message>
    <message>
        <source>Opnieuw doen</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Optellen kan vanaf {LEAST_CASES} dossiers. Nu zijn het er {cases}. Met minder gaat het blad over één kind.</source>
        <translation>Adding up is possible from {LEAST_CASES} cases. Now there are {cases}. With fewer, the sheet is about one child.</translation>
    </message>
    <message>
        <source>Over de regels</source>
        <translation>About the rules</translation>
    </message>
    <message>
        <source>Over dit dossier: wie zag het, bewaren, vernietigen</source>
        <translation>About this case: who saw it, keeping, destroying</translation>
    </message>
    <message>
        <source>Over dit verzoek is al besloten. Er is niets veranderd.</source>
        <translation>This request has been decided already. Nothing has changed.</translation>
    </message>
    <message>
        <source>Over het uittreksel: {fault}.</source>
        <translation>About the extract: {fault}.</translation>
    </message>
    <message>
        <source>Over wie het gaat</source>
        <translation>Whom it is about</translation>
    </message>
    <message>
        <source>Overgenomen uit {route_title}, {number}</source>
        <translation>Taken over from {route_title}, {number}</translation>
    </message>
    <message>
        <source>Overgenomen.</source>
        <translation>Followed.</translation>
    </message>
    <message>
        <source>Overleg bij deze stap</source>
        <translation>Consultation in this step</translation>
    </message>
    <message>
        <source>Overleg vastleggen</source>
        <translation>Record a consultation</translation>
    </message>
    <message>
        <source>Overleg: {title}</source>
        <translation>Consultation: {title}</translation>
    </message>
    <message>
        <source>Overleggen van alle dossiers</source>
        <translation>Consultations of all cases</translation>
    </message>
    <message>
        <source>Python {python_version}, Qt {version}, {system} {release}</source>
        <translation>Python {python_version}, Qt {version}, {system} {release}</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Reden bij waarschuwing: {rule}</source>
        <translation>Reason with a warning: {rule}</translation>
    </message>
    <message>
        <source>Redenen bij waarschuwingen</source>
        <translation>Reasons with warnings</translation>
    </message>
    <message>
        <source>Regels die nog niet van alle kanten zijn gezien</source>
        <translation>Rules that have not been seen from all sides yet</translation>
    </message>
    <message>
        <source>Regels opnieuw uitgevoerd</source>
        <translation>Rules run again</translation>
    </message>
    <message>
        <source>Regio</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Regionale afspraak</source>
        <translation>Regional agreement</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Richtlijn</source>
        <translation>Guideline</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Routekaart</source>
        <translation>Routekaart</translation>
    </message>
    <message>
        <source>Routekaart kan met dit soort sleutel niet verzegelen. Er is niets veranderd. Vraag een sleutel van het soort P-256 of RSA (2048 of meer).</source>
        <translation>Routekaart cannot seal with this kind of key. Nothing has changed. Ask for a key of the kind P-256 or RSA (2048 or more).</translation>
    </message>
    <message>
        <source>Routekaart {version}</source>
        <translation>Routekaart {version}</translation>
    </message>
    <message>
        <source>Routekaart {version}{station}</source>
        <translation>Routekaart {version}{station}</translation>
    </message>
    <message>
        <source>Routekaarten bekijken en nakijken</source>
        <translation>View and check route maps</translation>
    </message>
    <message>
        <source>S. Oefening</source>
        <translation>S. Oefening</translation>
    </message>
    <message>
        <source>1 tot en met 9</source>
        <translation>1 to 9</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Backtab</source>
        <translation>Backtab</translation>
    </message>
    <message>
        <source>Begin het bestand met routekaart, gedeeld of regio.</source>
        <translation>Begin the file with routekaart, gedeeld or regio.</translation>
    </message>
    <message>
        <source>Begin met een vraag: {vraag: naam, is: ja}.</source>
        <translation>Begin with a question: {vraag: naam, is: ja}.</translation>
    </message>
    <message>
        <source>Begrippen</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Bewaren, vanuit elk veld</source>
        <translation>Save, from any field</translation>
    </message>
    <message>
        <source>Bij wie iemand terecht kan</source>
        <translation>Whom people can turn to</translation>
    </message>
    <message>
        <source>Bronnen</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Crisis als kans</source>
        <translation>Crisis as a chance</translation>
    </message>
    <message>
        <source>Daarbij: {names}</source>
        <translation>With it: {names}</translation>
    </message>
    <message>
        <source>De antwoorden passen niet bij deze routekaart. Bij {where}: {message}{more}</source>
        <translation>The answers do not fit this route map. At {where}: {message}{more}</translation>
    </message>
    <message>
        <source>De cijfers kiezen nu niet. Dat zet u aan bij Instellingen.</source>
        <translation>The digits do not choose now. You switch that on at Settings.</translation>
    </message>
    <message>
        <source>De fasen</source>
        <translation>The phases</translation>
    </message>
    <message>
        <source>De kaart verschuiven</source>
        <translation>Move the map</translation>
    </message>
    <message>
        <source>De keuzes staan in een andere volgorde.</source>
        <translation>The choices are in another order.</translation>
    </message>
    <message>
        <source>De ladder</source>
        <translation>The ladder</translation>
    </message>
    <message>
        <source>De lijst {name} staat niet in de routekaart.</source>
        <translation>The list {name} is not in the route map.</translation>
    </message>
    <message>
        <source>De rechter beslist nog over de machtiging. Pas daarna kan het besluit ingaan.</source>
        <translation>The court still decides on the authorisation. Only after that can the decision take effect.</translation>
    </message>
    <message>
        <source>De stappen</source>
        <translation>The steps</translation>
    </message>
    <message>
        <source>De volgorde is anders.</source>
        <translation>The order is different.</translation>
    </message>
    <message>
        <source>De vragen staan in een andere volgorde.</source>
        <translation>The questions are in another order.</translation>
    </message>
    <message>
        <source>Definities</source>
        <translation>Definitions</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delete of Backspace</source>
        <translation>Delete or Backspace</translation>
    </message>
    <message>
        <source>Deze id komt in de lijst al voor.</source>
        <translation>This id occurs in the list already.</translation>
    </message>
    <message>
        <source>Deze lijst staat niet in de routekaart.</source>
        <translation>This list is not in the route map.</translation>
    </message>
    <message>
        <source>Deze routekaart kan niet worden gebruikt. {first}.{more} Er is niets veranderd.</source>
        <translation>This route map cannot be used. {first}.{more} Nothing has changed.</translation>
    </message>
    <message>
        <source>Deze vraag geldt altijd; &apos;nvt&apos; mag hier niet.</source>
        <translation>This question always applies; &apos;nvt&apos; is not allowed here.</translation>
    </message>
    <message>
        <source>Deze vraag staat in een andere stap.</source>
        <translation>This question is in another step.</translation>
    </message>
    <message>
        <source>Deze vraag staat niet in de routekaart{hint}</source>
        <translation>This question is not in the route map{hint}</translation>
    </message>
    <message>
        <source>Deze waarschuwing staat niet in de routekaart.</source>
        <translation>This warning is not in the route map.</translation>
    </message>
    <message>
        <source>Dit alternatief staat niet in de routekaart.</source>
        <translation>This alternative is not in the route map.</translation>
    </message>
    <message>
        <source>Dit document is voorlopig. Spreek af wanneer u opnieuw besluit.</source>
        <translation>This document is provisional. Agree when you decide again.</translation>
    </message>
    <message>
        <source>Dit document is voorlopig. U besluit opnieuw op {day}.</source>
        <translation>This document is provisional. You decide again on {day}.</translation>
    </message>
    <message>
        <source>Dit is de kluis om te oefenen. Zij opent alleen bij Oefenen.</source>
        <translation>This is the vault for practice. It only opens in Practice.</translation>
    </message>
    <message>
        <source>Dit is de kluis om te oefenen. Zij opent alleen bij Oefenen. Er is niets veranderd.</source>
        <translation>This is the vault for practice. It only opens in Practice. Nothing has changed.</translation>
    </message>
    <message>
        <source>Dit is een echte sleutel. Een oefening krijgt nooit een echt zegel. Er is niet verzegeld. Verzegel met de sleutel van Oefenen.</source>
        <translation>This is a real key. A practice document never gets a real seal. Nothing was sealed. Seal with the key of Practice.</translation>
    </message>
    <message>
        <source>Dit veld hoort niet bij deze lijst{known}.</source>
        <translation>This field does not belong to this list{known}.</translation>
    </message>
    <message>
        <source>Dit veld hoort niet bij een weging{known}.</source>
        <translation>This field does not belong to a weighing{known}.</translation>
    </message>
    <message>
        <source>Naar de volgende bladzijde</source>
        <translation>To the next page</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Dreigende breakdown pleegzorg of gezinshuis</source>
        <translation>Threatening breakdown of foster care or a professional family home</translation>
    </message>
    <message>
        <source>Een antwoord kiezen</source>
        <translation>Choose an answer</translation>
    </message>
    <message>
        <source>Een bijblad gaat alleen naar wie erop staat.</source>
        <translation>A supplement only goes to who is named on it.</translation>
    </message>
    <message>
        <source>Een gesprek met een aanbieder over wat beter kan.</source>
        <translation>A talk with a provider about what can be better.</translation>
    </message>
    <message>
        <source>Een huisarts, school of iemand anders ziet een zorg.</source>
        <translation>A doctor, school or someone else sees a concern.</translation>
    </message>
    <message>
        <source>Een kind kan misschien niet thuis blijven wonen.</source>
        <translation>A child may not be able to go on living at home.</translation>
    </message>
    <message>
        <source>Een kind woont ergens anders en kan misschien weer naar huis.</source>
        <translation>A child lives elsewhere and may be able to go home again.</translation>
    </message>
    <message>
        <source>Een korte gezinsversie is er voor: {names}</source>
        <translation>There is a short family version for: {names}</translation>
    </message>
    <message>
        <source>Een les hoort bij een verzonnen casus. Zet hier ja, of haal de les weg.</source>
        <translation>A lesson goes with a made-up case. Put ja here, or take the lesson out.</translation>
    </message>
    <message>
        <source>Een oefening krijgt alleen het zegel van een oefensleutel, en een echt stuk nooit. Er is niets gemaakt.</source>
        <translation>A practice document only gets the seal of a practice key, and a real paper never does. Nothing was made.</translation>
    </message>
    <message>
        <source>Een stuk verder of terug</source>
        <translation>A stretch further or back</translation>
    </message>
    <message>
        <source>Een venster of een formulier sluiten</source>
        <translation>Close a window or a form</translation>
    </message>
    <message>
        <source>En nog {faults} andere punten.</source>
        <translation>And {faults} other points.</translation>
    </message>
    <message>
        <source>En nog {findings} punten.</source>
        <translation>And {findings} more points.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Enkele regels gelden alleen voor een bepaalde leeftijd.</source>
        <translation>Some rules apply to a certain age only.</translation>
    </message>
    <message>
        <source>Enter of spatie</source>
        <translation>Enter or space</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Equal</translation>
    </message>
    <message>
        <source>Er is nog geen dag om opnieuw te kijken.</source>
        <translation>There is no day yet to look again.</translation>
    </message>
    <message>
        <source>Er wordt aan een gesloten plek gedacht.</source>
        <translation>A secure place is being considered.</translation>
    </message>
    <message>
        <source>Fasen en stappen</source>
        <translation>Phases and steps</translation>
    </message>
    <message>
        <source>Gebruik de opties in een regel, of voeg ze samen.</source>
        <translation>Use the options in a rule, or join them.</translation>
    </message>
    <message>
        <source>Gebruik de vraag in een regel, of haal haar weg.</source>
        <translation>Use the question in a rule, or take it out.</translation>
    </message>
    <message>
        <source>Gebruik kleine letters, cijfers en _, of geef een pad.</source>
        <translation>Use small letters, digits and _, or give a path.</translation>
    </message>
    <message>
        <source>Gebruik kleine letters, cijfers en _.</source>
        <translation>Use small letters, digits and _.</translation>
    </message>
    <message>
        <source>Geef een korte reden.</source>
        <translation>Give a brief reason.</translation>
    </message>
    <message>
        <source>Geef een reden in gewone woorden.</source>
        <translation>Give a reason in plain words.</translation>
    </message>
    <message>
        <source>Geen verschil in betekenis.</source>
        <translation>No difference in meaning.</translation>
    </message>
    <message>
        <source>Getekend door {count} van {all} mensen.</source>
        <translation>Signed by {count} of {all} people.</translation>
    </message>
    <message>
        <source>Grenzen</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Grote letters voor de beamer, of weer gewone</source>
        <translation>Large letters for the projector, or ordinary ones again</translation>
    </message>
    <message>
        <source>Groter of kleiner</source>
        <translation>Larger or smaller</translation>
    </message>
    <message>
        <source>HERSTELCODE VAN ROUTEKAART

Kluis van: {name}

Herstelcode:

    {code}

Met deze code opent u uw kluis als u de wachtzin kwijt bent.
Bewaar dit papier op slot, niet bij de computer.
Wie de code heeft, kan uw dossiers lezen.</source>
        <translation>RECOVERY CODE OF ROUTEKAART

Vault of: {name}

Recovery code:

    {code}

With this code you open your vault if you lost the passphrase.
Keep this paper locked away, not near the computer.
Who has the code can read your cases.</translation>
    </message>
    <message>
        <source>Haal de binnenste lijst eruit en geef die een naam bij &apos;definities&apos;.</source>
        <translation>Take the inner list out and give it a name at &apos;definities&apos;.</translation>
    </message>
    <message>
        <source>Haal deze regel uit het regiobestand.</source>
        <translation>Take this rule out of the region file.</translation>
    </message>
    <message>
        <source>Haal deze sleutel weg, of kies een andere soort.</source>
        <translation>Take this key away, or choose another kind.</translation>
    </message>
    <message>
        <source>Haal er een weg, of geef de voorwaarde één naam bij &apos;definities&apos;.</source>
        <translation>Take one away, or give the condition one name at &apos;definities&apos;.</translation>
    </message>
    <message>
        <source>Haal het label weg, of zet de tekst tussen aanhalingstekens.</source>
        <translation>Take the label away, or put the text between quotation marks.</translation>
    </message>
    <message>
        <source>Haal uit een van deze regels de verwijzing weg.</source>
        <translation>Take the reference out of one of these rules.</translation>
    </message>
    <message>
        <source>Haal vragen weg, of toon ze alleen als dat nodig is.</source>
        <translation>Take questions away, or show them only when needed.</translation>
    </message>
    <message>
        <source>Het blok om te wegen</source>
        <translation>The block for weighing</translation>
    </message>
    <message>
        <source>Het dreigt mis te gaan in een pleeggezin of gezinshuis.</source>
        <translation>Things may be going wrong in a foster family or professional family home.</translation>
    </message>
    <message>
        <source>Het is nu crisis. Er moet vandaag iets gebeuren.</source>
        <translation>It is a crisis now. Something must happen today.</translation>
    </message>
    <message>
        <source>Hoe</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Hoe blijft [naam] veilig, zo vrij mogelijk?</source>
        <translation>How does [naam] stay safe, as free as possible?</translation>
    </message>
    <message>
        <source>Hoe kan [naam] hier blijven wonen?</source>
        <translation>How can [naam] go on living here?</translation>
    </message>
    <message>
        <source>Hoe oud is de jeugdige?</source>
        <translation>How old is the young person?</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Home of End</source>
        <translation>Home or End</translation>
    </message>
    <message>
        <source>Hulp bij deze bladzijde</source>
        <translation>Help with this page</translation>
    </message>
    <message>
        <source>In de rivier en op de kaart</source>
        <translation>In the river and on the map</translation>
    </message>
    <message>
        <source>In een dossier</source>
        <translation>In a case</translation>
    </message>
    <message>
        <source>In een formulier</source>
        <translation>In a form</translation>
    </message>
    <message>
        <source>In een lijst</source>
        <translation>In a list</translation>
    </message>
    <message>
        <source>In een rij met antwoorden</source>
        <translation>In a row of answers</translation>
    </message>
    <message>
        <source>In uw kluis: versie {version}, verzegeld op {day}.</source>
        <translation>In your vault: version {version}, sealed on {day}.</translation>
    </message>
    <message>
        <source>Inzage · {number} · alleen voor wie dit vroeg</source>
        <translation>Access · {number} · only for who asked</translation>
    </message>
    <message>
        <source>Is dat de bedoeling, dan hoeft u niets te doen. Geef de vraag anders een andere naam.</source>
        <translation>If that is intended, you need do nothing. Otherwise give the question another name.</translation>
    </message>
    <message>
        <source>Is dit gewone tekst? Zet die tussen aanhalingstekens. Schrijf het stuk anders voluit.</source>
        <translation>Is this ordinary text? Put it between quotation marks. Otherwise write the part in full.</translation>
    </message>
    <message>
        <source>JeugdzorgPlus (gesloten jeugdhulp)</source>
        <translation>JeugdzorgPlus (secure youth care)</translation>
    </message>
    <message>
        <source>Kan [naam] weer naar huis?</source>
        <translation>Can [naam] go home again?</translation>
    </message>
    <message>
        <source>Keuze</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>Kies een andere naam. Een naam wordt nooit opnieuw gebruikt.</source>
        <translation>Choose another name. A name is never used again.</translation>
    </message>
    <message>
        <source>Kies een getal binnen de grenzen, of verander de grenzen.</source>
        <translation>Choose a number within the limits, or change the limits.</translation>
    </message>
    <message>
        <source>Kies een van de woorden die hier mogen staan.</source>
        <translation>Choose one of the words that are allowed here.</translation>
    </message>
    <message>
        <source>Kies een vergelijking die bij deze soort past.</source>
        <translation>Choose a comparison that fits this kind.</translation>
    </message>
    <message>
        <source>Kies een waarde die bij deze vraag hoort.</source>
        <translation>Choose a value that belongs to this question.</translation>
    </message>
    <message>
        <source>Kies in uw programma Opslaan als, gewone tekst, met de codering UTF-8.</source>
        <translation>In your program choose Save as, plain text, with the encoding UTF-8.</translation>
    </message>
    <message>
        <source>Kies soort: afgeleid, of haal &apos;afleiding&apos; weg.</source>
        <translation>Choose kind: afgeleid, or take &apos;afleiding&apos; away.</translation>
    </message>
    <message>
        <source>Kies thuis, blijft of een alternatief van deze routekaart.</source>
        <translation>Choose thuis, blijft or an alternative of this route map.</translation>
    </message>
    <message>
        <source>Kies één van: {allowed}.</source>
        <translation>Choose one of: {allowed}.</translation>
    </message>
    <message>
        <source>Kiezen</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Kijk hoe het in een ander deel van het bestand staat.</source>
        <translation>See how it is written in another part of the file.</translation>
    </message>
    <message>
        <source>Kijk naar de regel erboven: klopt het inspringen, en staat er een spatie na elke dubbele punt?</source>
        <translation>Look at the line above: is the indent right, and is there a space after each colon?</translation>
    </message>
    <message>
        <source>Kijk of het bestand bestaat en of u het mag lezen.</source>
        <translation>See whether the file exists and whether you may read it.</translation>
    </message>
    <message>
        <source>Kijk of u de voorwaarde omgekeerd bedoelde.</source>
        <translation>See whether you meant the condition the other way round.</translation>
    </message>
    <message>
        <source>Laat het niveau staan, of kies een strenger niveau.</source>
        <translation>Leave the level as it is, or choose a stricter level.</translation>
    </message>
    <message>
        <source>Lees de bron na en haal &apos;controleer&apos; weg, of kies niveau M.</source>
        <translation>Read the source and take &apos;controleer&apos; away, or choose level M.</translation>
    </message>
    <message>
        <source>Leg het woord uit bij &apos;begrippen&apos;, of kies een gewoon woord.</source>
        <translation>Explain the word at &apos;begrippen&apos;, or choose an ordinary word.</translation>
    </message>
    <message>
        <source>Maak de blokken minder diep. Geef een deel een naam bij &apos;definities&apos;.</source>
        <translation>Make the blocks less deep. Give a part a name at &apos;definities&apos;.</translation>
    </message>
    <message>
        <source>Maak de tekst korter.</source>
        <translation>Make the text shorter.</translation>
    </message>
    <message>
        <source>Maak er twee zinnen van.</source>
        <translation>Make two sentences of it.</translation>
    </message>
    <message>
        <source>Maak van elk document een eigen bestand.</source>
        <translation>Make each document a file of its own.</translation>
    </message>
    <message>
        <source>Minus</source>
        <translation>Minus</translation>
    </message>
    <message>
        <source>Naar de eerste of de laatste halte</source>
        <translation>To the first or the last stop</translation>
    </message>
    <message>
        <source>Naar een ander antwoord</source>
        <translation>To another answer</translation>
    </message>
    <message>
        <source>Naar een andere halte</source>
        <translation>To another stop</translation>
    </message>
    <message>
        <source>Naar een andere regel</source>
        <translation>To another line</translation>
    </message>
    <message>
        <source>Naar het volgende veld</source>
        <translation>To the next field</translation>
    </message>
    <message>
        <source>Naar het vorige veld</source>
        <translation>To the field before</translation>
    </message>
    <message>
        <source>Niet eens: {names}. Dat staat op de eerste bladzijde.</source>
        <translation>Do not agree: {names}. The first page says so.</translation>
    </message>
    <message>
        <source>Niet voor:</source>
        <translation>Not for:</translation>
    </message>
    <message>
        <source>Nog geen overleg vastgelegd: {title}.</source>
        <translation>No consultation recorded yet: {title}.</translation>
    </message>
    <message>
        <source>Nog geen vraag vastgelegd: {title}.</source>
        <translation>No question recorded yet: {title}.</translation>
    </message>
    <message>
        <source>Nog niet duidelijk: {sentence}</source>
        <translation>Not clear yet: {sentence}</translation>
    </message>
    <message>
        <source>Op de kaart</source>
        <translation>On the map</translation>
    </message>
    <message>
        <source>Op elke bladzijde</source>
        <translation>On every page</translation>
    </message>
    <message>
        <source>Opdrachten</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Opnieuw gedaan</source>
        <translation>Done again</translation>
    </message>
    <message>
        <source>Overal</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Overleg</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Page Up of Page Down</source>
        <translation>Page Up or Page Down</translation>
    </message>
    <message>
        <source>Pijl omhoog of omlaag</source>
        <translation>Arrow up or down</translation>
    </message>
    <message>
        <source>Pijlen</source>
        <translation>Arrows</translation>
    </message>
    <message>
        <source>Plaatsing residentieel</source>
        <translation>Residential placement</translation>
    </message>
    <message>
        <source>Plus</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Redenen</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>Redenen die zijn gegeven</source>
        <translation>Reasons that were given</translation>
    </message>
    <message>
        <source>Regel voor de ladder</source>
        <translation>Rule for the ladder</translation>
    </message>
    <message>
        <source>Routekaart {app_version}</source>
        <translation>Routekaart {app_version}</translation>
    </message>
    <message>
        <source>Routekaart {title} {version}</source>
        <translation>Routekaart {title} {version}</translation>
    </message>
    <message>
        <source>Samen met</source>
        <translation>Together with</translation>
    </message>
    <message>
        <source>Samen met welke hulp?</source>
        <translation>Together with which help?</translation>
    </message>
    <message>
        <source>Samen met: {along}.</source>
        <translation>Together with: {along}.</translation>
    </message>
    <message>
        <source>Schrijf bron: {uit: NAAM}, of geef de bron een titel.</source>
        <translation>Write bron: {uit: NAAM}, or give the source a title.</translation>
    </message>
    <message>
        <source>Schrijf de dag als jaar-maand-dag.</source>
        <translation>Write the day as year-month-day.</translation>
    </message>
    <message>
        <source>Schrijf een voorbeeld dat deze uitkomst geeft.</source>
        <translation>Write an example that gives this outcome.</translation>
    </message>
    <message>
        <source>Schrijf het op in gewone woorden.</source>
        <translation>Write it down in plain words.</translation>
    </message>
    <message>
        <source>Schrijf het zo: &apos;sleutel: waarde&apos;, en in een lijst &apos;- sleutel: waarde&apos;.</source>
        <translation>Write it like this: &apos;sleutel: waarde&apos;, and in a list &apos;- sleutel: waarde&apos;.</translation>
    </message>
    <message>
        <source>Schrijf hier &apos;sleutel: waarde&apos;, zoals &apos;titel: Logeren&apos;.</source>
        <translation>Write &apos;sleutel: waarde&apos; here, such as &apos;titel: Logeren&apos;.</translation>
    </message>
    <message>
        <source>Schrijf in een paar gewone woorden waarom. Een streepje of &apos;zie dossier&apos; is niet genoeg.</source>
        <translation>Write why in a few plain words. A dash or &apos;zie dossier&apos; is not enough.</translation>
    </message>
    <message>
        <source>Schrijf in gewone woorden waarom dit het besluit is.</source>
        <translation>Write in plain words why this is the decision.</translation>
    </message>
    <message>
        <source>Schrijf in één zin waarom mensen dit moeten weten.</source>
        <translation>Write in one sentence why people must know this.</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>Sluit het aanhalingsteken. Is het een apostrof? Zet dubbele aanhalingstekens om de tekst.</source>
        <translation>Close the quotation mark. Is it an apostrophe? Put double quotation marks around the text.</translation>
    </message>
    <message>
        <source>Snel langs alle mogelijkheden</source>
        <translation>Quickly past all options</translation>
    </message>
    <message>
        <source>Snelle ronde</source>
        <translation>Quick round</translation>
    </message>
    <message>
        <source>Soort document</source>
        <translation>Kind of document</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Staat in deze casus, zonder eigen woorden.</source>
        <translation>Is in this case, without words of their own.</translation>
    </message>
    <message>
        <source>Stel in deze route de vragen waar het consult op let, of kies met &apos;neemt&apos;.</source>
        <translation>In this route ask the questions the consultation looks at, or choose with &apos;neemt&apos;.</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stuur- en ontwikkelagenda</source>
        <translation>Agenda for steering and development</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Te raden {duration}.</source>
        <translation>To be guessed {duration}.</translation>
    </message>
    <message>
        <source>Te vaak mis, en de kaart gaat op slot.</source>
        <translation>Wrong too often, and the card locks.</translation>
    </message>
    <message>
        <source>Tel de haken: elke haak die opengaat, gaat ook weer dicht.</source>
        <translation>Count the brackets: each bracket that opens also closes.</translation>
    </message>
    <message>
        <source>Naar de vorige bladzijde</source>
        <translation>To the previous page</translation>
    </message>
    <message>
        <source>&apos;{hit}&apos;: eerder in dit bestand is het een aantal van een ander getal</source>
        <translation>&apos;{hit}&apos;: earlier in this file it is so many of another number</translation>
    </message>
    <message>
        <source>Bij de handtekening van {who}</source>
        <translation>Beside the signature of {who}</translation>
    </message>
    <message>
        <source>Er is niet verzegeld. Verzegel met een kaart of een sleutelbestand van uzelf.</source>
        <translation>Nothing was sealed. Seal with a card or a key file of your own.</translation>
    </message>
    <message>
        <source>Er is niets veranderd.</source>
        <translation>Nothing has changed.</translation>
    </message>
    <message>
        <source>Langs de rivier naar de vorige of volgende halte</source>
        <translation>Along the river to the previous or next stop</translation>
    </message>
    <message>
        <source>Schrijf &apos;(niet verplicht)&apos; bij wat niet hoeft.</source>
        <translation>Write &apos;(niet verplicht)&apos; at what is not needed.</translation>
    </message>
    <message>
        <source>Schrijf een kans als &apos;zoveel van de 100&apos;, overal met hetzelfde getal.</source>
        <translation>Write a chance as &apos;so many in 100&apos;, with the same number everywhere.</translation>
    </message>
    <message>
        <source>Terugkeer en uitstroom</source>
        <translation>Returning home and moving on</translation>
    </message>
    <message>
        <source>Thuis</source>
        <translation>At home</translation>
    </message>
    <message>
        <source>Tijd van het zegel</source>
        <translation>Time of the seal</translation>
    </message>
    <message>
        <source>Toestemming</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Toestemming voor de ene plek geldt niet voor een andere.</source>
        <translation>Consent for one place does not hold for another.</translation>
    </message>
    <message>
        <source>Toets</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Toetsen</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Toetsen en hulp</source>
        <translation>Keys and help</translation>
    </message>
    <message>
        <source>Toetsen naast elkaar zijn snel geraden.</source>
        <translation>Neighbouring keys are guessed quickly.</translation>
    </message>
    <message>
        <source>Toevoegingen</source>
        <translation>Additions</translation>
    </message>
    <message>
        <source>Typ het teken opnieuw. Lukt dat niet, typ dan de hele regel opnieuw.</source>
        <translation>Type the sign again. Does that not work, then type the whole line again.</translation>
    </message>
    <message>
        <source>U antwoordt nu op een andere manier.</source>
        <translation>You now answer in another way.</translation>
    </message>
    <message>
        <source>U kunt deze kluis alleen lezen: in de map kan niet worden geschreven. Afdrukken en een kopie maken kan. Wie iets inziet, wordt nu niet genoteerd.</source>
        <translation>You can only read this vault: the folder cannot be written to. Printing and making a copy is possible. Who looks at something is not noted now.</translation>
    </message>
    <message>
        <source>U kunt het bewaren of afdrukken, bij het document zelf.</source>
        <translation>You can save or print it, at the document itself.</translation>
    </message>
    <message>
        <source>U vindt ze op de bladzijde met alle overleggen.</source>
        <translation>You find them on the page with all consultations.</translation>
    </message>
    <message>
        <source>Uitkomst</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Uitproberen kan alleen bij Oefenen. Uw dossiers zijn niet veranderd.</source>
        <translation>Trying out is only possible in Practice. Your cases have not changed.</translation>
    </message>
    <message>
        <source>Uittreksel</source>
        <translation>Extract</translation>
    </message>
    <message>
        <source>Uittreksel: de regels, de gegevens en de uitkomst, om na te rekenen</source>
        <translation>Extract: the rules, the data and the outcome, to be worked out again</translation>
    </message>
    <message>
        <source>Uw antwoord blijft nu alleen in het dossier.</source>
        <translation>Your answer now stays in the case only.</translation>
    </message>
    <message>
        <source>Uw antwoord komt nu in het document.</source>
        <translation>Your answer now comes in the document.</translation>
    </message>
    <message>
        <source>Uw antwoorden gingen mee. Bij elk staat waar het vandaan komt.</source>
        <translation>Your answers went along. Each says where it comes from.</translation>
    </message>
    <message>
        <source>Uw dossier is veilig.</source>
        <translation>Your case is safe.</translation>
    </message>
    <message>
        <source>Uw dossiers zijn niet veranderd.</source>
        <translation>Your cases have not changed.</translation>
    </message>
    <message>
        <source>Uw dossiers zijn veilig.</source>
        <translation>Your cases are safe.</translation>
    </message>
    <message>
        <source>Uw eigen naam of organisatie zit erin.</source>
        <translation>Your own name or organisation is in it.</translation>
    </message>
    <message>
        <source>Uw herstelcode is nog niet bewaard. Maak vandaag een nieuwe bij Instellingen.</source>
        <translation>Your recovery code has not been saved yet. Make a new one at Settings today.</translation>
    </message>
    <message>
        <source>Uw keuze weghalen</source>
        <translation>Take your choice away</translation>
    </message>
    <message>
        <source>Uw oefencasus heeft nog geen naam. Er is niets gemaakt. Vul een naam in.</source>
        <translation>Your practice case has no name yet. Nothing was made. Fill in a name.</translation>
    </message>
    <message>
        <source>Van wie</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>Vandaag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Vastleggen wie meedacht, en wat u met het advies doet</source>
        <translation>Recording who thought along, and what you do with the advice</translation>
    </message>
    <message>
        <source>Verander de naam, of maak wat u noemt.</source>
        <translation>Change the name, or make what you name.</translation>
    </message>
    <message>
        <source>Verander de sleutel of haal de regel weg.</source>
        <translation>Change the key or take the line away.</translation>
    </message>
    <message>
        <source>Verander het getal.</source>
        <translation>Change the number.</translation>
    </message>
    <message>
        <source>Verander wat er staat in wat hier hoort. Kijk ook of het inspringen klopt.</source>
        <translation>Change what is there into what belongs here. Also see whether the indent is right.</translation>
    </message>
    <message>
        <source>Verantwoording</source>
        <translation>Justification</translation>
    </message>
    <message>
        <source>Verbeter de naam bij &apos;gebruikt&apos;, of zet het bestand ernaast.</source>
        <translation>Correct the name at &apos;gebruikt&apos;, or put the file beside it.</translation>
    </message>
    <message>
        <source>Verdeel de voorwaarde. Geef delen een naam bij &apos;definities&apos;.</source>
        <translation>Divide the condition. Give parts a name at &apos;definities&apos;.</translation>
    </message>
    <message>
        <source>Verdeel het bestand over meer bestanden, en noem die bij &apos;gebruikt&apos;.</source>
        <translation>Divide the file over more files, and name them at &apos;gebruikt&apos;.</translation>
    </message>
    <message>
        <source>Verdeel het bestand over meer bestanden.</source>
        <translation>Divide the file over more files.</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Verder in {number}</source>
        <translation>Continued in {number}</translation>
    </message>
    <message>
        <source>Verder in {number}: {route}</source>
        <translation>Continued in {number}: {route}</translation>
    </message>
    <message>
        <source>Verder op een andere route</source>
        <translation>Continue on another route</translation>
    </message>
    <message>
        <source>Verder op een andere route…</source>
        <translation>Continue on another route…</translation>
    </message>
    <message>
        <source>Vernietigen is tegengehouden voor dit dossier. Er is niets vernietigd. Hef de blokkade eerst op.</source>
        <translation>Destruction is held back for this case. Nothing was destroyed. First lift that hold.</translation>
    </message>
    <message>
        <source>Vernietigen is tegengehouden voor dit dossier. Er is niets weggehaald. Hef dat eerst op.</source>
        <translation>Destruction is held back for this case. Nothing was removed. First lift that.</translation>
    </message>
    <message>
        <source>Verouderd</source>
        <translation>Out of date</translation>
    </message>
    <message>
        <source>Verplaats deze voorwaarde, of gebruik een ander woord.</source>
        <translation>Move this condition, or use another word.</translation>
    </message>
    <message>
        <source>Vervang de tab door spaties.</source>
        <translation>Replace the tab by spaces.</translation>
    </message>
    <message>
        <source>Verzegeld</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>Verzegeld door</source>
        <translation>Sealed by</translation>
    </message>
    <message>
        <source>Verzegeld door {name}</source>
        <translation>Sealed by {name}</translation>
    </message>
    <message>
        <source>Verzegeld, versie {version}.</source>
        <translation>Sealed, version {version}.</translation>
    </message>
    <message>
        <source>Voeg de sleutel toe.</source>
        <translation>Add the key.</translation>
    </message>
    <message>
        <source>Voeg minstens één optie toe.</source>
        <translation>Add at least one option.</translation>
    </message>
    <message>
        <source>Voeg minstens één toetsvraag toe.</source>
        <translation>Add at least one test question.</translation>
    </message>
    <message>
        <source>Volledig</source>
        <translation>Fully</translation>
    </message>
    <message>
        <source>Voor de trainer: lessen, hand-outs en groepen</source>
        <translation>For the trainer: lessons, hand-outs and groups</translation>
    </message>
    <message>
        <source>Voor deze persoon is er geen bijblad nodig: er is niets dat alleen deze persoon mag lezen. Het dossier is niet veranderd.</source>
        <translation>No supplement is needed for this person: there is nothing that only this person may read. The case has not changed.</translation>
    </message>
    <message>
        <source>Voor dit stuk is niet gekozen wie het leest. Het dossier is niet veranderd. Kies eerst een persoon.</source>
        <translation>It has not been chosen who reads this paper. The case has not changed. First choose a person.</translation>
    </message>
    <message>
        <source>Voor een deel overgenomen.</source>
        <translation>Followed in part.</translation>
    </message>
    <message>
        <source>Voor wie het is</source>
        <translation>For whom it is</translation>
    </message>
    <message>
        <source>Voorbeelden die anders uitkomen</source>
        <translation>Examples that come out differently</translation>
    </message>
    <message>
        <source>Voorbereiden</source>
        <translation>Preparing</translation>
    </message>
    <message>
        <source>Voorlopig</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>Voorlopig en definitief ondertekenen kunnen allebei.</source>
        <translation>Signing as provisional and as final are both possible.</translation>
    </message>
    <message>
        <source>Voorlopig ondertekenen kan altijd. Voor definitief moet eerst nog {things} klaar zijn.</source>
        <translation>Signing as provisional is always possible. For final {things} must be ready first.</translation>
    </message>
    <message>
        <source>Voorstel</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>Voortgezet uit {route}, {number}.</source>
        <translation>Continued from {route}, {number}.</translation>
    </message>
    <message>
        <source>Vorige keer, {day}: niet ingevuld</source>
        <translation>Last time, {day}: not filled in</translation>
    </message>
    <message>
        <source>Vorige keer, {day}: {told}</source>
        <translation>Last time, {day}: {told}</translation>
    </message>
    <message>
        <source>Vraag</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Vraag RET om mee te denken</source>
        <translation>Ask the RET to think along</translation>
    </message>
    <message>
        <source>Vraag de organisatie om het publieke bestand.</source>
        <translation>Ask the organisation for the public file.</translation>
    </message>
    <message>
        <source>Vragen</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Vragen: {question}</source>
        <translation>Questions: {question}</translation>
    </message>
    <message>
        <source>Vroegsignalering</source>
        <translation>Early signals</translation>
    </message>
    <message>
        <source>Vul de codenaam van het kind in.</source>
        <translation>Fill in the code name of the child.</translation>
    </message>
    <message>
        <source>Vul de datum van het besluit in.</source>
        <translation>Fill in the date of the decision.</translation>
    </message>
    <message>
        <source>Vul de lijst, of haal de sleutel weg.</source>
        <translation>Fill the list, or take the key away.</translation>
    </message>
    <message>
        <source>Vul dit aan.</source>
        <translation>Complete this.</translation>
    </message>
    <message>
        <source>Vul een datum in die bestaat, zoals 2026-11-22.</source>
        <translation>Fill in a date that exists, such as 2026-11-22.</translation>
    </message>
    <message>
        <source>Vul een jaar vanaf {FIRST_YEAR} in.</source>
        <translation>Fill in a year from {FIRST_YEAR} on.</translation>
    </message>
    <message>
        <source>Vul iets in, of haal de sleutel weg. Begint de tekst met een hekje (#)? Zet er aanhalingstekens om.</source>
        <translation>Fill something in, or take the key away. Does the text begin with a hash (#)? Put quotation marks around it.</translation>
    </message>
    <message>
        <source>Vul nog in: {names}</source>
        <translation>Still fill in: {names}</translation>
    </message>
    <message>
        <source>Waar de reden uit komt</source>
        <translation>Where the reason comes from</translation>
    </message>
    <message>
        <source>Waar gaat {name} wonen?</source>
        <translation>Where will {name} live?</translation>
    </message>
    <message>
        <source>Waar het document ligt</source>
        <translation>Where the document is</translation>
    </message>
    <message>
        <source>Waar het kind woont; dat is anders door het besluit</source>
        <translation>Where the child lives; that is different because of the decision</translation>
    </message>
    <message>
        <source>Waar het verder kan gaan</source>
        <translation>Where it can continue</translation>
    </message>
    <message>
        <source>Waar kan [naam] het beste wonen?</source>
        <translation>Where is the best place for [naam] to live?</translation>
    </message>
    <message>
        <source>Waar was u: {place}</source>
        <translation>Where you were: {place}</translation>
    </message>
    <message>
        <source>Waarom deze stap</source>
        <translation>Why this step</translation>
    </message>
    <message>
        <source>Waarom een verzoek om te vernietigen is geweigerd</source>
        <translation>Why a request to destroy was refused</translation>
    </message>
    <message>
        <source>Waarom er een nieuwe versie kwam</source>
        <translation>Why there was a new version</translation>
    </message>
    <message>
        <source>Waarom het niet geldt</source>
        <translation>Why it does not apply</translation>
    </message>
    <message>
        <source>Waarom is dit het besluit?</source>
        <translation>Why is this the decision?</translation>
    </message>
    <message>
        <source>Waarom past dit nu niet?</source>
        <translation>Why does this not fit now?</translation>
    </message>
    <message>
        <source>Waarom vernietigen is tegengehouden</source>
        <translation>Why destroying was held back</translation>
    </message>
    <message>
        <source>Waarom vragen we dit?</source>
        <translation>Why do we ask this?</translation>
    </message>
    <message>
        <source>Waarschuwing: {rule}</source>
        <translation>Warning: {rule}</translation>
    </message>
    <message>
        <source>Waarschuwingen</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>Wacht op een ander</source>
        <translation>Waiting for someone else</translation>
    </message>
    <message>
        <source>Wacht op handtekening</source>
        <translation>Waiting for a signature</translation>
    </message>
    <message>
        <source>Wacht op: {title}</source>
        <translation>Waiting for: {title}</translation>
    </message>
    <message>
        <source>Wachttijd {waiting_weeks} weken{known}</source>
        <translation>Waiting time {waiting_weeks} weeks{known}</translation>
    </message>
    <message>
        <source>Wanneer de bron is bekeken</source>
        <translation>When the source was looked at</translation>
    </message>
    <message>
        <source>Wanneer dit geldt</source>
        <translation>When this applies</translation>
    </message>
    <message>
        <source>Wanneer dit in beeld komt</source>
        <translation>When this comes into view</translation>
    </message>
    <message>
        <source>Wanneer dit overleg nodig is</source>
        <translation>When this consultation is needed</translation>
    </message>
    <message>
        <source>Wanneer liever niet</source>
        <translation>When rather not</translation>
    </message>
    <message>
        <source>Wat al bewaard was, staat er nog.</source>
        <translation>What was saved is still there.</translation>
    </message>
    <message>
        <source>Wat blijven wonen betekent</source>
        <translation>What staying means</translation>
    </message>
    <message>
        <source>Wat deze persoon erbij schreef</source>
        <translation>What this person added in writing</translation>
    </message>
    <message>
        <source>Wat deze persoon vindt</source>
        <translation>What this person thinks</translation>
    </message>
    <message>
        <source>Wat er al is gezegd</source>
        <translation>What has been said already</translation>
    </message>
    <message>
        <source>Wat er eerder stond</source>
        <translation>What was there before</translation>
    </message>
    <message>
        <source>Wat er nodig is</source>
        <translation>What is needed</translation>
    </message>
    <message>
        <source>Wat er staat is niet veranderd, maar er ontbreken zegels: {count}.</source>
        <translation>What it says has not changed, but seals are missing: {count}.</translation>
    </message>
    <message>
        <source>Wat gebeurt wanneer</source>
        <translation>What happens when</translation>
    </message>
    <message>
        <source>Wat heeft [naam] nu nodig?</source>
        <translation>What does [naam] need now?</translation>
    </message>
    <message>
        <source>Wat het doet</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>Wat het is</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>Wat het raakt, per dossier</source>
        <translation>What it affects, per case</translation>
    </message>
    <message>
        <source>Wat is besloten</source>
        <translation>What was decided</translation>
    </message>
    <message>
        <source>Wat is er nog te doen in dit dossier?</source>
        <translation>What is still to be done in this case?</translation>
    </message>
    <message>
        <source>Wat is er nog te doen?</source>
        <translation>What is still to be done?</translation>
    </message>
    <message>
        <source>Wat is er nu nodig voor [naam]?</source>
        <translation>What does [naam] need now?</translation>
    </message>
    <message>
        <source>Wat kort gewogen mag worden</source>
        <translation>What may be weighed briefly</translation>
    </message>
    <message>
        <source>Wat leren we hiervan?</source>
        <translation>What do we learn from this?</translation>
    </message>
    <message>
        <source>Wat niet meer past, staat onderaan bij Antwoorden nalezen.</source>
        <translation>What no longer fits is at the bottom of Read your answers.</translation>
    </message>
    <message>
        <source>Wat ontwikkelen we samen?</source>
        <translation>What do we develop together?</translation>
    </message>
    <message>
        <source>Wat samen wordt ingezet</source>
        <translation>What is used together</translation>
    </message>
    <message>
        <source>Wat spreken we hierover af?</source>
        <translation>What do we agree about this?</translation>
    </message>
    <message>
        <source>Wat u dan doet</source>
        <translation>What you do then</translation>
    </message>
    <message>
        <source>Wat u dan invult</source>
        <translation>What you fill in then</translation>
    </message>
    <message>
        <source>Wat u ook mag antwoorden</source>
        <translation>What else you may answer</translation>
    </message>
    <message>
        <source>Wat verzegeld is</source>
        <translation>What was sealed</translation>
    </message>
    <message>
        <source>Wat voor het tekenen is ingevuld, maakt u niet meer ongedaan. U kunt het wel wijzigen.</source>
        <translation>What was filled in before signing can no longer be undone. You can change it, though.</translation>
    </message>
    <message>
        <source>Wat voorlopig blijft</source>
        <translation>What stays provisional</translation>
    </message>
    <message>
        <source>We kijken opnieuw op {day}.</source>
        <translation>We look again on {day}.</translation>
    </message>
    <message>
        <source>We kijken terug op een kind dat is geplaatst.</source>
        <translation>We look back at a child who was placed.</translation>
    </message>
    <message>
        <source>Week van de Casus</source>
        <translation>Week of the Case (Week van de Casus)</translation>
    </message>
    <message>
        <source>Weer gewone grootte</source>
        <translation>Ordinary size again</translation>
    </message>
    <message>
        <source>Weet ik niet</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>Weging</source>
        <translation>Weighing</translation>
    </message>
    <message>
        <source>Weging: {alternative}</source>
        <translation>Weighing: {alternative}</translation>
    </message>
    <message>
        <source>Wegingen om nog eens te bekijken: {names}.</source>
        <translation>Weighings to look at again: {names}.</translation>
    </message>
    <message>
        <source>Wie het is</source>
        <translation>Who it is</translation>
    </message>
    <message>
        <source>Wie het krijgt, kan met Routekaart nakijken of er niets aan veranderd is.</source>
        <translation>Who gets it can check with Routekaart that nothing in it has changed.</translation>
    </message>
    <message>
        <source>Wie het mag lezen</source>
        <translation>Who may read it</translation>
    </message>
    <message>
        <source>Wie krijgt wat</source>
        <translation>Who gets what</translation>
    </message>
    <message>
        <source>Wie tekende, krijgt het verzegelde document.</source>
        <translation>Who signed gets the sealed document.</translation>
    </message>
    <message>
        <source>Wie zit er aan tafel?</source>
        <translation>Who is at the table?</translation>
    </message>
    <message>
        <source>Wil niet zeggen</source>
        <translation>Do not want to say</translation>
    </message>
    <message>
        <source>Woorden uitgelegd</source>
        <translation>Words explained</translation>
    </message>
    <message>
        <source>Zeg wat er is en wat iemand kan doen.</source>
        <translation>Say what there is and what someone can do.</translation>
    </message>
    <message>
        <source>Zegels</source>
        <translation>Seals</translation>
    </message>
    <message>
        <source>Zet de genoemde voorwaarde erbij.</source>
        <translation>Add the condition that is named.</translation>
    </message>
    <message>
        <source>Zet de sleutel tussen aanhalingstekens.</source>
        <translation>Put the key between quotation marks.</translation>
    </message>
    <message>
        <source>Zet de vraag eerder, of kijk naar een vraag die al gesteld is.</source>
        <translation>Put the question earlier, or look at a question that was asked already.</translation>
    </message>
    <message>
        <source>Zet dit bij &apos;nvt&apos;, met een korte reden.</source>
        <translation>Put this at &apos;nvt&apos;, with a brief reason.</translation>
    </message>
    <message>
        <source>Zet dit bij &apos;onbekend&apos;, met niet_bekend of wil_niet_zeggen.</source>
        <translation>Put this at &apos;onbekend&apos;, with niet_bekend or wil_niet_zeggen.</translation>
    </message>
    <message>
        <source>Zet dit bij &apos;onbekend&apos;.</source>
        <translation>Put this at &apos;onbekend&apos;.</translation>
    </message>
    <message>
        <source>Zet dit niveau eerder, of haal het weg.</source>
        <translation>Put this level earlier, or take it away.</translation>
    </message>
    <message>
        <source>Zet er een los woord bij dat er niets mee te maken heeft.</source>
        <translation>Add a separate word that has nothing to do with it.</translation>
    </message>
    <message>
        <source>Zet er een streepje voor, geef een van de twee een andere naam, of haal er een weg.</source>
        <translation>Put a dash before it, give one of the two another name, or take one away.</translation>
    </message>
    <message>
        <source>Zet erbij waar dit vandaan komt: bron: {uit: ...}.</source>
        <translation>Say where this comes from: bron: {uit: ...}.</translation>
    </message>
    <message>
        <source>Zet het alternatief bij &apos;ladder&apos;, op de plek die past.</source>
        <translation>Put the alternative at &apos;ladder&apos;, in the place that fits.</translation>
    </message>
    <message>
        <source>Zet het alternatief bij een stap, of kies met &apos;neemt&apos; wat hier hoort.</source>
        <translation>Put the alternative in a step, or choose with &apos;neemt&apos; what belongs here.</translation>
    </message>
    <message>
        <source>Zet minstens één waarde in de lijst.</source>
        <translation>Put at least one value in the list.</translation>
    </message>
    <message>
        <source>Zet voor en na de hele tekst een recht aanhalingsteken.</source>
        <translation>Put a straight quotation mark before and after the whole text.</translation>
    </message>
    <message>
        <source>Zonder namen, om met anderen mee te denken.</source>
        <translation>Without names, to think along with others.</translation>
    </message>
    <message>
        <source>aanvaard</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>achter &apos;{path}&apos; horen namen met een waarde</source>
        <translation>names with a value belong after &apos;{path}&apos;</translation>
    </message>
    <message>
        <source>afgedrukt</source>
        <translation>printed</translation>
    </message>
    <message>
        <source>afspraak in de regio</source>
        <translation>agreement in the region</translation>
    </message>
    <message>
        <source>alleen gesproken</source>
        <translation>only spoken</translation>
    </message>
    <message>
        <source>alleen in het dossier</source>
        <translation>only in the case</translation>
    </message>
    <message>
        <source>alternatief gewogen</source>
        <translation>alternative weighed</translation>
    </message>
    <message>
        <source>alternatief {alternative}</source>
        <translation>alternative {alternative}</translation>
    </message>
    <message>
        <source>andere uitkomst</source>
        <translation>other outcome</translation>
    </message>
    <message>
        <source>ankers (&amp;) en verwijzingen (*) mogen niet</source>
        <translation>anchors (&amp;) and references (*) are not allowed</translation>
    </message>
    <message>
        <source>antwoord teruggenomen</source>
        <translation>answer taken back</translation>
    </message>
    <message>
        <source>antwoorden overgenomen uit een ander dossier</source>
        <translation>answers taken over from another case</translation>
    </message>
    <message>
        <source>bedoelde u &apos;{found}&apos;?</source>
        <translation>did you mean &apos;{found}&apos;?</translation>
    </message>
    <message>
        <source>bedoelde u &apos;{meant}&apos;?</source>
        <translation>did you mean &apos;{meant}&apos;?</translation>
    </message>
    <message>
        <source>bedoelde u &apos;{same}&apos;?</source>
        <translation>did you mean &apos;{same}&apos;?</translation>
    </message>
    <message>
        <source>bedoelde u [{value}]?</source>
        <translation>did you mean [{value}]?</translation>
    </message>
    <message>
        <source>bedoelde u {replace}?</source>
        <translation>did you mean {replace}?</translation>
    </message>
    <message>
        <source>bedoelde u {{uit: {value}}}?</source>
        <translation>did you mean {{uit: {value}}}?</translation>
    </message>
    <message>
        <source>begeleid wonen</source>
        <translation>supported living</translation>
    </message>
    <message>
        <source>begin met een lijst, elk onderdeel met een streepje</source>
        <translation>begin with a list, each part with a dash</translation>
    </message>
    <message>
        <source>bekeken</source>
        <translation>viewed</translation>
    </message>
    <message>
        <source>bekend op {write_date}</source>
        <translation>known on {write_date}</translation>
    </message>
    <message>
        <source>besloten over een verzoek om verbetering</source>
        <translation>decided on a request for correction</translation>
    </message>
    <message>
        <source>besluit &apos;{name}&apos;</source>
        <translation>decision &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>besluit opgeschreven</source>
        <translation>decision written down</translation>
    </message>
    <message>
        <source>besluit {decision}</source>
        <translation>decision {decision}</translation>
    </message>
    <message>
        <source>bevat alleen het zegel</source>
        <translation>contains only the seal</translation>
    </message>
    <message>
        <source>bevat iets onbekends ({what})</source>
        <translation>contains something unknown ({what})</translation>
    </message>
    <message>
        <source>bevat nog iets anders</source>
        <translation>contains something else as well</translation>
    </message>
    <message>
        <source>bezig</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>bij de andere ouder</source>
        <translation>with the other parent</translation>
    </message>
    <message>
        <source>bij vraag &apos;{id}&apos; ontbreekt &apos;waarom&apos;: waarom wordt dit gevraagd?</source>
        <translation>&apos;waarom&apos; is missing at question &apos;{id}&apos;: why is this asked?</translation>
    </message>
    <message>
        <source>bij vraag &apos;{id}&apos; ontbreekt de bron</source>
        <translation>the source is missing at question &apos;{id}&apos;</translation>
    </message>
    <message>
        <source>bij {what} &apos;{name}&apos; ontbreekt de bron</source>
        <translation>the source is missing at {what} &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>binnen een minuut</source>
        <translation>within a minute</translation>
    </message>
    <message>
        <source>binnen {period_words}</source>
        <translation>within {period_words}</translation>
    </message>
    <message>
        <source>blijven waar het kind nu woont</source>
        <translation>staying where the child lives now</translation>
    </message>
    <message>
        <source>bron &apos;{title}&apos; is het laatst bekeken op {seen}, meer dan een jaar geleden</source>
        <translation>source &apos;{title}&apos; was last looked at on {seen}, more than a year ago</translation>
    </message>
    <message>
        <source>bronnen bekeken vanaf {when}</source>
        <translation>sources looked at from {when}</translation>
    </message>
    <message>
        <source>combineren</source>
        <translation>combine</translation>
    </message>
    <message>
        <source>conclusie</source>
        <translation>conclusion</translation>
    </message>
    <message>
        <source>conclusie: {text}</source>
        <translation>conclusion: {text}</translation>
    </message>
    <message>
        <source>daar hoort een andere herstelcode bij</source>
        <translation>another recovery code goes with it</translation>
    </message>
    <message>
        <source>daar hoort een andere wachtzin bij</source>
        <translation>another passphrase goes with it</translation>
    </message>
    <message>
        <source>dag</source>
        <translation>day</translation>
    </message>
    <message>
        <source>dagen</source>
        <translation>days</translation>
    </message>
    <message>
        <source>dan is het nog niet te zeggen</source>
        <translation>then it cannot be said yet</translation>
    </message>
    <message>
        <source>dan speelt zij</source>
        <translation>then it applies</translation>
    </message>
    <message>
        <source>dan speelt zij niet</source>
        <translation>then it does not apply</translation>
    </message>
    <message>
        <source>de aanbieder</source>
        <translation>the provider</translation>
    </message>
    <message>
        <source>de alternatieven</source>
        <translation>the alternatives</translation>
    </message>
    <message>
        <source>de conclusie</source>
        <translation>the conclusion</translation>
    </message>
    <message>
        <source>de controle van elke bladzijde</source>
        <translation>the check of every page</translation>
    </message>
    <message>
        <source>de datum van dit dossier</source>
        <translation>the date of this case</translation>
    </message>
    <message>
        <source>de eerste staat op regel {line}</source>
        <translation>the first is on line {line}</translation>
    </message>
    <message>
        <source>de gedeelde vraag &apos;{name}&apos; bestaat al: {name2}, regel {line}</source>
        <translation>the shared question &apos;{name}&apos; exists already: {name2}, line {line}</translation>
    </message>
    <message>
        <source>de klok stond terug, de regel ervoor is van</source>
        <translation>the clock was set back, the line before it is of</translation>
    </message>
    <message>
        <source>de klok stond terug, de regel ervoor is van {day}, {time}</source>
        <translation>the clock was set back, the line before it is of {day}, {time}</translation>
    </message>
    <message>
        <source>de mogelijkheden</source>
        <translation>the options</translation>
    </message>
    <message>
        <source>de ondergrens ligt boven de bovengrens</source>
        <translation>the lower limit is above the upper limit</translation>
    </message>
    <message>
        <source>de opbouw klopt hier niet; kijk naar inspringen, dubbele punt, haakjes en aanhalingstekens</source>
        <translation>the structure is not right here; look at indent, colon, brackets and quotation marks</translation>
    </message>
    <message>
        <source>de opties staan in een andere volgorde</source>
        <translation>the options are in another order</translation>
    </message>
    <message>
        <source>de reden</source>
        <translation>the reason</translation>
    </message>
    <message>
        <source>de regels zijn in een taalversie die deze Routekaart niet kent; probeer een nieuwere versie</source>
        <translation>the rules are in a language version that this Routekaart does not know; try a newer version</translation>
    </message>
    <message>
        <source>de regio</source>
        <translation>the region</translation>
    </message>
    <message>
        <source>de reservekopie van {label}</source>
        <translation>the backup of {label}</translation>
    </message>
    <message>
        <source>de sleutel &apos;cel&apos; ontbreekt</source>
        <translation>the key &apos;cel&apos; is missing</translation>
    </message>
    <message>
        <source>de sleutel &apos;naar&apos; ontbreekt: naar welke lijst wijst dit?</source>
        <translation>the key &apos;naar&apos; is missing: which list does this point to?</translation>
    </message>
    <message>
        <source>de sleutel &apos;{key}&apos; ontbreekt</source>
        <translation>the key &apos;{key}&apos; is missing</translation>
    </message>
    <message>
        <source>de sleutel &apos;{name}&apos; ontbreekt</source>
        <translation>the key &apos;{name}&apos; is missing</translation>
    </message>
    <message>
        <source>de sleutels &apos;{listed}&apos; en &apos;{names}&apos; ontbreken</source>
        <translation>the keys &apos;{listed}&apos; and &apos;{names}&apos; are missing</translation>
    </message>
    <message>
        <source>de som van het bestand</source>
        <translation>the sum of the file</translation>
    </message>
    <message>
        <source>de vastgelegde routekaart is niet leesbaar</source>
        <translation>the recorded route map cannot be read</translation>
    </message>
    <message>
        <source>de velden staan in een andere volgorde</source>
        <translation>the fields are in another order</translation>
    </message>
    <message>
        <source>de verantwoording</source>
        <translation>the justification</translation>
    </message>
    <message>
        <source>de vragen</source>
        <translation>the questions</translation>
    </message>
    <message>
        <source>deel {number}</source>
        <translation>part {number}</translation>
    </message>
    <message>
        <source>definitief</source>
        <translation>final</translation>
    </message>
    <message>
        <source>deze consulten zijn hier nooit vanzelf verplicht: {names} ({first})</source>
        <translation>these consultations are never required by themselves here: {names} ({first})</translation>
    </message>
    <message>
        <source>deze haak {opener} wordt niet gesloten; zet er een {closing} achter</source>
        <translation>this bracket {opener} is not closed; put a {closing} after it</translation>
    </message>
    <message>
        <source>deze lijst is leeg, dus dit is nooit waar</source>
        <translation>this list is empty, so this is never true</translation>
    </message>
    <message>
        <source>deze lijst is te lang</source>
        <translation>this list is too long</translation>
    </message>
    <message>
        <source>deze lijst mag niet leeg zijn</source>
        <translation>this list may not be empty</translation>
    </message>
    <message>
        <source>deze regels wachten op elkaar: {circle}</source>
        <translation>these rules wait for each other: {circle}</translation>
    </message>
    <message>
        <source>deze tekst is langer dan {MAX_TEXT} tekens</source>
        <translation>this text is longer than {MAX_TEXT} characters</translation>
    </message>
    <message>
        <source>deze voorwaarde is nooit waar: een vraag die zij nodig heeft is dan verborgen</source>
        <translation>this condition is never true: a question it needs is hidden then</translation>
    </message>
    <message>
        <source>deze voorwaarde is te groot om na te gaan of zij altijd of nooit waar is</source>
        <translation>this condition is too large to check whether it is always or never true</translation>
    </message>
    <message>
        <source>deze voorwaarde is {verdict} waar</source>
        <translation>this condition is {verdict} true</translation>
    </message>
    <message>
        <source>deze voorwaarde staat hier twee keer</source>
        <translation>this condition is here twice</translation>
    </message>
    <message>
        <source>deze zin heeft {count} woorden (hoogstens {MAX_WORDS}): &apos;{start}…&apos;</source>
        <translation>this sentence has {count} words ({MAX_WORDS} at most): &apos;{start}…&apos;</translation>
    </message>
    <message>
        <source>dezelfde voorwaarde als &apos;{id}&apos; ({name}, regel {line}); gebruik regel</source>
        <translation>the same condition as &apos;{id}&apos; ({name}, line {line}); use regel</translation>
    </message>
    <message>
        <source>die hierbij passen</source>
        <translation>that fit this</translation>
    </message>
    <message>
        <source>die is beschadigd</source>
        <translation>it is damaged</translation>
    </message>
    <message>
        <source>die is gemaakt met een nieuwere Routekaart</source>
        <translation>it was made with a newer Routekaart</translation>
    </message>
    <message>
        <source>die kon niet worden gelezen</source>
        <translation>it could not be read</translation>
    </message>
    <message>
        <source>dinsdag</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>dit aanhalingsteken wordt op deze regel niet gesloten</source>
        <translation>this quotation mark is not closed on this line</translation>
    </message>
    <message>
        <source>dit alles geldt</source>
        <translation>all of this applies</translation>
    </message>
    <message>
        <source>dit bestand is nieuw of gewijzigd; aanvaard het eerst bij Routekaarten, of oefen ermee</source>
        <translation>this file is new or changed; accept it first at Route maps, or practise with it</translation>
    </message>
    <message>
        <source>dit blad</source>
        <translation>this sheet</translation>
    </message>
    <message>
        <source>dit gaat dieper dan {MAX_DEPTH} niveaus</source>
        <translation>this goes deeper than {MAX_DEPTH} levels</translation>
    </message>
    <message>
        <source>dit geldt niet</source>
        <translation>this does not apply</translation>
    </message>
    <message>
        <source>dit getal mag hoogstens {limit} zijn; er staat {found}</source>
        <translation>this number may be {limit} at most; it says {found}</translation>
    </message>
    <message>
        <source>dit getal moet minstens {limit} zijn; er staat {found}</source>
        <translation>this number must be at least {limit}; it says {found}</translation>
    </message>
    <message>
        <source>dit is geen gewone tekst (UTF-8)</source>
        <translation>this is not plain text (UTF-8)</translation>
    </message>
    <message>
        <source>dit is geen naam van een routekaart</source>
        <translation>this is not a name of a route map</translation>
    </message>
    <message>
        <source>dit is geen regelbestand; het begint met routekaart, gedeeld of regio</source>
        <translation>this is not a rule file; that begins with routekaart, gedeeld or regio</translation>
    </message>
    <message>
        <source>dit is geen voorwaarde</source>
        <translation>this is not a condition</translation>
    </message>
    <message>
        <source>dit is geen voorwaarde; begin met alle, een_van, niet, vraag, consult of besluit</source>
        <translation>this is not a condition; begin with alle, een_van, niet, vraag, consult or besluit</translation>
    </message>
    <message>
        <source>dit niveau komt nooit aan de beurt: een eerder niveau van &apos;{name}&apos; gaat altijd voor</source>
        <translation>this level never gets its turn: an earlier level of &apos;{name}&apos; always goes first</translation>
    </message>
    <message>
        <source>dit past hier niet</source>
        <translation>this does not fit here</translation>
    </message>
    <message>
        <source>dit past niet</source>
        <translation>this does not fit</translation>
    </message>
    <message>
        <source>document afgedrukt</source>
        <translation>document printed</translation>
    </message>
    <message>
        <source>document als bestand bewaard</source>
        <translation>document saved as a file</translation>
    </message>
    <message>
        <source>document gemaakt</source>
        <translation>document made</translation>
    </message>
    <message>
        <source>document verzegeld</source>
        <translation>document sealed</translation>
    </message>
    <message>
        <source>donderdag</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>door een venster dat net opent of sluit</source>
        <translation>by a window that is just opening or closing</translation>
    </message>
    <message>
        <source>door {user} op {host} {moment} (proces {pid})</source>
        <translation>by {user} on {host} {moment} (process {pid})</translation>
    </message>
    <message>
        <source>door:</source>
        <translation>by:</translation>
    </message>
    <message>
        <source>dossier begonnen</source>
        <translation>case started</translation>
    </message>
    <message>
        <source>dossier ontvangen</source>
        <translation>case received</translation>
    </message>
    <message>
        <source>dossier overgedragen</source>
        <translation>case handed over</translation>
    </message>
    <message>
        <source>dossier vernietigd</source>
        <translation>case destroyed</translation>
    </message>
    <message>
        <source>dossier, {bodies} gebeurtenissen</source>
        <translation>case, {bodies} events</translation>
    </message>
    <message>
        <source>dossier: {case}</source>
        <translation>case: {case}</translation>
    </message>
    <message>
        <source>dubbele (&quot;)</source>
        <translation>double (&quot;)</translation>
    </message>
    <message>
        <source>een blad zonder namen kan niemand tekenen</source>
        <translation>nobody can sign a sheet without names</translation>
    </message>
    <message>
        <source>een blok met sleutels</source>
        <translation>a block with keys</translation>
    </message>
    <message>
        <source>een document</source>
        <translation>a document</translation>
    </message>
    <message>
        <source>een document van {called}</source>
        <translation>a document of {called}</translation>
    </message>
    <message>
        <source>een dossier dat er niet meer is</source>
        <translation>a case that is no longer there</translation>
    </message>
    <message>
        <source>een dossier dat niet te lezen is (laatst veranderd {last_at})</source>
        <translation>a case that cannot be read (last changed {last_at})</translation>
    </message>
    <message>
        <source>een eigen idee</source>
        <translation>an idea of their own</translation>
    </message>
    <message>
        <source>een gesloten groep</source>
        <translation>a closed group</translation>
    </message>
    <message>
        <source>een gezin</source>
        <translation>a family</translation>
    </message>
    <message>
        <source>een kans als &apos;{hit}&apos; is moeilijk te vergelijken</source>
        <translation>a chance such as &apos;{hit}&apos; is hard to compare</translation>
    </message>
    <message>
        <source>een kleine woonplek</source>
        <translation>a small-scale home</translation>
    </message>
    <message>
        <source>een leefgroep</source>
        <translation>a residential group</translation>
    </message>
    <message>
        <source>een lege lijst</source>
        <translation>an empty list</translation>
    </message>
    <message>
        <source>een lijst</source>
        <translation>a list</translation>
    </message>
    <message>
        <source>een onbekende sleutel {short_fingerprint} op naam van “{name}”</source>
        <translation>an unknown key {short_fingerprint} in the name of “{name}”</translation>
    </message>
    <message>
        <source>een regio mag &apos;{id}&apos; niet verlagen naar {level}</source>
        <translation>a region may not lower &apos;{id}&apos; to {level}</translation>
    </message>
    <message>
        <source>een regio mag &apos;{name}&apos; niet zelf bepalen</source>
        <translation>a region may not set &apos;{name}&apos; itself</translation>
    </message>
    <message>
        <source>een routekaart gaat niet verder in zichzelf</source>
        <translation>a route map does not continue in itself</translation>
    </message>
    <message>
        <source>een sleutel moet een woord zijn</source>
        <translation>a key must be a word</translation>
    </message>
    <message>
        <source>een sterretje zegt niet wat er moet: schrijf het in woorden</source>
        <translation>an asterisk does not say what is needed: write it in words</translation>
    </message>
    <message>
        <source>een tekst kan niet met {opener} beginnen; {QUOTES}</source>
        <translation>a text cannot begin with {opener}; {QUOTES}</translation>
    </message>
    <message>
        <source>een tekst kan niet met {sign} beginnen; {QUOTES}</source>
        <translation>a text cannot begin with {sign}; {QUOTES}</translation>
    </message>
    <message>
        <source>een van deze punten geldt</source>
        <translation>one of these points applies</translation>
    </message>
    <message>
        <source>een vernietigd dossier</source>
        <translation>a destroyed case</translation>
    </message>
    <message>
        <source>eens</source>
        <translation>agrees</translation>
    </message>
    <message>
        <source>eens, met opmerking</source>
        <translation>agrees, with a remark</translation>
    </message>
    <message>
        <source>eigen alternatief toegevoegd</source>
        <translation>own alternative added</translation>
    </message>
    <message>
        <source>eigen alternatief weggehaald</source>
        <translation>own alternative taken away</translation>
    </message>
    <message>
        <source>eigen idee</source>
        <translation>idea of your own</translation>
    </message>
    <message>
        <source>eigen ideeën</source>
        <translation>ideas of your own</translation>
    </message>
    <message>
        <source>en meer</source>
        <translation>and more</translation>
    </message>
    <message>
        <source>enkele (&apos;)</source>
        <translation>single (&apos;)</translation>
    </message>
    <message>
        <source>er is een zegel bij dat nog niet in het dossier zit</source>
        <translation>there is a seal on it that is not in the case yet</translation>
    </message>
    <message>
        <source>er is iets toegevoegd of verwisseld</source>
        <translation>something was added or swapped</translation>
    </message>
    <message>
        <source>er is: {listed}</source>
        <translation>there is: {listed}</translation>
    </message>
    <message>
        <source>er is: {options}</source>
        <translation>there is: {options}</translation>
    </message>
    <message>
        <source>er ontbreekt iets, of er staat iets op de verkeerde plek</source>
        <translation>something is missing, or something is in the wrong place</translation>
    </message>
    <message>
        <source>er ontbreken regels aan het einde</source>
        <translation>lines are missing at the end</translation>
    </message>
    <message>
        <source>er staat al een sleutel</source>
        <translation>there is a key already</translation>
    </message>
    <message>
        <source>er zit nog een ander bestand in het document, dat Routekaart nooit maakt</source>
        <translation>there is another file in the document, which Routekaart never makes</translation>
    </message>
    <message>
        <source>fase</source>
        <translation>phase</translation>
    </message>
    <message>
        <source>gaat hier niet over</source>
        <translation>is not about this</translation>
    </message>
    <message>
        <source>gebruik rechte aanhalingstekens (&quot;)</source>
        <translation>use straight quotation marks (&quot;)</translation>
    </message>
    <message>
        <source>geeft uitleg</source>
        <translation>gives an explanation</translation>
    </message>
    <message>
        <source>geen internet nodig</source>
        <translation>no internet needed</translation>
    </message>
    <message>
        <source>geen regel kijkt naar deze opties van &apos;{name}&apos;: {left}</source>
        <translation>no rule looks at these options of &apos;{name}&apos;: {left}</translation>
    </message>
    <message>
        <source>geen regel, kopje of alternatief gebruikt vraag &apos;{name}&apos;; is zij alleen om te bewaren, zet er dan bij: alleen_vastleggen: ja</source>
        <translation>no rule, heading or alternative uses question &apos;{name}&apos;; if it is only to be kept, add: alleen_vastleggen: ja</translation>
    </message>
    <message>
        <source>geen stap of regel gebruikt alternatief &apos;{name}&apos;</source>
        <translation>no step or rule uses alternative &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>geen stap of regel gebruikt deze alternatieven: {names}; kies met &apos;neemt&apos; wat hier hoort</source>
        <translation>no step or rule uses these alternatives: {names}; choose with &apos;neemt&apos; what belongs here</translation>
    </message>
    <message>
        <source>geen voorbeeld maakt &apos;{name}&apos; {left}</source>
        <translation>no example makes &apos;{name}&apos; {left}</translation>
    </message>
    <message>
        <source>geen, behalve de zegels</source>
        <translation>none, except the seals</translation>
    </message>
    <message>
        <source>geldt niet</source>
        <translation>does not apply</translation>
    </message>
    <message>
        <source>gelukt</source>
        <translation>done</translation>
    </message>
    <message>
        <source>gemaakt met Routekaart {app_version}</source>
        <translation>made with Routekaart {app_version}</translation>
    </message>
    <message>
        <source>geopend</source>
        <translation>opened</translation>
    </message>
    <message>
        <source>geopend met de sleutel van de organisatie</source>
        <translation>opened with the key of the organisation</translation>
    </message>
    <message>
        <source>geraadpleegd</source>
        <translation>consulted</translation>
    </message>
    <message>
        <source>getekend of gezegd waarom niet</source>
        <translation>signed, or said why not</translation>
    </message>
    <message>
        <source>gevraagd</source>
        <translation>asked</translation>
    </message>
    <message>
        <source>gevuld</source>
        <translation>filled</translation>
    </message>
    <message>
        <source>gewijzigd</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>gezien</source>
        <translation>seen</translation>
    </message>
    <message>
        <source>gezien op {write_date}</source>
        <translation>seen on {write_date}</translation>
    </message>
    <message>
        <source>geëxporteerd</source>
        <translation>exported</translation>
    </message>
    <message>
        <source>heeft een andere volgorde</source>
        <translation>has another order</translation>
    </message>
    <message>
        <source>heeft een kop die hier niet mag</source>
        <translation>has a heading that is not allowed here</translation>
    </message>
    <message>
        <source>heeft een onbruikbare waarde ({place})</source>
        <translation>has an unusable value ({place})</translation>
    </message>
    <message>
        <source>het alternatief &apos;{name}&apos; heeft geen plaats op de ladder</source>
        <translation>the alternative &apos;{name}&apos; has no place on the ladder</translation>
    </message>
    <message>
        <source>het alternatief &apos;{name}&apos; heeft geen toetsvragen</source>
        <translation>the alternative &apos;{name}&apos; has no test questions</translation>
    </message>
    <message>
        <source>het bestand &apos;{name}.yaml&apos; is er niet</source>
        <translation>the file &apos;{name}.yaml&apos; is not there</translation>
    </message>
    <message>
        <source>het bestand heeft meer dan {MAX_LINES} regels</source>
        <translation>the file has more than {MAX_LINES} lines</translation>
    </message>
    <message>
        <source>het bestand heeft meer dan {MAX_NODES} onderdelen</source>
        <translation>the file has more than {MAX_NODES} parts</translation>
    </message>
    <message>
        <source>het bestand houdt op terwijl een aanhalingsteken nog open staat</source>
        <translation>the file ends while a quotation mark is still open</translation>
    </message>
    <message>
        <source>het bestand is er niet of kan niet worden gelezen</source>
        <translation>the file is not there or cannot be read</translation>
    </message>
    <message>
        <source>het bestand is groter dan 2 MB</source>
        <translation>the file is larger than 2 MB</translation>
    </message>
    <message>
        <source>het bestand is leeg</source>
        <translation>the file is empty</translation>
    </message>
    <message>
        <source>het bestand van de kluis</source>
        <translation>the file of the vault</translation>
    </message>
    <message>
        <source>het controlepunt van de kluis</source>
        <translation>the checkpoint of the vault</translation>
    </message>
    <message>
        <source>het dossier is vernietigd, en dat staat in het logboek</source>
        <translation>the case was destroyed, and the log says so</translation>
    </message>
    <message>
        <source>het dossier is weg, zonder dat het is vernietigd</source>
        <translation>the case is gone, without having been destroyed</translation>
    </message>
    <message>
        <source>het gaat om wie of wat dit heeft</source>
        <translation>it is about who or what has this</translation>
    </message>
    <message>
        <source>het heeft een vorm die deze Routekaart niet kent; probeer een nieuwere versie</source>
        <translation>it has a form that this Routekaart does not know; try a newer version</translation>
    </message>
    <message>
        <source>het inspringen klopt niet: hier staan er {mine} spaties voor, bij de regel erboven {theirs}</source>
        <translation>the indent is not right: here it is {mine} spaces, on the line above {theirs}</translation>
    </message>
    <message>
        <source>het is geen uittreksel van Routekaart</source>
        <translation>it is not an extract of Routekaart</translation>
    </message>
    <message>
        <source>het is groter dan 2 MB</source>
        <translation>it is larger than 2 MB</translation>
    </message>
    <message>
        <source>het is groter of dieper dan Routekaart zelf maakt</source>
        <translation>it is larger or deeper than Routekaart itself makes</translation>
    </message>
    <message>
        <source>het is niet te lezen</source>
        <translation>it cannot be read</translation>
    </message>
    <message>
        <source>het kind</source>
        <translation>the child</translation>
    </message>
    <message>
        <source>het leest niet hetzelfde terug</source>
        <translation>it does not read back the same</translation>
    </message>
    <message>
        <source>het logboek van de kluis</source>
        <translation>the log of the vault</translation>
    </message>
    <message>
        <source>het logboek van de kluis is korter of herschreven</source>
        <translation>the log of the vault is shorter or rewritten</translation>
    </message>
    <message>
        <source>het logboek zelf</source>
        <translation>the log itself</translation>
    </message>
    <message>
        <source>het sleutelbestand uit de reservekopie van {when}</source>
        <translation>the key file from the backup of {when}</translation>
    </message>
    <message>
        <source>het vakwoord &apos;{found}&apos; wordt nergens uitgelegd (begrippen)</source>
        <translation>the professional word &apos;{found}&apos; is explained nowhere (begrippen)</translation>
    </message>
    <message>
        <source>het veld &apos;{id}&apos; bestaat al: {name}, regel {line}</source>
        <translation>the field &apos;{id}&apos; exists already: {name}, line {line}</translation>
    </message>
    <message>
        <source>het vorige sleutelbestand</source>
        <translation>the earlier key file</translation>
    </message>
    <message>
        <source>het woord &apos;{hit}&apos; staat tussen u en de lezer in</source>
        <translation>the word &apos;{hit}&apos; stands between you and the reader</translation>
    </message>
    <message>
        <source>het zegel eronder</source>
        <translation>the seal below it</translation>
    </message>
    <message>
        <source>hier hoort de naam van één regio</source>
        <translation>the name of one region belongs here</translation>
    </message>
    <message>
        <source>hier hoort een blok met sleutels en waarden te staan</source>
        <translation>a block with keys and values belongs here</translation>
    </message>
    <message>
        <source>hier hoort een blok met sleutels; er staat {found}</source>
        <translation>a block with keys belongs here; it says {found}</translation>
    </message>
    <message>
        <source>hier hoort een datum (2026-11-22); er staat &apos;{value}&apos;</source>
        <translation>a date (2026-11-22) belongs here; it says &apos;{value}&apos;</translation>
    </message>
    <message>
        <source>hier hoort een datum (2026-11-22, 2026-11 of 2026) of &apos;op&apos;; er staat &apos;{value}&apos;</source>
        <translation>a date (2026-11-22, 2026-11 or 2026) or &apos;op&apos; belongs here; it says &apos;{value}&apos;</translation>
    </message>
    <message>
        <source>hier hoort een getal; er staat &apos;{value}&apos;</source>
        <translation>a number belongs here; it says &apos;{value}&apos;</translation>
    </message>
    <message>
        <source>hier hoort een getal; er staat {found}</source>
        <translation>a number belongs here; it says {found}</translation>
    </message>
    <message>
        <source>hier hoort een heel getal; er staat {found}</source>
        <translation>a whole number belongs here; it says {found}</translation>
    </message>
    <message>
        <source>hier hoort een lijst met namen, zoals [naam]</source>
        <translation>a list of names belongs here, such as [naam]</translation>
    </message>
    <message>
        <source>hier hoort een lijst, elk onderdeel met een streepje</source>
        <translation>a list belongs here, each part with a dash</translation>
    </message>
    <message>
        <source>hier hoort een lijst; er staat {found}</source>
        <translation>a list belongs here; it says {found}</translation>
    </message>
    <message>
        <source>hier hoort een naam</source>
        <translation>a name belongs here</translation>
    </message>
    <message>
        <source>hier hoort een optie van {what}; zet een getal als naam tussen aanhalingstekens</source>
        <translation>an option of {what} belongs here; put a number that is a name between quotation marks</translation>
    </message>
    <message>
        <source>hier hoort een sleutel; kijk of het inspringen klopt</source>
        <translation>a key belongs here; see whether the indent is right</translation>
    </message>
    <message>
        <source>hier hoort een streepje (-); kijk of het inspringen klopt</source>
        <translation>a dash (-) belongs here; see whether the indent is right</translation>
    </message>
    <message>
        <source>hier hoort een voorbeeld: naam, gegeven en verwacht</source>
        <translation>an example belongs here: naam, gegeven and verwacht</translation>
    </message>
    <message>
        <source>hier hoort tekst; er staat niets</source>
        <translation>text belongs here; there is nothing</translation>
    </message>
    <message>
        <source>hier hoort tekst; er staat {found}</source>
        <translation>text belongs here; it says {found}</translation>
    </message>
    <message>
        <source>hier hoort één woord, zoals open of bezig</source>
        <translation>one word belongs here, such as open or bezig</translation>
    </message>
    <message>
        <source>hier horen velden met een waarde, zoals {id: oma}</source>
        <translation>fields with a value belong here, such as {id: oma}</translation>
    </message>
    <message>
        <source>hier is niets te kiezen: &apos;opties&apos; ontbreekt of is leeg</source>
        <translation>there is nothing to choose here: &apos;opties&apos; is missing or empty</translation>
    </message>
    <message>
        <source>hier mist een dubbele punt na de sleutel</source>
        <translation>a colon is missing here after the key</translation>
    </message>
    <message>
        <source>hier mist een dubbele punt, of deze regel hoort bij de tekst erboven en moet verder inspringen</source>
        <translation>a colon is missing here, or this line belongs to the text above and must be indented further</translation>
    </message>
    <message>
        <source>hier mist een komma of een sluithaak {closing}</source>
        <translation>a comma or a closing bracket {closing} is missing here</translation>
    </message>
    <message>
        <source>hier mist een streepje (-), of {message}</source>
        <translation>a dash (-) is missing here, or {message}</translation>
    </message>
    <message>
        <source>hier staan er {used}</source>
        <translation>there are {used} here</translation>
    </message>
    <message>
        <source>hier staat &apos;{text}&apos;; er mag staan:</source>
        <translation>here it says &apos;{text}&apos;; allowed is:</translation>
    </message>
    <message>
        <source>hier staat &apos;{value}&apos;; er mag staan: ja of nee</source>
        <translation>here it says &apos;{value}&apos;; allowed is: ja or nee</translation>
    </message>
    <message>
        <source>hier staat een bijzonder streepje ({group}); gebruik het gewone (-)</source>
        <translation>there is a special dash here ({group}); use the ordinary (-)</translation>
    </message>
    <message>
        <source>hier staat een bijzondere spatie; typ een gewone</source>
        <translation>there is a special space here; type an ordinary one</translation>
    </message>
    <message>
        <source>hier staat een dubbele punt te veel; {QUOTES}</source>
        <translation>there is one colon too many here; {QUOTES}</translation>
    </message>
    <message>
        <source>hier staat een gebogen aanhalingsteken ({group}); gebruik een recht (&quot;)</source>
        <translation>there is a curved quotation mark here ({group}); use a straight (&quot;)</translation>
    </message>
    <message>
        <source>hier staat een onzichtbaar stuurteken</source>
        <translation>there is an invisible control character here</translation>
    </message>
    <message>
        <source>hier staat niets</source>
        <translation>there is nothing here</translation>
    </message>
    <message>
        <source>hier staat {found}; er mag staan: {expected}</source>
        <translation>here it says {found}; allowed is: {expected}</translation>
    </message>
    <message>
        <source>hoogstens</source>
        <translation>at most</translation>
    </message>
    <message>
        <source>hoort bij</source>
        <translation>belongs to</translation>
    </message>
    <message>
        <source>hoort bij daarboven</source>
        <translation>belongs to the one above</translation>
    </message>
    <message>
        <source>hoort niet bij</source>
        <translation>does not belong to</translation>
    </message>
    <message>
        <source>houdt afronden tegen</source>
        <translation>holds back finishing</translation>
    </message>
    <message>
        <source>ieder die het stuk krijgt</source>
        <translation>everyone who gets the paper</translation>
    </message>
    <message>
        <source>iemand anders</source>
        <translation>someone else</translation>
    </message>
    <message>
        <source>iemand die niet meer in het dossier staat</source>
        <translation>someone who is no longer in the case</translation>
    </message>
    <message>
        <source>in de laatste {period_words}</source>
        <translation>in the last {period_words}</translation>
    </message>
    <message>
        <source>in een gezin</source>
        <translation>in a family</translation>
    </message>
    <message>
        <source>in een groep</source>
        <translation>in a group</translation>
    </message>
    <message>
        <source>in meer dan 1.000 jaar</source>
        <translation>in more than 1,000 years</translation>
    </message>
    <message>
        <source>in minder dan een seconde</source>
        <translation>in less than a second</translation>
    </message>
    <message>
        <source>in ongeveer {count} {one}</source>
        <translation>in about {count} {one}</translation>
    </message>
    <message>
        <source>ingevuld</source>
        <translation>filled in</translation>
    </message>
    <message>
        <source>ingezien</source>
        <translation>viewed</translation>
    </message>
    <message>
        <source>inzage gegeven</source>
        <translation>access given</translation>
    </message>
    <message>
        <source>inzetten</source>
        <translation>use this</translation>
    </message>
    <message>
        <source>is de conclusie</source>
        <translation>is the conclusion</translation>
    </message>
    <message>
        <source>is de reden</source>
        <translation>is the reason</translation>
    </message>
    <message>
        <source>is de stand</source>
        <translation>is the standing</translation>
    </message>
    <message>
        <source>is hetzelfde als daarboven</source>
        <translation>is the same as the one above</translation>
    </message>
    <message>
        <source>is niet te lezen</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>is nog niet te zeggen</source>
        <translation>cannot be said yet</translation>
    </message>
    <message>
        <source>is te diep genest</source>
        <translation>is nested too deep</translation>
    </message>
    <message>
        <source>is te groot om op te maken</source>
        <translation>is too large to lay out</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>jaar</source>
        <translation>years</translation>
    </message>
    <message>
        <source>klaar</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>kluis gecontroleerd</source>
        <translation>vault checked</translation>
    </message>
    <message>
        <source>komt in stap {said}, was in stap {said2}</source>
        <translation>comes in step {said}, was in step {said2}</translation>
    </message>
    <message>
        <source>kopie van {astimezone} op een andere computer</source>
        <translation>copy of {astimezone} on another computer</translation>
    </message>
    <message>
        <source>labels met een uitroepteken (!) mogen niet</source>
        <translation>labels with an exclamation mark (!) are not allowed</translation>
    </message>
    <message>
        <source>later</source>
        <translation>later</translation>
    </message>
    <message>
        <source>leeftijd onbekend</source>
        <translation>age unknown</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>lijst compleet verklaard of weer geopend</source>
        <translation>list declared complete or opened again</translation>
    </message>
    <message>
        <source>lijst {list}</source>
        <translation>list {list}</translation>
    </message>
    <message>
        <source>lijsten mogen hoogstens twee diep in elkaar staan</source>
        <translation>lists may be at most two deep in each other</translation>
    </message>
    <message>
        <source>logboek als bestand bewaard</source>
        <translation>log saved as a file</translation>
    </message>
    <message>
        <source>logboek bewaard</source>
        <translation>log saved</translation>
    </message>
    <message>
        <source>lopend dossier staat</source>
        <translation>current case is</translation>
    </message>
    <message>
        <source>lopende dossiers staan</source>
        <translation>current cases are</translation>
    </message>
    <message>
        <source>maand</source>
        <translation>month</translation>
    </message>
    <message>
        <source>maandag</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>maanden</source>
        <translation>months</translation>
    </message>
    <message>
        <source>maatwerk</source>
        <translation>tailor-made</translation>
    </message>
    <message>
        <source>meegeleverd</source>
        <translation>came along</translation>
    </message>
    <message>
        <source>meer dan</source>
        <translation>more than</translation>
    </message>
    <message>
        <source>met de uitwerking</source>
        <translation>with the model case</translation>
    </message>
    <message>
        <source>met overleg</source>
        <translation>with consultation</translation>
    </message>
    <message>
        <source>min {minimum}</source>
        <translation>min {minimum}</translation>
    </message>
    <message>
        <source>minder dan</source>
        <translation>less than</translation>
    </message>
    <message>
        <source>minstens</source>
        <translation>at least</translation>
    </message>
    <message>
        <source>minstens {value_words} van deze punten gelden</source>
        <translation>at least {value_words} of these points apply</translation>
    </message>
    <message>
        <source>minuten</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>minuut</source>
        <translation>minute</translation>
    </message>
    <message>
        <source>mislukt</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>na</source>
        <translation>after</translation>
    </message>
    <message>
        <source>na de dubbele punt hoort een spatie</source>
        <translation>a space belongs after the colon</translation>
    </message>
    <message>
        <source>na het aanhalingsteken staat nog tekst; zet om de hele tekst {other} aanhalingstekens</source>
        <translation>there is text after the quotation mark; put {other} quotation marks around the whole text</translation>
    </message>
    <message>
        <source>na het streepje hoort een spatie</source>
        <translation>a space belongs after the dash</translation>
    </message>
    <message>
        <source>naam bij besluit</source>
        <translation>name at besluit</translation>
    </message>
    <message>
        <source>naam van {name}</source>
        <translation>name of {name}</translation>
    </message>
    <message>
        <source>naam: &quot;Verzonnen: {words}&quot;</source>
        <translation>naam: &quot;Verzonnen: {words}&quot;</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
    <message>
        <source>nee, dat kon niet</source>
        <translation>no, that was not possible</translation>
    </message>
    <message>
        <source>nee, er zit geen uittreksel in het bestand</source>
        <translation>no, there is no extract in the file</translation>
    </message>
    <message>
        <source>netwerkmap</source>
        <translation>network folder</translation>
    </message>
    <message>
        <source>netwerkschijf</source>
        <translation>network drive</translation>
    </message>
    <message>
        <source>niet aan de orde</source>
        <translation>not part of this</translation>
    </message>
    <message>
        <source>niet eens</source>
        <translation>does not agree</translation>
    </message>
    <message>
        <source>niet ingevuld</source>
        <translation>not filled in</translation>
    </message>
    <message>
        <source>niet meer aanvaard</source>
        <translation>no longer accepted</translation>
    </message>
    <message>
        <source>niet meer in het dossier</source>
        <translation>no longer in the case</translation>
    </message>
    <message>
        <source>niet meer zoals het was</source>
        <translation>no longer as it was</translation>
    </message>
    <message>
        <source>niet nodig</source>
        <translation>not needed</translation>
    </message>
    <message>
        <source>niet passend</source>
        <translation>does not fit</translation>
    </message>
    <message>
        <source>niet van toepassing</source>
        <translation>does not apply</translation>
    </message>
    <message>
        <source>niet vast te stellen</source>
        <translation>cannot be established</translation>
    </message>
    <message>
        <source>niet vergeleken</source>
        <translation>not compared</translation>
    </message>
    <message>
        <source>niet voor iedereen</source>
        <translation>not for everyone</translation>
    </message>
    <message>
        <source>niet voor {names}</source>
        <translation>not for {names}</translation>
    </message>
    <message>
        <source>niet: {text}</source>
        <translation>not: {text}</translation>
    </message>
    <message>
        <source>niet: {title}</source>
        <translation>not: {title}</translation>
    </message>
    <message>
        <source>nieuw</source>
        <translation>new</translation>
    </message>
    <message>
        <source>nieuwe regels</source>
        <translation>new rules</translation>
    </message>
    <message>
        <source>nieuwe sleutel</source>
        <translation>new key</translation>
    </message>
    <message>
        <source>nieuwe sleutel om mee te verzegelen</source>
        <translation>new key to seal with</translation>
    </message>
    <message>
        <source>nieuwe versie</source>
        <translation>new version</translation>
    </message>
    <message>
        <source>nieuwe versie begonnen</source>
        <translation>new version started</translation>
    </message>
    <message>
        <source>nieuwe zegelsleutel</source>
        <translation>new sealing key</translation>
    </message>
    <message>
        <source>nodig voor definitief</source>
        <translation>needed for final</translation>
    </message>
    <message>
        <source>noem bij een bron &apos;uit&apos; of &apos;titel&apos;</source>
        <translation>name &apos;uit&apos; or &apos;titel&apos; at a source</translation>
    </message>
    <message>
        <source>nog na te lezen</source>
        <translation>still to be read</translation>
    </message>
    <message>
        <source>nog niet gevraagd</source>
        <translation>not asked yet</translation>
    </message>
    <message>
        <source>nog niet ingevuld</source>
        <translation>not filled in yet</translation>
    </message>
    <message>
        <source>nog niet voorbij</source>
        <translation>not over yet</translation>
    </message>
    <message>
        <source>nog niets hierover</source>
        <translation>nothing about this yet</translation>
    </message>
    <message>
        <source>nog onderzoeken</source>
        <translation>still to look into</translation>
    </message>
    <message>
        <source>nog open</source>
        <translation>still open</translation>
    </message>
    <message>
        <source>oefencasus staat</source>
        <translation>practice case is</translation>
    </message>
    <message>
        <source>oefencasussen staan</source>
        <translation>practice cases are</translation>
    </message>
    <message>
        <source>oefening, geen echte zaak</source>
        <translation>practice, not a real case</translation>
    </message>
    <message>
        <source>onbekend</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>onbekend bij</source>
        <translation>unknown for</translation>
    </message>
    <message>
        <source>onbekend bij verwacht: {key}{nearest}</source>
        <translation>unknown at verwacht: {key}{nearest}</translation>
    </message>
    <message>
        <source>onbekend in een voorbeeld: {key}{nearest}</source>
        <translation>unknown in an example: {key}{nearest}</translation>
    </message>
    <message>
        <source>onbekende sleutel &apos;{name}&apos;{hint}</source>
        <translation>unknown key &apos;{name}&apos;{hint}</translation>
    </message>
    <message>
        <source>onbekend{ending} {what} &apos;{name}&apos;{few}</source>
        <translation>unknown{ending} {what} &apos;{name}&apos;{few}</translation>
    </message>
    <message>
        <source>ongedaan gemaakt</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>ongeschonden</source>
        <translation>intact</translation>
    </message>
    <message>
        <source>onleesbaar</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>ontvangen document verzegeld</source>
        <translation>received document sealed</translation>
    </message>
    <message>
        <source>ontvangen document weggehaald</source>
        <translation>received document taken away</translation>
    </message>
    <message>
        <source>onveranderd</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>openen door de organisatie gezien</source>
        <translation>opening by the organisation seen</translation>
    </message>
    <message>
        <source>openen met deze computer aangezet</source>
        <translation>opening with this computer switched on</translation>
    </message>
    <message>
        <source>openen met deze computer uitgezet</source>
        <translation>opening with this computer switched off</translation>
    </message>
    <message>
        <source>opname in de ggz</source>
        <translation>admission to mental health care</translation>
    </message>
    <message>
        <source>optie {name}, {text}</source>
        <translation>option {name}, {text}</translation>
    </message>
    <message>
        <source>organisatie niet meer toegelaten</source>
        <translation>organisation no longer allowed</translation>
    </message>
    <message>
        <source>organisatie toegelaten</source>
        <translation>organisation allowed</translation>
    </message>
    <message>
        <source>organisatie {name} kan deze kluis openen</source>
        <translation>organisation {name} can open this vault</translation>
    </message>
    <message>
        <source>oude reservekopieën weggehaald</source>
        <translation>old backups removed</translation>
    </message>
    <message>
        <source>ouder dan {period_words}</source>
        <translation>older than {period_words}</translation>
    </message>
    <message>
        <source>oudste brontekst: {when}</source>
        <translation>oldest source text: {when}</translation>
    </message>
    <message>
        <source>over deze persoon</source>
        <translation>about this person</translation>
    </message>
    <message>
        <source>over het hele dossier</source>
        <translation>about the whole case</translation>
    </message>
    <message>
        <source>overgegaan op nieuwe regels</source>
        <translation>changed over to new rules</translation>
    </message>
    <message>
        <source>overleg</source>
        <translation>consultation</translation>
    </message>
    <message>
        <source>overleg vastgelegd</source>
        <translation>consultation recorded</translation>
    </message>
    <message>
        <source>overleg verbeterd</source>
        <translation>consultation corrected</translation>
    </message>
    <message>
        <source>overleg weggehaald</source>
        <translation>consultation removed</translation>
    </message>
    <message>
        <source>overleg:</source>
        <translation>consultation:</translation>
    </message>
    <message>
        <source>pijl links</source>
        <translation>left arrow</translation>
    </message>
    <message>
        <source>pijl rechts</source>
        <translation>right arrow</translation>
    </message>
    <message>
        <source>precies</source>
        <translation>exactly</translation>
    </message>
    <message>
        <source>reden</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>reden bij een waarschuwing gegeven</source>
        <translation>reason given with a warning</translation>
    </message>
    <message>
        <source>regel toegevoegd</source>
        <translation>line added</translation>
    </message>
    <message>
        <source>regel veranderd</source>
        <translation>line changed</translation>
    </message>
    <message>
        <source>regel weggehaald</source>
        <translation>line removed</translation>
    </message>
    <message>
        <source>regel {rule}</source>
        <translation>rule {rule}</translation>
    </message>
    <message>
        <source>regelbestand aanvaard</source>
        <translation>rule file accepted</translation>
    </message>
    <message>
        <source>regelbestand niet meer aanvaard</source>
        <translation>rule file no longer accepted</translation>
    </message>
    <message>
        <source>regelbestand {name}</source>
        <translation>rule file {name}</translation>
    </message>
    <message>
        <source>regelbestand {name} {digest}</source>
        <translation>rule file {name} {digest}</translation>
    </message>
    <message>
        <source>regels van vóór dit document zijn herschreven</source>
        <translation>lines from before this document were rewritten</translation>
    </message>
    <message>
        <source>regels {route} {version}{region}, op {on}, {made}</source>
        <translation>rules {route} {version}{region}, on {on}, {made}</translation>
    </message>
    <message>
        <source>regio {region}</source>
        <translation>region {region}</translation>
    </message>
    <message>
        <source>reservekopie teruggezet</source>
        <translation>backup put back</translation>
    </message>
    <message>
        <source>reservekopie {name}</source>
        <translation>backup {name}</translation>
    </message>
    <message>
        <source>richtlijn</source>
        <translation>guideline</translation>
    </message>
    <message>
        <source>routekaarten {versions}</source>
        <translation>route maps {versions}</translation>
    </message>
    <message>
        <source>scan toegevoegd</source>
        <translation>scan added</translation>
    </message>
    <message>
        <source>scan van een getekend blad bewaard</source>
        <translation>scan of a signed sheet saved</translation>
    </message>
    <message>
        <source>scan {sha256}</source>
        <translation>scan {sha256}</translation>
    </message>
    <message>
        <source>schrijf &apos;naam: Tekst&apos; op elke regel, zonder streepje</source>
        <translation>write &apos;naam: Tekst&apos; on each line, without a dash</translation>
    </message>
    <message>
        <source>sinds een onbekend moment</source>
        <translation>since an unknown moment</translation>
    </message>
    <message>
        <source>sinds {astimezone}</source>
        <translation>since {astimezone}</translation>
    </message>
    <message>
        <source>sleutel &apos;{text}&apos; staat er dubbel{earlier}</source>
        <translation>key &apos;{text}&apos; is there twice{earlier}</translation>
    </message>
    <message>
        <source>sleutel {short_fingerprint}</source>
        <translation>key {short_fingerprint}</translation>
    </message>
    <message>
        <source>speelt nu</source>
        <translation>applies now</translation>
    </message>
    <message>
        <source>speelt nu niet</source>
        <translation>does not apply now</translation>
    </message>
    <message>
        <source>staan in een andere volgorde</source>
        <translation>are in another order</translation>
    </message>
    <message>
        <source>staat niet in het zegel</source>
        <translation>is not in the seal</translation>
    </message>
    <message>
        <source>stand</source>
        <translation>standing</translation>
    </message>
    <message>
        <source>stap</source>
        <translation>step</translation>
    </message>
    <message>
        <source>tabs mogen niet; gebruik spaties</source>
        <translation>tabs are not allowed; use spaces</translation>
    </message>
    <message>
        <source>teken</source>
        <translation>character</translation>
    </message>
    <message>
        <source>tekens</source>
        <translation>characters</translation>
    </message>
    <message>
        <source>tekent niet</source>
        <translation>does not sign</translation>
    </message>
    <message>
        <source>tekst over iemand anders verwijderd</source>
        <translation>text about someone else removed</translation>
    </message>
    <message>
        <source>tekst verwijderd</source>
        <translation>text removed</translation>
    </message>
    <message>
        <source>teruggekomen zegel toegevoegd</source>
        <translation>returned seal added</translation>
    </message>
    <message>
        <source>teruggezet</source>
        <translation>put back</translation>
    </message>
    <message>
        <source>thuis</source>
        <translation>at home</translation>
    </message>
    <message>
        <source>toestemming ingetrokken</source>
        <translation>consent withdrawn</translation>
    </message>
    <message>
        <source>toestemming vastgelegd</source>
        <translation>consent recorded</translation>
    </message>
    <message>
        <source>u bent hier</source>
        <translation>you are here</translation>
    </message>
    <message>
        <source>uiterlijk {write_date}</source>
        <translation>by {write_date}</translation>
    </message>
    <message>
        <source>uitkomst: {result}</source>
        <translation>outcome: {result}</translation>
    </message>
    <message>
        <source>uur</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>van {value_words} tot en met {value_words2}</source>
        <translation>from {value_words} to {value_words2}</translation>
    </message>
    <message>
        <source>vastgelegd hoe het is gegaan</source>
        <translation>recorded how it went</translation>
    </message>
    <message>
        <source>veel tegelijk ingevuld</source>
        <translation>much filled in at once</translation>
    </message>
    <message>
        <source>veld &apos;alternatief&apos;</source>
        <translation>field &apos;alternatief&apos;</translation>
    </message>
    <message>
        <source>veld &apos;conclusie&apos;</source>
        <translation>field &apos;conclusie&apos;</translation>
    </message>
    <message>
        <source>veld &apos;delen&apos;</source>
        <translation>field &apos;delen&apos;</translation>
    </message>
    <message>
        <source>veld &apos;id&apos;</source>
        <translation>field &apos;id&apos;</translation>
    </message>
    <message>
        <source>veld &apos;kolom&apos;</source>
        <translation>field &apos;kolom&apos;</translation>
    </message>
    <message>
        <source>veld &apos;orgaan&apos;</source>
        <translation>field &apos;orgaan&apos;</translation>
    </message>
    <message>
        <source>veld &apos;plek&apos;</source>
        <translation>field &apos;plek&apos;</translation>
    </message>
    <message>
        <source>veld &apos;redenen&apos;</source>
        <translation>field &apos;redenen&apos;</translation>
    </message>
    <message>
        <source>veld &apos;rij&apos;</source>
        <translation>field &apos;rij&apos;</translation>
    </message>
    <message>
        <source>veld &apos;stand&apos;</source>
        <translation>field &apos;stand&apos;</translation>
    </message>
    <message>
        <source>veld &apos;titel&apos;</source>
        <translation>field &apos;titel&apos;</translation>
    </message>
    <message>
        <source>veld &apos;waarde&apos;</source>
        <translation>field &apos;waarde&apos;</translation>
    </message>
    <message>
        <source>veld &apos;{id}&apos;</source>
        <translation>field &apos;{id}&apos;</translation>
    </message>
    <message>
        <source>veld &apos;{name}&apos;</source>
        <translation>field &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>veld van &apos;{lists}&apos;:</source>
        <translation>field of &apos;{lists}&apos;:</translation>
    </message>
    <message>
        <source>veld van &apos;{outer}&apos;:</source>
        <translation>field of &apos;{outer}&apos;:</translation>
    </message>
    <message>
        <source>veld {field}</source>
        <translation>field {field}</translation>
    </message>
    <message>
        <source>veld {name}, {text}</source>
        <translation>field {name}, {text}</translation>
    </message>
    <message>
        <source>verantwoordelijk: {responsible}</source>
        <translation>responsible: {responsible}</translation>
    </message>
    <message>
        <source>verblijf in de ggz</source>
        <translation>a stay in mental health care</translation>
    </message>
    <message>
        <source>verder gegaan op een andere route</source>
        <translation>continued on another route</translation>
    </message>
    <message>
        <source>vergelijken kan alleen als &apos;gaat_over&apos; een naam is (soort tekst)</source>
        <translation>comparing is only possible if &apos;gaat_over&apos; is a name (kind tekst)</translation>
    </message>
    <message>
        <source>vergelijken kan alleen met &apos;gaat_over&apos;: de vraag over wie of wat het gaat</source>
        <translation>comparing is only possible with &apos;gaat_over&apos;: the question about who or what it is</translation>
    </message>
    <message>
        <source>vernietigd</source>
        <translation>destroyed</translation>
    </message>
    <message>
        <source>vernietigen mag weer</source>
        <translation>destroying is allowed again</translation>
    </message>
    <message>
        <source>vernietigen tegengehouden</source>
        <translation>destroying held back</translation>
    </message>
    <message>
        <source>vernietiging vastgelegd</source>
        <translation>destruction recorded</translation>
    </message>
    <message>
        <source>versie {version}</source>
        <translation>version {version}</translation>
    </message>
    <message>
        <source>verzegeld</source>
        <translation>sealed</translation>
    </message>
    <message>
        <source>verzoek om verbetering opgeschreven</source>
        <translation>request for correction written down</translation>
    </message>
    <message>
        <source>verzoek om vernietiging geweigerd</source>
        <translation>request for destruction refused</translation>
    </message>
    <message>
        <source>verzoek om vernietiging opgeschreven</source>
        <translation>request for destruction written down</translation>
    </message>
    <message>
        <source>via &apos;{thing}&apos;</source>
        <translation>through &apos;{thing}&apos;</translation>
    </message>
    <message>
        <source>volgens de klok van wie verzegelde</source>
        <translation>according to the clock of who sealed</translation>
    </message>
    <message>
        <source>volgens een tijdstempeldienst</source>
        <translation>according to a timestamp service</translation>
    </message>
    <message>
        <source>voor alles</source>
        <translation>for everything</translation>
    </message>
    <message>
        <source>voor minstens één</source>
        <translation>for at least one</translation>
    </message>
    <message>
        <source>voorbij</source>
        <translation>over</translation>
    </message>
    <message>
        <source>voorlopig</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>voorstel</source>
        <translation>proposal</translation>
    </message>
    <message>
        <source>vraag</source>
        <translation>question</translation>
    </message>
    <message>
        <source>vraag &apos;{name}&apos;</source>
        <translation>question &apos;{name}&apos;</translation>
    </message>
    <message>
        <source>vraag &apos;{name}&apos; komt hier in de plaats van de toetsvraag van &apos;{alternative}&apos;</source>
        <translation>question &apos;{name}&apos; here takes the place of the test question of &apos;{alternative}&apos;</translation>
    </message>
    <message>
        <source>vraag beantwoord</source>
        <translation>question answered</translation>
    </message>
    <message>
        <source>vraag of dag</source>
        <translation>question or day</translation>
    </message>
    <message>
        <source>vraag of lijst</source>
        <translation>question or list</translation>
    </message>
    <message>
        <source>vraag of veld</source>
        <translation>question or field</translation>
    </message>
    <message>
        <source>vraag {question}</source>
        <translation>question {question}</translation>
    </message>
    <message>
        <source>vraagt een reden</source>
        <translation>asks for a reason</translation>
    </message>
    <message>
        <source>vrijdag</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>vóór</source>
        <translation>before</translation>
    </message>
    <message>
        <source>waar het kind nu woont</source>
        <translation>where the child lives now</translation>
    </message>
    <message>
        <source>waar: {origin}</source>
        <translation>where: {origin}</translation>
    </message>
    <message>
        <source>waarop: {one_line}</source>
        <translation>about what: {one_line}</translation>
    </message>
    <message>
        <source>waarschuwing {warning}</source>
        <translation>warning {warning}</translation>
    </message>
    <message>
        <source>wacht</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>wat het document daarvan noemt, staat er nog</source>
        <translation>what the document says of it is still there</translation>
    </message>
    <message>
        <source>week</source>
        <translation>week</translation>
    </message>
    <message>
        <source>weging {weighing}</source>
        <translation>weighing {weighing}</translation>
    </message>
    <message>
        <source>weken</source>
        <translation>weeks</translation>
    </message>
    <message>
        <source>wel van toepassing</source>
        <translation>does apply</translation>
    </message>
    <message>
        <source>wet</source>
        <translation>law</translation>
    </message>
    <message>
        <source>weten we niet</source>
        <translation>we do not know</translation>
    </message>
    <message>
        <source>woensdag</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>zaterdag</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>zegel van iemand anders toegevoegd</source>
        <translation>seal of someone else added</translation>
    </message>
    <message>
        <source>zelfde uitkomst</source>
        <translation>same outcome</translation>
    </message>
    <message>
        <source>zet de tekst tussen aanhalingstekens</source>
        <translation>put the text between quotation marks</translation>
    </message>
    <message>
        <source>zie dossier</source>
        <translation>see case</translation>
    </message>
    <message>
        <source>zie het dossier</source>
        <translation>see the case</translation>
    </message>
    <message>
        <source>zondag</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>{about} staat niet in deze routekaart{nearest}</source>
        <translation>{about} is not in this route map{nearest}</translation>
    </message>
    <message>
        <source>{about}. Gemaakt op {today}. Het laatste staat boven.</source>
        <translation>{about}. Made on {today}. The latest is at the top.</translation>
    </message>
    <message>
        <source>{asked} Hierover is nog niet besloten.</source>
        <translation>{asked} This has not been decided yet.</translation>
    </message>
    <message>
        <source>{asked} Niet veranderd: {reason}{own}</source>
        <translation>{asked} Not changed: {reason}{own}</translation>
    </message>
    <message>
        <source>{asked} Veranderd op {write_date}.</source>
        <translation>{asked} Changed on {write_date}.</translation>
    </message>
    <message>
        <source>{came} van {days}</source>
        <translation>{came} of {days}</translation>
    </message>
    <message>
        <source>{capitalize} staan in een andere volgorde.</source>
        <translation>{capitalize} are in another order.</translation>
    </message>
    <message>
        <source>{capital} zegt</source>
        <translation>{capital} says</translation>
    </message>
    <message>
        <source>{chains} logboeken kloppen</source>
        <translation>{chains} logs are right</translation>
    </message>
    <message>
        <source>{counted} die hier niet voorkomen: {named}.</source>
        <translation>{counted} that do not occur here: {named}.</translation>
    </message>
    <message>
        <source>{counted} op een eerdere versie.</source>
        <translation>{counted} on an earlier version.</translation>
    </message>
    <message>
        <source>{counted} van lijsten.</source>
        <translation>{counted} from lists.</translation>
    </message>
    <message>
        <source>{counted} zonder plek op deze route: {named}.</source>
        <translation>{counted} without a place on this route: {named}.</translation>
    </message>
    <message>
        <source>{count} punten</source>
        <translation>{count} points</translation>
    </message>
    <message>
        <source>{count} punten nog nodig</source>
        <translation>{count} points still needed</translation>
    </message>
    <message>
        <source>{document}, versie {version}, {fromisoformat}</source>
        <translation>{document}, version {version}, {fromisoformat}</translation>
    </message>
    <message>
        <source>{done} van {needed} gewogen</source>
        <translation>{done} of {needed} weighed</translation>
    </message>
    <message>
        <source>{error} Wat u eerder invulde, staat er nog.</source>
        <translation>{error} What you filled in before is still there.</translation>
    </message>
    <message>
        <source>{file}, regel {line}</source>
        <translation>{file}, line {line}</translation>
    </message>
    <message>
        <source>{findings} bevindingen</source>
        <translation>{findings} findings</translation>
    </message>
    <message>
        <source>{folders} kopieën</source>
        <translation>{folders} copies</translation>
    </message>
    <message>
        <source>{head} gebeurtenissen, kop {head2}</source>
        <translation>{head} events, head {head2}</translation>
    </message>
    <message>
        <source>{held} gebeurtenissen, {going} documenten</source>
        <translation>{held} events, {going} documents</translation>
    </message>
    <message>
        <source>{hidden} dossiers zijn beschadigd en ontbreken.</source>
        <translation>{hidden} cases are damaged and missing.</translation>
    </message>
    <message>
        <source>{item} staat niet in de lijst {points_at}.</source>
        <translation>{item} is not in the list {points_at}.</translation>
    </message>
    <message>
        <source>{key}: was {said}, wordt {said3}</source>
        <translation>{key}: was {said}, becomes {said3}</translation>
    </message>
    <message>
        <source>{known_as} (bekende sleutel {short_fingerprint})</source>
        <translation>{known_as} (known key {short_fingerprint})</translation>
    </message>
    <message>
        <source>{limits}max {maximum}</source>
        <translation>{limits}max {maximum}</translation>
    </message>
    <message>
        <source>{logs} niet met wat eerder is vastgelegd. Er is niets overschreven, en de reservekopieën staan veilig. Kies bij Instellingen &apos;Kluis controleren&apos;. Daar ziet u om welk dossier het gaat.</source>
        <translation>{logs} not with what was recorded before. Nothing was overwritten, and the backups are safe. Choose &apos;Check the vault&apos; at Settings. There you see which case it is about.</translation>
    </message>
    <message>
        <source>{low} of {high} jaar</source>
        <translation>{low} or {high} years</translation>
    </message>
    <message>
        <source>{low} tot {high}</source>
        <translation>{low} to {high}</translation>
    </message>
    <message>
        <source>{low} tot {high} jaar</source>
        <translation>{low} to {high} years</translation>
    </message>
    <message>
        <source>{main_title} vastgesteld</source>
        <translation>{main_title} settled</translation>
    </message>
    <message>
        <source>{missing} is er niet. Kijk of de naam en de map kloppen.</source>
        <translation>{missing} is not there. See whether the name and the folder are right.</translation>
    </message>
    <message>
        <source>{name} (sleutel van een vertrouwde organisatie, {short_fingerprint})</source>
        <translation>{name} (key of a trusted organisation, {short_fingerprint})</translation>
    </message>
    <message>
        <source>{name} bestaat al. Er is niets overschreven. Kies een andere naam.</source>
        <translation>{name} exists already. Nothing was overwritten. Choose another name.</translation>
    </message>
    <message>
        <source>{name} is een vertaling van {route} in &apos;{language}&apos;. Er is niets overschreven. Kies een andere naam.</source>
        <translation>{name} is a translation of {route} in &apos;{language}&apos;. Nothing was overwritten. Choose another name.</translation>
    </message>
    <message>
        <source>{name} is geen antwoordenbestand van de route {id}.</source>
        <translation>{name} is not an answers file of the route {id}.</translation>
    </message>
    <message>
        <source>{name} is geen antwoordenbestand. Begin met route: en antwoorden:.</source>
        <translation>{name} is not an answers file. Begin with route: and antwoorden:.</translation>
    </message>
    <message>
        <source>{name} is geen oefencasus. Zet bovenin: oefening: ja. Er is niets geopend.</source>
        <translation>{name} is not a practice case. Put at the top: oefening: ja. Nothing was opened.</translation>
    </message>
    <message>
        <source>{name} is nog niet af. Maak dat dossier eerst af en tel dan op.</source>
        <translation>{name} is not finished yet. First finish that case and then add up.</translation>
    </message>
    <message>
        <source>{name} kan geen routekaart heten. Er is niets geschreven. Gebruik kleine letters, cijfers en _, en begin met een letter.</source>
        <translation>{name} cannot be the name of a route map. Nothing was written. Use small letters, digits and _, and begin with a letter.</translation>
    </message>
    <message>
        <source>{name} kan hier niet. Er is niets geschreven. Kies een naam op .pdf.</source>
        <translation>{name} is not possible here. Nothing was written. Choose a name ending in .pdf.</translation>
    </message>
    <message>
        <source>{name} kan hier niet. Er is niets geschreven. Kies {wanted}.</source>
        <translation>{name} is not possible here. Nothing was written. Choose {wanted}.</translation>
    </message>
    <message>
        <source>{name} kan niet worden geschreven. Er is niets veranderd. Kijk of de map bestaat en of u daar mag schrijven.</source>
        <translation>{name} cannot be written. Nothing has changed. See whether the folder exists and whether you may write there.</translation>
    </message>
    <message>
        <source>{name} kan niet worden geschreven. Er is niets veranderd. Kijk of er ruimte is.</source>
        <translation>{name} cannot be written. Nothing has changed. See whether there is room.</translation>
    </message>
    <message>
        <source>{name} kon niet worden nagekeken. Het bestand is niet veranderd. Probeer het opnieuw.</source>
        <translation>{name} could not be checked. The file has not changed. Try again.</translation>
    </message>
    <message>
        <source>{name} vervalt. Het was {before}</source>
        <translation>{name} is dropped. It was {before}</translation>
    </message>
    <message>
        <source>{name} · nog niet nagelezen</source>
        <translation>{name} · not read yet</translation>
    </message>
    <message>
        <source>{name}, {low} jaar</source>
        <translation>{name}, {low} years</translation>
    </message>
    <message>
        <source>{name}: eerste indruk</source>
        <translation>{name}: first impression</translation>
    </message>
    <message>
        <source>{name}: loopt of geprobeerd</source>
        <translation>{name}: running or tried</translation>
    </message>
    <message>
        <source>{name}:{line}: de basis {name3} is er niet, of staat verderop.</source>
        <translation>{name}:{line}: the basis {name3} is not there, or comes further on.</translation>
    </message>
    <message>
        <source>{name}:{line}: geef elk voorbeeld een eigen naam.</source>
        <translation>{name}:{line}: give every example a name of its own.</translation>
    </message>
    <message>
        <source>{name}{is} anders.</source>
        <translation>{name}{is} different.</translation>
    </message>
    <message>
        <source>{name}{is} nieuw: {after}</source>
        <translation>{name}{is} new: {after}</translation>
    </message>
    <message>
        <source>{needed}. Dit stuk is altijd voorlopig. Tekenen kan nu al.</source>
        <translation>{needed}. This paper is always provisional. You can sign now.</translation>
    </message>
    <message>
        <source>{number} valt buiten de grenzen van {what} ({limits})</source>
        <translation>{number} is outside the limits of {what} ({limits})</translation>
    </message>
    <message>
        <source>{number} · inzage</source>
        <translation>{number} · access</translation>
    </message>
    <message>
        <source>{open_points} punten open</source>
        <translation>{open_points} points open</translation>
    </message>
    <message>
        <source>{passed} van {all} voorbeelden kloppen.</source>
        <translation>{passed} of {all} examples are right.</translation>
    </message>
    <message>
        <source>{plain} erbij: ‘{title}’.</source>
        <translation>{plain} added: ‘{title}’.</translation>
    </message>
    <message>
        <source>{plain} weg: ‘{title}’.</source>
        <translation>{plain} gone: ‘{title}’.</translation>
    </message>
    <message>
        <source>{record}: nog niet ingevuld: {fill}</source>
        <translation>{record}: not filled in yet: {fill}</translation>
    </message>
    <message>
        <source>{record}: {name} {word} wat hierboven staat.</source>
        <translation>{record}: {name} {word} what is above.</translation>
    </message>
    <message>
        <source>{replace}, voorlopig</source>
        <translation>{replace}, provisional</translation>
    </message>
    <message>
        <source>{rule}: nog geen voorbeeld dat {values} geeft</source>
        <translation>{rule}: no example yet that gives {values}</translation>
    </message>
    <message>
        <source>{seals_present} van {expected_seals}</source>
        <translation>{seals_present} of {expected_seals}</translation>
    </message>
    <message>
        <source>{seen} van {all} regels zijn waar, onwaar en onbekend gezien.</source>
        <translation>{seen} of {all} rules have been seen true, untrue and unknown.</translation>
    </message>
    <message>
        <source>{shown} en nog {NAMED}</source>
        <translation>{shown} and {NAMED} more</translation>
    </message>
    <message>
        <source>{sum} van {due} overlegd</source>
        <translation>{sum} of {due} consulted</translation>
    </message>
    <message>
        <source>{times} keer</source>
        <translation>{times} times</translation>
    </message>
    <message>
        <source>{title}: niet aan de orde</source>
        <translation>{title}: not part of this</translation>
    </message>
    <message>
        <source>{title}: {done} van {needed} gewogen</source>
        <translation>{title}: {done} of {needed} weighed</translation>
    </message>
    <message>
        <source>{told} waar, onwaar of onbekend, met erachter B, M of I als u wilt</source>
        <translation>{told} true, untrue or unknown, followed by B, M or I if you like</translation>
    </message>
    <message>
        <source>{visitor} opende deze kluis. De sleutel hier staat op naam van {name}. {safe}</source>
        <translation>{visitor} opened this vault. The key in it is in the name of {name}. {safe}</translation>
    </message>
    <message>
        <source>{what} ({times} keer)</source>
        <translation>{what} ({times} times)</translation>
    </message>
    <message>
        <source>{what} bij {alternative}: {words}</source>
        <translation>{what} for {alternative}: {words}</translation>
    </message>
    <message>
        <source>{what} staan in een andere volgorde</source>
        <translation>{what} are in another order</translation>
    </message>
    <message>
        <source>{who} vroeg op {write_date} om dit te verbeteren: “{wanted}”</source>
        <translation>{who} asked on {write_date} to correct this: “{wanted}”</translation>
    </message>
    <message>
        <source>{word} erbij: {said} ({name})</source>
        <translation>{word} added: {said} ({name})</translation>
    </message>
    <message>
        <source>{word} weg: {said} ({name})</source>
        <translation>{word} gone: {said} ({name})</translation>
    </message>
    <message>
        <source>één bestand bevat één document, zonder aanwijzingen met %</source>
        <translation>one file holds one document, without directions with %</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Typ een paar letters</source>
        <translation>Type a few letters</translation>
    </message>
    <message>
        <source>Niets gevonden. Probeer een ander woord.</source>
        <translation>Nothing found. Try another word.</translation>
    </message>
    <message numerus="yes">
        <source>%n gevonden</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticeBar</name>
    <message>
        <source>OEFENING · verzonnen gegevens</source>
        <translation>PRACTICE · made-up data</translation>
    </message>
    <message>
        <source>Oefenen met verzonnen gegevens</source>
        <translation>Practise with made-up data</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Kies een oefencasus</source>
        <translation>Choose a practice case</translation>
    </message>
    <message>
        <source>Alles is verzonnen. U kunt niets stukmaken: elke keer begint u met een verse casus.</source>
        <translation>Everything is made up. You cannot break anything: each time you start with a fresh case.</translation>
    </message>
    <message>
        <source>Er zijn geen oefencasussen meegekomen. U kunt zelf een casus verzinnen.</source>
        <translation>No practice cases came along. You can make up a case yourself.</translation>
    </message>
    <message>
        <source>Liever zelf een casus verzinnen?</source>
        <translation>Rather make up a case yourself?</translation>
    </message>
    <message>
        <source>Begin leeg en vul zelf in. Gebruik ook hier geen echte namen.</source>
        <translation>Start empty and fill it in yourself. Do not use real names here either.</translation>
    </message>
    <message>
        <source>Lege oefencasus beginnen</source>
        <translation>Start an empty practice case</translation>
    </message>
    <message>
        <source>Alles is verzonnen. Uw eigen kluis gaat op slot zodra u een oefencasus kiest.</source>
        <translation>Everything is made up. Your own vault locks as soon as you choose a practice case.</translation>
    </message>
    <message>
        <source>Voor de trainer</source>
        <translation>For the trainer</translation>
    </message>
    <message>
        <source>Lessen, hand-outs, gespreksvragen en groepen naast elkaar.</source>
        <translation>Lessons, hand-outs, discussion questions and groups side by side.</translation>
    </message>
    <message>
        <source>Rondleiding door het programma</source>
        <translation>Tour of the program</translation>
    </message>
    <message>
        <source>Oefenen is weer leeg. Kies hierboven een oefencasus.</source>
        <translation>Practice is empty again. Choose a practice case above.</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Klopt nog</source>
        <translation>Still right</translation>
    </message>
    <message>
        <source>Klopt nog: {asked}</source>
        <translation>Still right: {asked}</translation>
    </message>
    <message>
        <source>Deze vraag hangt af van: {names}</source>
        <translation>This question depends on: {names}</translation>
    </message>
    <message>
        <source>Deze vraag hangt af van wat u nog gaat invullen.</source>
        <translation>This question depends on what you are still going to fill in.</translation>
    </message>
</context>
<context>
    <name>QuickRoundPage</name>
    <message>
        <source>Loop alle mogelijkheden één keer langs. Alleen wat niet over dit kind gaat, valt af.</source>
        <translation>Go past all options once. Only what is not about this child drops out.</translation>
    </message>
    <message>
        <source>Snelle ronde</source>
        <translation>Quick round</translation>
    </message>
    <message>
        <source>De rest is nog nooit geprobeerd</source>
        <translation>The rest has never been tried</translation>
    </message>
    <message>
        <source>Eigen idee toevoegen</source>
        <translation>Add your own idea</translation>
    </message>
    <message>
        <source>{done} van {all} langsgelopen</source>
        <translation>{done} of {all} gone past</translation>
    </message>
</context>
<context>
    <name>QuickRoundRow</name>
    <message>
        <source>Naar de weging</source>
        <translation>To the weighing</translation>
    </message>
    <message>
        <source>Niet van toepassing</source>
        <translation>Does not apply</translation>
    </message>
    <message>
        <source>Waarom gaat {name} niet over dit kind?</source>
        <translation>Why is {name} not about this child?</translation>
    </message>
    <message>
        <source>Waarom gaat dit niet over dit kind? Noem één feit.</source>
        <translation>Why is this not about this child? Name one fact.</translation>
    </message>
</context>
<context>
    <name>ReasonCards</name>
    <message>
        <source>De reden</source>
        <translation>The reason</translation>
    </message>
</context>
<context>
    <name>ReceivedCard</name>
    <message>
        <source>Een ontvangen document verzegelen</source>
        <translation>Seal a document you received</translation>
    </message>
    <message>
        <source>Op welke plek verzegelt u?</source>
        <translation>In which place do you seal?</translation>
    </message>
    <message>
        <source>Verzegel en bewaar…</source>
        <translation>Seal and save…</translation>
    </message>
    <message>
        <source>Wachtwoord van de sleutel</source>
        <translation>Password of the key</translation>
    </message>
    <message>
        <source>Met een kaart of token…</source>
        <translation>With a card or token…</translation>
    </message>
    <message>
        <source>Bewaar de kopie…</source>
        <translation>Save the copy…</translation>
    </message>
    <message>
        <source>Haal de kopie uit mijn kluis</source>
        <translation>Take the copy out of my vault</translation>
    </message>
    <message>
        <source>Sleutel van de organisatie gekozen. Kies een andere…</source>
        <translation>Key of the organisation chosen. Choose another…</translation>
    </message>
    <message>
        <source>Met een sleutel van de organisatie…</source>
        <translation>With a key of the organisation…</translation>
    </message>
    <message>
        <source>U hebt dit document verzegeld op {day}. De kopie met uw zegel staat in uw kluis.</source>
        <translation>You sealed this document on {day}. The copy with your seal is in your vault.</translation>
    </message>
    <message>
        <source>Dit is een document van Oefenen. Verzegelen kan alleen in Oefenen.</source>
        <translation>This is a document from Practice. It can only be sealed in Practice.</translation>
    </message>
    <message>
        <source>Dit is een echt document. Verzegelen kan alleen in uw eigen kluis, niet in Oefenen.</source>
        <translation>This is a real document. It can only be sealed in your own vault, not in Practice.</translation>
    </message>
    <message>
        <source>Dit document wacht nog op: {names}.</source>
        <translation>This document is still waiting for: {names}.</translation>
    </message>
    <message>
        <source>Bewaard als {name}</source>
        <translation>Saved as {name}</translation>
    </message>
</context>
<context>
    <name>RecordAdder</name>
    <message>
        <source>Nieuw: {one}</source>
        <translation>New: {one}</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>Wijzig</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Wijzig {name}</source>
        <translation>Change {name}</translation>
    </message>
    <message>
        <source>Verwijder</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Verwijder {name}</source>
        <translation>Remove {name}</translation>
    </message>
</context>
<context>
    <name>RecordEditor</name>
    <message>
        <source>Bewaar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Annuleer</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Nog niet ingevuld: {field}</source>
        <translation>Not filled in yet: {field}</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Meer invullen ({count})</source>
        <translation>Fill in more ({count})</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Bewaar, en nog een</source>
        <translation>Save, and one more</translation>
    </message>
    <message>
        <source>Annuleer</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Nog niet ingevuld: {field}</source>
        <translation>Not filled in yet: {field}</translation>
    </message>
</context>
<context>
    <name>RecordPicker</name>
    <message>
        <source>Er is nog niets om te kiezen.</source>
        <translation>There is nothing to choose yet.</translation>
    </message>
    <message>
        <source>+ Toevoegen</source>
        <translation>+ Add</translation>
    </message>
</context>
<context>
    <name>RecoveryCard</name>
    <message>
        <source>Afdrukken…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Opslaan in een bestand…</source>
        <translation>Save in a file…</translation>
    </message>
    <message>
        <source>Ik heb de code overgeschreven</source>
        <translation>I have copied the code</translation>
    </message>
    <message>
        <source>Herstelcode: {code}</source>
        <translation>Recovery code: {code}</translation>
    </message>
    <message>
        <source>Herstelcode opslaan</source>
        <translation>Save the recovery code</translation>
    </message>
    <message>
        <source>Tekst (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Opslaan lukte daar niet. Kies een andere map of druk de code af.</source>
        <translation>Saving did not work there. Choose another folder or print the code.</translation>
    </message>
    <message>
        <source>Opgeslagen. Zet het bestand op een veilige plek, niet op deze computer.</source>
        <translation>Saved. Put the file in a safe place, not on this computer.</translation>
    </message>
    <message>
        <source>Naar de printer gestuurd. Bewaar het papier op slot.</source>
        <translation>Sent to the printer. Keep the paper locked away.</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Bewaar uw herstelcode</source>
        <translation>Keep your recovery code</translation>
    </message>
    <message>
        <source>Wachtzin kwijt? Dan opent alleen deze code uw kluis. U ziet de code nu één keer.</source>
        <translation>Lost the passphrase? Then only this code opens your vault. You see the code once, now.</translation>
    </message>
    <message>
        <source>Dat doe ik vandaag nog. Herinner mij eraan.</source>
        <translation>I will do that today. Remind me.</translation>
    </message>
    <message>
        <source>Bewaar de code, of kies dat u het vandaag nog doet.</source>
        <translation>Save the code, or choose to do so later today.</translation>
    </message>
</context>
<context>
    <name>RedactPage</name>
    <message>
        <source>Staat er iets over iemand die hier niet hoort? Haal die tekst dan voorgoed weg.</source>
        <translation>Is there something about someone that does not belong here? Then take that text away for good.</translation>
    </message>
    <message>
        <source>Tekst over iemand anders verwijderen</source>
        <translation>Remove text about someone else</translation>
    </message>
    <message>
        <source>Terug naar Over dit dossier</source>
        <translation>Back to About this case</translation>
    </message>
    <message>
        <source>Welke tekst?</source>
        <translation>Which text?</translation>
    </message>
    <message>
        <source>In dit dossier staat nog geen getypte tekst.</source>
        <translation>There is no typed text in this case yet.</translation>
    </message>
    <message>
        <source>Verwijder ook de verzegelde documenten uit deze kluis</source>
        <translation>Also remove the sealed documents from this vault</translation>
    </message>
    <message>
        <source>Waarom gaat deze tekst weg?</source>
        <translation>Why does this text go?</translation>
    </message>
    <message>
        <source>Codenaam van het dossier</source>
        <translation>Code name of the case</translation>
    </message>
    <message>
        <source>Tekst verwijderen…</source>
        <translation>Remove the text…</translation>
    </message>
    <message>
        <source>De tekst is verwijderd</source>
        <translation>The text has been removed</translation>
    </message>
    <message>
        <source>Terug naar het dossier</source>
        <translation>Back to the case</translation>
    </message>
    <message>
        <source>Wat er gebeurt</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Dit kan niet ongedaan worden gemaakt. Typ {name} om het te bevestigen.</source>
        <translation>This cannot be undone. Type {name} to confirm.</translation>
    </message>
    <message>
        <source>De tekst gaat weg, ook uit eerdere versies ({count}) en uit wat u nog kunt terugdraaien.</source>
        <translation>The text goes, also from earlier versions ({count}) and from what you can still undo.</translation>
    </message>
    <message>
        <source>De tekst gaat weg, ook uit wat u nog kunt terugdraaien.</source>
        <translation>The text goes, also from what you can still undo.</translation>
    </message>
    <message>
        <source>In het logboek blijft staan dat er iets is weggehaald, door wie en waarom.</source>
        <translation>The log keeps saying that something was taken away, by whom and why.</translation>
    </message>
    <message>
        <source>Deze documenten zonder zegel gaan weg uit de kluis: {names}.</source>
        <translation>These documents without a seal go from the vault: {names}.</translation>
    </message>
    <message>
        <source>Deze verzegelde documenten houden de tekst, tenzij u hieronder anders kiest: {names}.</source>
        <translation>These sealed documents keep the text, unless you choose otherwise below: {names}.</translation>
    </message>
    <message>
        <source>Dezelfde woorden staan ook in: {names}. Verwijder die daarna ook.</source>
        <translation>The same words are also in: {names}. Remove those afterwards too.</translation>
    </message>
    <message>
        <source>Ook in dossier {names} staan deze woorden. Verwijder die daar apart.</source>
        <translation>These words are also in case {names}. Remove them there separately.</translation>
    </message>
    <message>
        <source>Scans van getekende bladen ({count}) kan Routekaart niet doorzoeken. Kijk die zelf na.</source>
        <translation>Routekaart cannot search scans of signed sheets ({count}). Check those yourself.</translation>
    </message>
    <message>
        <source>Er zijn {count} keer documenten bewaard of afgedrukt. Daar kan Routekaart niet bij.</source>
        <translation>Documents were saved or printed {count} times. Routekaart cannot reach those.</translation>
    </message>
    <message>
        <source>er zijn er nu geen</source>
        <translation>there are none now</translation>
    </message>
    <message>
        <source>Daarna komt er een nieuwe reservekopie. De oude gaan weg: {names}.</source>
        <translation>After that a new backup is made. The old ones go: {names}.</translation>
    </message>
    <message>
        <source>Hij staat niet meer in het dossier, niet in de zoeklijst en niet in uw kluis.</source>
        <translation>It is no longer in the case, in the search list or in your vault.</translation>
    </message>
    <message>
        <source>Nog wel in het verzegelde document: {names}.</source>
        <translation>But still in the sealed document: {names}.</translation>
    </message>
    <message>
        <source>Nog wel in de oude reservekopieën.</source>
        <translation>But still in the old backups.</translation>
    </message>
    <message>
        <source>Bij deze kopieën kon Routekaart niet: {names}. Verwijder die zelf.</source>
        <translation>Routekaart could not reach these copies: {names}. Delete them yourself.</translation>
    </message>
    <message>
        <source>De reservekopieën zijn vervangen.</source>
        <translation>The backups have been replaced.</translation>
    </message>
    <message>
        <source>Waarom gaat deze tekst weg? Noem de tekst zelf niet: de reden blijft staan.</source>
        <translation>Why does this text go? Do not repeat the text itself: the reason stays.</translation>
    </message>
</context>
<context>
    <name>RekeyCard</name>
    <message>
        <source>Nieuwe sleutel voor de kluis</source>
        <translation>New key for the vault</translation>
    </message>
    <message>
        <source>Doe dit als iemand uw wachtzin, uw herstelcode of uw computer had. Uw dossiers blijven zoals ze zijn. U krijgt een nieuwe herstelcode.</source>
        <translation>Do this if someone had your passphrase, your recovery code or your computer. Your cases stay as they are. You get a new recovery code.</translation>
    </message>
    <message>
        <source>Uw wachtzin nu</source>
        <translation>Your passphrase now</translation>
    </message>
    <message>
        <source>Nieuwe wachtzin</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Minstens 12 tekens.</source>
        <translation>At least 12 characters.</translation>
    </message>
    <message>
        <source>Nieuwe sleutel maken</source>
        <translation>Make a new key</translation>
    </message>
    <message>
        <source>De kluis wordt overgezet en nagelezen. Even geduld…</source>
        <translation>The vault is being moved over and read back. One moment…</translation>
    </message>
    <message>
        <source>De nieuwe sleutel geldt. Bewaar deze herstelcode nu. U ziet hem één keer.</source>
        <translation>The new key is in use. Save this recovery code now. You see it once.</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Een kluis terugzetten</source>
        <translation>Put a vault back</translation>
    </message>
    <message>
        <source>Kies de map waar uw kopie staat, zoals een USB-stick. De kopie zelf blijft zoals hij is.</source>
        <translation>Choose the folder with your copy, such as a USB stick. The copy itself stays as it is.</translation>
    </message>
    <message>
        <source>Map kiezen…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Wachtzin</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Terugzetten en openen</source>
        <translation>Put back and open</translation>
    </message>
    <message>
        <source>Herstelcode gebruiken</source>
        <translation>Use the recovery code</translation>
    </message>
    <message>
        <source>Naar mijn dossiers</source>
        <translation>To my cases</translation>
    </message>
    <message>
        <source>Er wordt gekeken wat er in deze map staat…</source>
        <translation>Looking at what is in this folder…</translation>
    </message>
    <message>
        <source>Typ de wachtzin van deze kluis.</source>
        <translation>Type the passphrase of this vault.</translation>
    </message>
    <message>
        <source>De kluis van {name} staat op deze computer.</source>
        <translation>The vault of {name} is on this computer.</translation>
    </message>
    <message>
        <source>Hij komt uit de kopie van {when}.</source>
        <translation>It comes from the copy of {when}.</translation>
    </message>
    <message>
        <source>Wat er daarna nog in de oude kluis kwam, staat er niet in.</source>
        <translation>What came into the old vault after that is not in it.</translation>
    </message>
    <message>
        <source>Overgeslagen: de kopie van {when}, {why}.</source>
        <translation>Skipped: the copy of {when}, {why}.</translation>
    </message>
    <message>
        <source>In deze map staat geen kopie van een kluis.</source>
        <translation>There is no copy of a vault in this folder.</translation>
    </message>
    <message>
        <source>Kies de USB-stick zelf, of de map van de kluis of van de reservekopieën.</source>
        <translation>Choose the USB stick itself, or the folder of the vault or of the backups.</translation>
    </message>
    <message>
        <source>Hier staan kopieën van meer kluizen. Welke zet u terug?</source>
        <translation>Here are copies of several vaults. Which one do you put back?</translation>
    </message>
    <message>
        <source>Kluis van {name}</source>
        <translation>Vault of {name}</translation>
    </message>
    <message>
        <source>Eén kopie, van {when}.</source>
        <translation>One copy, of {when}.</translation>
    </message>
    <message>
        <source>{count} kopieën, de nieuwste van {when}.</source>
        <translation>{count} copies, the newest of {when}.</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>De kopie wordt nagelezen en teruggezet…</source>
        <translation>The copy is being read back and put in place…</translation>
    </message>
    <message>
        <source>Map met een kopie van de kluis</source>
        <translation>Folder with a copy of the vault</translation>
    </message>
    <message>
        <source>Terug naar het begin</source>
        <translation>Back to the beginning</translation>
    </message>
</context>
<context>
    <name>RetRequest</name>
    <message>
        <source>De vraag aan {body} staat in het dossier.</source>
        <translation>The question to {body} is in the case.</translation>
    </message>
    <message>
        <source>Op het bespreekblad staan geen namen.</source>
        <translation>There are no names on the discussion sheet.</translation>
    </message>
    <message>
        <source>Maak het bespreekblad (PDF)</source>
        <translation>Make the discussion sheet (PDF)</translation>
    </message>
    <message>
        <source>Bespreekblad opslaan</source>
        <translation>Save the discussion sheet</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Opgeslagen: {name}</source>
        <translation>Saved: {name}</translation>
    </message>
</context>
<context>
    <name>River</name>
    <message>
        <source>Mogelijkheid {number} van {count}, geteld van huis</source>
        <translation>Option {number} of {count}, counted from home</translation>
    </message>
</context>
<context>
    <name>RiverBand</name>
    <message>
        <source>Thuis met hulp</source>
        <translation>At home with help</translation>
    </message>
    <message>
        <source>Familie en bekenden</source>
        <translation>Family and friends</translation>
    </message>
    <message>
        <source>Een ander gezin</source>
        <translation>Another family</translation>
    </message>
    <message>
        <source>Een plan op maat</source>
        <translation>A tailor-made plan</translation>
    </message>
    <message>
        <source>Verblijf</source>
        <translation>Living away</translation>
    </message>
    <message>
        <source>De route loopt van dichtbij naar ver: {stops}</source>
        <translation>The route runs from near to far: {stops}</translation>
    </message>
</context>
<context>
    <name>RiverMap</name>
    <message>
        <source>De hele route</source>
        <translation>The whole route</translation>
    </message>
    <message>
        <source>Kleiner (toets −)</source>
        <translation>Smaller (key −)</translation>
    </message>
    <message>
        <source>Groter (toets +)</source>
        <translation>Larger (key +)</translation>
    </message>
    <message>
        <source>Waar ben ik?</source>
        <translation>Where am I?</translation>
    </message>
    <message>
        <source>{zoom}, terug naar 100 % (toets 0)</source>
        <translation>{zoom}, back to 100 % (key 0)</translation>
    </message>
</context>
<context>
    <name>RiverStrip</name>
    <message>
        <source>Zo thuis mogelijk</source>
        <translation>As close to home as possible</translation>
    </message>
    <message>
        <source>De route</source>
        <translation>The route</translation>
    </message>
</context>
<context>
    <name>RoutePage</name>
    <message>
        <source>Wat is er aan de hand?</source>
        <translation>What is going on?</translation>
    </message>
    <message>
        <source>Kies wat het beste past. Elke situatie heeft een eigen route.</source>
        <translation>Choose what fits best. Each situation has a route of its own.</translation>
    </message>
    <message>
        <source>Kies wat er aan de hand is.</source>
        <translation>Choose what is going on.</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>Wat verandert er?</source>
        <translation>What changes?</translation>
    </message>
    <message>
        <source>Toon wat er is gevonden</source>
        <translation>Show what was found</translation>
    </message>
    <message>
        <source>Nakijken</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Probeer uit</source>
        <translation>Try it out</translation>
    </message>
    <message>
        <source>Procesbeschrijving maken…</source>
        <translation>Make a process description…</translation>
    </message>
    <message>
        <source>Lege checklist maken…</source>
        <translation>Make an empty checklist…</translation>
    </message>
    <message>
        <source>Aanvaarden…</source>
        <translation>Accept…</translation>
    </message>
    <message>
        <source>Niet meer aanvaarden</source>
        <translation>No longer accept</translation>
    </message>
    <message>
        <source>Verberg wat er is gevonden</source>
        <translation>Hide what was found</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Routekaarten</source>
        <translation>Route maps</translation>
    </message>
    <message>
        <source>Dit zijn de regels achter de vragen. U kunt ze nakijken, uitproberen en zelf maken.</source>
        <translation>These are the rules behind the questions. You can check them, try them out and make your own.</translation>
    </message>
    <message>
        <source>Alles nakijken</source>
        <translation>Check all</translation>
    </message>
    <message>
        <source>Open de map</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Uw eigen bestanden</source>
        <translation>Your own files</translation>
    </message>
    <message>
        <source>Meegeleverde routes</source>
        <translation>Routes that came along</translation>
    </message>
    <message>
        <source>Meegeleverde regio&apos;s</source>
        <translation>Regions that came along</translation>
    </message>
    <message>
        <source>Gewijzigd na de levering</source>
        <translation>Changed after delivery</translation>
    </message>
    <message>
        <source>Ze staan in {folder}.</source>
        <translation>They are in {folder}.</translation>
    </message>
    <message>
        <source>U hebt nog geen eigen bestanden. Kies Open de map en zet uw bestand daarin.</source>
        <translation>You have no files of your own yet. Choose Open the folder and put your file in it.</translation>
    </message>
    <message>
        <source>procesbeschrijving</source>
        <translation>process-description</translation>
    </message>
    <message>
        <source>lege-checklist</source>
        <translation>empty-checklist</translation>
    </message>
    <message>
        <source>Waar bewaart u het?</source>
        <translation>Where do you save it?</translation>
    </message>
    <message>
        <source>Bezig met maken…</source>
        <translation>Busy making it…</translation>
    </message>
    <message>
        <source>Bewaard als {name}.</source>
        <translation>Saved as {name}.</translation>
    </message>
</context>
<context>
    <name>ScaleField</name>
    <message>
        <source>Wat maakt dat zo?</source>
        <translation>What makes it so?</translation>
    </message>
    <message>
        <source>Wat maakt dat zo? {name}</source>
        <translation>What makes it so? {name}</translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>Scan: {name}</source>
        <translation>Scan: {name}</translation>
    </message>
    <message>
        <source>Scan van het getekende blad van {name}</source>
        <translation>Scan of the signed sheet of {name}</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>SealCard</name>
    <message>
        <source>Verzegelen…</source>
        <translation>Seal…</translation>
    </message>
    <message>
        <source>Kies voorlopig of definitief opnieuw</source>
        <translation>Choose provisional or final again</translation>
    </message>
    <message>
        <source>Het document wordt verzegeld</source>
        <translation>The document is being sealed</translation>
    </message>
    <message>
        <source>De tekst is veranderd. Vraag eerst opnieuw.</source>
        <translation>The text has changed. First ask again.</translation>
    </message>
    <message>
        <source>Verzegelt als laatste. Bekijk eerst alle bladen hiernaast, tot en met het laatste.</source>
        <translation>Seals last. First look at all pages beside this, up to the last one.</translation>
    </message>
    <message>
        <source>Verzegelt als laatste · nog niet getekend: {names}</source>
        <translation>Seals last · not signed yet: {names}</translation>
    </message>
    <message>
        <source>Iedereen is gevraagd. U kunt verzegelen.</source>
        <translation>Everyone has been asked. You can seal.</translation>
    </message>
</context>
<context>
    <name>SealKeyCard</name>
    <message>
        <source>Uw sleutel om te verzegelen</source>
        <translation>Your key to seal with</translation>
    </message>
    <message>
        <source>Wat u eerder verzegelde, blijft gelden en blijft bekend als van u.</source>
        <translation>What you sealed before remains valid and remains known as yours.</translation>
    </message>
    <message>
        <source>Nieuwe sleutel maken…</source>
        <translation>Make a new key…</translation>
    </message>
    <message>
        <source>Ja, een nieuwe sleutel</source>
        <translation>Yes, a new key</translation>
    </message>
    <message>
        <source>Er is een nieuwe sleutel. Vertel mensen met wie u samenwerkt de nieuwe vingerafdruk.</source>
        <translation>There is a new key. Tell the people you work with its fingerprint.</translation>
    </message>
    <message>
        <source>Op naam van {name}. Verzegelt tot en met {day}.</source>
        <translation>In the name of {name}. Seals up to and including {day}.</translation>
    </message>
    <message>
        <source>Vingerafdruk: {print}</source>
        <translation>Fingerprint: {print}</translation>
    </message>
    <message>
        <source>Met deze sleutel kunt u vandaag niet verzegelen. Staat de klok goed? Maak dan een nieuwe.</source>
        <translation>You cannot seal with this key today. Is the clock right? Then make a new one.</translation>
    </message>
    <message>
        <source>Uw naam of organisatie is veranderd. In de sleutel staat nog de oude.</source>
        <translation>Your name or organisation has changed. The key still has the old one.</translation>
    </message>
</context>
<context>
    <name>SealedResult</name>
    <message>
        <source>Het document is verzegeld</source>
        <translation>The document has been sealed</translation>
    </message>
    <message>
        <source>Afschriften voor het gezin en anderen</source>
        <translation>Copies for the family and others</translation>
    </message>
    <message>
        <source>Verder op een andere route</source>
        <translation>Continue on another route</translation>
    </message>
    <message>
        <source>Er is iets veranderd: begin een nieuwe versie</source>
        <translation>Something has changed: start a new version</translation>
    </message>
    <message>
        <source>Waarom begint u een nieuwe versie?</source>
        <translation>Why do you start a new version?</translation>
    </message>
    <message>
        <source>Begin een nieuwe versie</source>
        <translation>Start a new version</translation>
    </message>
    <message>
        <source>Het verzegelde document blijft zoals het is. Waarom begint u een nieuwe versie?</source>
        <translation>The sealed document stays as it is. Why do you start a new version?</translation>
    </message>
    <message>
        <source>Naar de documenten</source>
        <translation>To the documents</translation>
    </message>
</context>
<context>
    <name>SealsCard</name>
    <message>
        <source>Zegels van anderen</source>
        <translation>Seals of others</translation>
    </message>
    <message>
        <source>Teruggekomen document toevoegen…</source>
        <translation>Add a returned document…</translation>
    </message>
    <message>
        <source>Er staan {count} van {all} zegels op het document.</source>
        <translation>There are {count} of {all} seals on the document.</translation>
    </message>
    <message>
        <source>Nog te verzegelen door: {names}.</source>
        <translation>Still to seal: {names}.</translation>
    </message>
    <message>
        <source>Bewaar de PDF en stuur die door, de een na de ander. Zij kiezen Een document controleren en verzegelen daar. Voeg toe wat terugkomt.</source>
        <translation>Save the PDF and send it on, one person after the other. They choose Check a document and seal there. Add what comes back.</translation>
    </message>
    <message>
        <source>Het document is toegevoegd. Wat u hiernaast ziet, is het nieuwste.</source>
        <translation>The document has been added. What you see beside this is the newest.</translation>
    </message>
    <message>
        <source>Dit bestand kan niet worden gelezen. Kopieer het eerst naar deze computer.</source>
        <translation>This file cannot be read. Copy it to this computer first.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Instellingen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Wat u kiest, geldt meteen. Opslaan hoeft niet.</source>
        <translation>What you choose holds at once. You need not save.</translation>
    </message>
    <message>
        <source>Beeld</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Taal van de schermen</source>
        <translation>Language of the screens</translation>
    </message>
    <message>
        <source>Documenten zijn altijd Nederlands. Wat u typt, blijft zoals u het typt.</source>
        <translation>Documents are always in Dutch. What you type stays as you type it.</translation>
    </message>
    <message>
        <source>Kleuren</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Zoals de computer</source>
        <translation>Like the computer</translation>
    </message>
    <message>
        <source>Licht</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Donker</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Hoog contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Grootte van de tekst</source>
        <translation>Size of the text</translation>
    </message>
    <message>
        <source>Werken</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>Wanneer gaat de kluis vanzelf op slot?</source>
        <translation>When does the vault lock by itself?</translation>
    </message>
    <message>
        <source>Na zoveel minuten zonder toets of klik. U krijgt een minuut van tevoren een seintje.</source>
        <translation>After this many minutes without a key or click. You get a sign one minute before.</translation>
    </message>
    <message>
        <source>En aan tafel, in de overleg-weergave?</source>
        <translation>And at the table, in the table view?</translation>
    </message>
    <message>
        <source>Na 5 minuten ligt er al een rustig plaatje over het scherm. Een toets haalt dat weg.</source>
        <translation>After 5 minutes a quiet picture already covers the screen. A key takes it away.</translation>
    </message>
    <message>
        <source>Mogen de cijfers 1 tot en met 9 een antwoord kiezen?</source>
        <translation>May the digits 1 to 9 choose an answer?</translation>
    </message>
    <message>
        <source>{count} minuten</source>
        <translation>{count} minutes</translation>
    </message>
    <message>
        <source>Uzelf en uw kluis</source>
        <translation>Yourself and your vault</translation>
    </message>
    <message>
        <source>Logboek: wie deed wat, en wanneer</source>
        <translation>Log: who did what, and when</translation>
    </message>
    <message>
        <source>Beveiliging</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Verzegelen</source>
        <translation>Sealing</translation>
    </message>
    <message>
        <source>Adres van een tijdstempeldienst</source>
        <translation>Address of a timestamp service</translation>
    </message>
    <message>
        <source>Leeg: het programma gebruikt nooit internet. De tijd komt dan van uw eigen klok.</source>
        <translation>Empty: the program never uses the internet. The time then comes from your own clock.</translation>
    </message>
    <message>
        <source>Kaart of token</source>
        <translation>Card or token</translation>
    </message>
    <message>
        <source>Het pad van de PKCS#11-module van uw kaart. Vraag het uw beheerder. Leeg: geen kaart.</source>
        <translation>The path of the PKCS#11 module of your card. Ask your administrator. Empty: no card.</translation>
    </message>
    <message>
        <source>zoals C:\Windows\System32\kaart.dll</source>
        <translation>such as C:\Windows\System32\card.dll</translation>
    </message>
    <message>
        <source>Begin het adres met https://.</source>
        <translation>Start the address with https://.</translation>
    </message>
    <message>
        <source>Dit bestand is er niet. Vul het hele pad in.</source>
        <translation>This file is not there. Fill in the whole path.</translation>
    </message>
    <message>
        <source>De nieuwe taal geldt als u Routekaart opnieuw start. Alles is bewaard.</source>
        <translation>The new language holds when you start Routekaart again. Everything is saved.</translation>
    </message>
</context>
<context>
    <name>ShareChoice</name>
    <message>
        <source>Wijzig</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Wie mag dit lezen?</source>
        <translation>Who may read this?</translation>
    </message>
    <message>
        <source>In het document</source>
        <translation>In the document</translation>
    </message>
    <message>
        <source>Alleen dossier</source>
        <translation>Case only</translation>
    </message>
    <message>
        <source>Niet voor …</source>
        <translation>Not for …</translation>
    </message>
    <message>
        <source>Niet voor wie?</source>
        <translation>Not for whom?</translation>
    </message>
    <message>
        <source>Kies voor wie niet. Tot dan staat het alleen in het dossier.</source>
        <translation>Choose for whom not. Until then it is only in the case.</translation>
    </message>
    <message>
        <source>Niet voor: {names}</source>
        <translation>Not for: {names}</translation>
    </message>
    <message>
        <source>Staat alleen in het dossier.</source>
        <translation>Is only in the case.</translation>
    </message>
    <message>
        <source>Dit mag in het document.</source>
        <translation>This may come in the document.</translation>
    </message>
</context>
<context>
    <name>ShareField</name>
    <message>
        <source>Mag dit in het verslag?</source>
        <translation>May this come in the report?</translation>
    </message>
    <message>
        <source>Vraag het aan het kind. Zonder antwoord blijft het in het dossier.</source>
        <translation>Ask the child. Without an answer it stays in the case.</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Ja, maar niet voor …</source>
        <translation>Yes, but not for …</translation>
    </message>
    <message>
        <source>Niet voor wie?</source>
        <translation>Not for whom?</translation>
    </message>
</context>
<context>
    <name>ShowMore</name>
    <message>
        <source>Toon meer (nog {count})</source>
        <translation>Show more ({count} left)</translation>
    </message>
    <message>
        <source>Toon meer (nog {count}; {urgent} {what})</source>
        <translation>Show more ({count} left; {urgent} {what})</translation>
    </message>
    <message>
        <source>{shown} van {all} in beeld</source>
        <translation>{shown} of {all} shown</translation>
    </message>
</context>
<context>
    <name>SideBySidePage</name>
    <message>
        <source>Van dicht bij huis naar ver. Lees het samen door. Kies een rij om iets te wijzigen.</source>
        <translation>From close to home to far away. Read it through together. Choose a row to change something.</translation>
    </message>
    <message>
        <source>Alles naast elkaar</source>
        <translation>Everything side by side</translation>
    </message>
    <message>
        <source>Wat u samen besluit</source>
        <translation>What you decide together</translation>
    </message>
    <message>
        <source>Nog nodig voor definitief ondertekenen</source>
        <translation>Still needed to sign as final</translation>
    </message>
    <message>
        <source>Op één A4…</source>
        <translation>On one A4…</translation>
    </message>
    <message>
        <source>Bekijk het blad. Daarna kunt u afdrukken of bewaren.</source>
        <translation>Look at the sheet. After that you can print or save it.</translation>
    </message>
</context>
<context>
    <name>SignForm</name>
    <message>
        <source>In uw eigen woorden. Dit komt op blad 1.</source>
        <translation>In your own words. This comes on page 1.</translation>
    </message>
    <message>
        <source>Op papier tekenen</source>
        <translation>Sign on paper</translation>
    </message>
    <message>
        <source>Tekent niet…</source>
        <translation>Does not sign…</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Annuleer</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Waarom tekent {person} niet?</source>
        <translation>Why does {person} not sign?</translation>
    </message>
    <message>
        <source>Leg vast</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Wat is er gevraagd en wat was het antwoord? Bijvoorbeeld: was er niet, wil niet tekenen.</source>
        <translation>What was asked and what was the answer? For example: was not there, does not want to sign.</translation>
    </message>
    <message>
        <source>Schrijf eerst de opmerking op.</source>
        <translation>First write down the remark.</translation>
    </message>
    <message>
        <source>Teken eerst in het vak. Of kies Naam typen en zet het vinkje.</source>
        <translation>First sign in the box. Or choose Type a name and tick the box.</translation>
    </message>
    <message>
        <source>Schrijf kort op waarom deze persoon niet tekent.</source>
        <translation>Write briefly why this person does not sign.</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Handtekening van {person}</source>
        <translation>Signature of {person}</translation>
    </message>
    <message>
        <source>Naam van {person}</source>
        <translation>Name of {person}</translation>
    </message>
    <message>
        <source>Typ uw naam</source>
        <translation>Type your name</translation>
    </message>
    <message>
        <source>Dit is mijn handtekening. Ik heb mijn naam zelf getypt.</source>
        <translation>This is my signature. I typed my name myself.</translation>
    </message>
    <message>
        <source>Typ uw naam en zet een vinkje.</source>
        <translation>Type your name and tick the box.</translation>
    </message>
    <message>
        <source>Wissen</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Naam typen</source>
        <translation>Type a name</translation>
    </message>
    <message>
        <source>Tekenen</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>De handtekening is gewist.</source>
        <translation>The signature has been cleared.</translation>
    </message>
</context>
<context>
    <name>SignerCard</name>
    <message>
        <source>Mag tekenen, hoeft niet. Wat dit kind zei en mag worden gedeeld, staat op blad 1.</source>
        <translation>May sign, need not. What this child said and may be shared is on page 1.</translation>
    </message>
    <message>
        <source>{name} wil tekenen</source>
        <translation>{name} wants to sign</translation>
    </message>
    <message>
        <source>Scan toevoegen…</source>
        <translation>Add a scan…</translation>
    </message>
    <message>
        <source>Bekijk de scan</source>
        <translation>View the scan</translation>
    </message>
    <message>
        <source>Eens</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>Eens, met opmerking</source>
        <translation>Agree, with a remark</translation>
    </message>
    <message>
        <source>Niet eens</source>
        <translation>Do not agree</translation>
    </message>
    <message>
        <source>Gezien</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Andere scan toevoegen…</source>
        <translation>Add another scan…</translation>
    </message>
    <message>
        <source>tekent nu</source>
        <translation>signs now</translation>
    </message>
    <message>
        <source>opnieuw vragen</source>
        <translation>ask again</translation>
    </message>
    <message>
        <source>tekent niet</source>
        <translation>does not sign</translation>
    </message>
    <message>
        <source>tekent op papier</source>
        <translation>signs on paper</translation>
    </message>
    <message>
        <source>✓ getekend {at}</source>
        <translation>✓ signed {at}</translation>
    </message>
</context>
<context>
    <name>SigningPage</name>
    <message>
        <source>Iedereen leest wat hiernaast staat en tekent, ook wie het niet eens is. Daarna verzegelt u het document.</source>
        <translation>Everyone reads what is beside this and signs, also who does not agree. After that you seal the document.</translation>
    </message>
    <message>
        <source>Ondertekenen</source>
        <translation>Signing</translation>
    </message>
    <message>
        <source>De tekst is veranderd sinds het tekenen begon.</source>
        <translation>The text has changed since signing began.</translation>
    </message>
    <message>
        <source>Eerdere handtekeningen tellen niet meer. Laat iedereen de nieuwe tekst lezen en vraag opnieuw.</source>
        <translation>Earlier signatures no longer count. Let everyone read the new text and ask again.</translation>
    </message>
    <message>
        <source>Neem de nieuwe tekst en vraag opnieuw</source>
        <translation>Take the new text and ask again</translation>
    </message>
    <message>
        <source>Lees het document</source>
        <translation>Read the document</translation>
    </message>
    <message>
        <source>Het document wordt gemaakt…</source>
        <translation>The document is being made…</translation>
    </message>
    <message>
        <source>Het document is verzegeld.</source>
        <translation>The document has been sealed.</translation>
    </message>
    <message>
        <source>Verzegeld document</source>
        <translation>Sealed document</translation>
    </message>
    <message>
        <source>Dit wordt getekend</source>
        <translation>This is being signed</translation>
    </message>
    <message>
        <source>De nieuwe tekst</source>
        <translation>The new text</translation>
    </message>
    <message>
        <source>Zo ziet het er nu uit, voorlopig</source>
        <translation>This is what it looks like now, provisionally</translation>
    </message>
</context>
<context>
    <name>StartOver</name>
    <message>
        <source>Opnieuw beginnen met oefenen?</source>
        <translation>Start practising all over again?</translation>
    </message>
    <message>
        <source>Alle oefencasussen die u begon, gaan weg. Uw eigen dossiers blijven zoals ze zijn.</source>
        <translation>All practice cases you started go away. Your own cases stay as they are.</translation>
    </message>
    <message>
        <source>Oefenen leegmaken…</source>
        <translation>Empty Practice…</translation>
    </message>
    <message>
        <source>Ja, alles van het oefenen weg</source>
        <translation>Yes, everything from Practice goes</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Waar kan dit kind het beste wonen?</source>
        <translation>Where is the best place for this child to live?</translation>
    </message>
    <message>
        <source>Met Routekaart loopt u samen alle mogelijkheden langs, van dicht bij huis naar ver weg. U beslist zelf. Routekaart geeft geen cijfer en geen advies.</source>
        <translation>With Routekaart you go past all options together, from close to home to far away. You decide yourselves. Routekaart gives no score and no advice.</translation>
    </message>
    <message>
        <source>Verder in uw kluis</source>
        <translation>Continue in your vault</translation>
    </message>
    <message>
        <source>Een nieuwe kluis maken op deze computer</source>
        <translation>Make a new vault on this computer</translation>
    </message>
    <message>
        <source>Een kluis terugzetten, van een USB-stick of een andere computer</source>
        <translation>Put a vault back, from a USB stick or another computer</translation>
    </message>
    <message>
        <source>De routekaarten bekijken</source>
        <translation>View the route maps</translation>
    </message>
    <message>
        <source>Alles blijft op deze computer, op slot met uw wachtzin. Er is geen internet nodig.</source>
        <translation>Everything stays on this computer, locked with your passphrase. No internet is needed.</translation>
    </message>
    <message>
        <source>Verder als {name}</source>
        <translation>Continue as {name}</translation>
    </message>
    <message>
        <source>Open uw kluis met uw wachtzin.</source>
        <translation>Open your vault with your passphrase.</translation>
    </message>
    <message>
        <source>Bekijk een oefencasus</source>
        <translation>View a practice case</translation>
    </message>
    <message>
        <source>Rondkijken met verzonnen gegevens. U hoeft niets te regelen.</source>
        <translation>Look around with made-up data. You need not arrange anything.</translation>
    </message>
    <message>
        <source>Een document controleren</source>
        <translation>Check a document</translation>
    </message>
    <message>
        <source>Is deze verantwoording nog zoals zij is verzegeld?</source>
        <translation>Is this justification still as it was sealed?</translation>
    </message>
    <message>
        <source>Beginnen</source>
        <translation>Get started</translation>
    </message>
    <message>
        <source>Maak uw eigen kluis en start uw eerste routekaart. Dat duurt vijf minuten.</source>
        <translation>Make your own vault and start your first route map. It takes five minutes.</translation>
    </message>
</context>
<context>
    <name>StatusChoice</name>
    <message>
        <source>Welk document tekent u?</source>
        <translation>Which document do you sign?</translation>
    </message>
    <message>
        <source>Nog nodig voor definitief</source>
        <translation>Still needed for final</translation>
    </message>
    <message>
        <source>Onderteken de verantwoording</source>
        <translation>Sign the justification</translation>
    </message>
    <message>
        <source>Er verzegelt nog iemand anders…</source>
        <translation>Someone else seals too…</translation>
    </message>
    <message>
        <source>Wie verzegelt er nog meer? Schrijf naam en functie, voor elk één regel. Ieder krijgt een eigen plek in het document.</source>
        <translation>Who else seals? Write name and role, one line for each. Everyone gets a place of their own in the document.</translation>
    </message>
    <message>
        <source>Wie verzegelt er nog meer?</source>
        <translation>Who else seals?</translation>
    </message>
    <message>
        <source>Definitief, machtiging gevraagd</source>
        <translation>Final, court authorisation requested</translation>
    </message>
    <message>
        <source>Definitief</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Voorlopig</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>Onderteken {paper}</source>
        <translation>Sign {paper}</translation>
    </message>
    <message>
        <source>Nog nodig</source>
        <translation>Still needed</translation>
    </message>
    <message>
        <source>De machtiging is gevraagd. Plaatsen mag nog niet. Dat staat op blad 1.</source>
        <translation>The court authorisation has been requested. Placement is not allowed yet. Page 1 says so.</translation>
    </message>
    <message>
        <source>Op blad 1 staat wat nog open is. Het stuk vervalt op de dag waarop u opnieuw beslist.</source>
        <translation>Page 1 says what is still open. The paper lapses on the day you decide again.</translation>
    </message>
    <message>
        <source>Op blad 1 staat wat nog open is.</source>
        <translation>Page 1 says what is still open.</translation>
    </message>
    <message>
        <source>Er staat niets meer open.</source>
        <translation>Nothing is open any more.</translation>
    </message>
    <message>
        <source>Kies hoe dit stuk heet.</source>
        <translation>Choose what this paper is called.</translation>
    </message>
    <message>
        <source>Definitief kan nog niet. Voorlopig kan altijd.</source>
        <translation>Final is not possible yet. Provisional always is.</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>Gerekend met een dief die uw kluis heeft, en honderd snelle computers.</source>
        <translation>Reckoned with a thief who has your vault, and a hundred fast computers.</translation>
    </message>
    <message>
        <source>Zwak</source>
        <translation>Weak</translation>
    </message>
    <message>
        <source>Matig</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>Goed</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Sterk</source>
        <translation>Strong</translation>
    </message>
</context>
<context>
    <name>StrokeArea</name>
    <message>
        <source>Teken met muis, pen of vinger. Of kies Naam typen.</source>
        <translation>Sign with mouse, pen or finger. Or choose Type a name.</translation>
    </message>
    <message>
        <source>Zet hier uw handtekening</source>
        <translation>Put your signature here</translation>
    </message>
</context>
<context>
    <name>TallyCard</name>
    <message>
        <source>Maak één blad van alles…</source>
        <translation>Make one sheet of everything…</translation>
    </message>
    <message>
        <source>{ready} van {all} dossiers zijn klaar.</source>
        <translation>{ready} of {all} cases are ready.</translation>
    </message>
    <message>
        <source>Bewaard als {name}</source>
        <translation>Saved as {name}</translation>
    </message>
</context>
<context>
    <name>TaskListPage</name>
    <message>
        <source>Wat is er nog te doen?</source>
        <translation>What is still to be done?</translation>
    </message>
    <message>
        <source>Alles wat nodig is, staat erin.</source>
        <translation>Everything that is needed is in it.</translation>
    </message>
    <message>
        <source>Wat nog leeg is, mag leeg blijven.</source>
        <translation>What is still empty may stay empty.</translation>
    </message>
    <message>
        <source>Naar ondertekenen</source>
        <translation>To signing</translation>
    </message>
    <message>
        <source>Naar de documenten</source>
        <translation>To the documents</translation>
    </message>
</context>
<context>
    <name>TermList</name>
    <message>
        <source>Bewaartermijn voorbij</source>
        <translation>Retention period over</translation>
    </message>
    <message>
        <source>Kijk of dit weg kan. Vanzelf gebeurt er niets.</source>
        <translation>See whether this can go. Nothing happens by itself.</translation>
    </message>
    <message>
        <source>Bewaren hoefde tot en met {day}</source>
        <translation>Had to be kept until {day}</translation>
    </message>
</context>
<context>
    <name>ThreeColumns</name>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>Explanation</translation>
    </message>
</context>
<context>
    <name>TourNote</name>
    <message>
        <source>Rondleiding</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Rondleiding stoppen</source>
        <translation>Stop the tour</translation>
    </message>
    <message>
        <source>Rondleiding · {number} van {count}</source>
        <translation>Tour · {number} of {count}</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Overslaan</source>
        <translation>Skip</translation>
    </message>
</context>
<context>
    <name>TrainerPage</name>
    <message>
        <source>Voor de trainer</source>
        <translation>For the trainer</translation>
    </message>
    <message>
        <source>Kies een casus. U krijgt het verhaal, de vragen, een hand-out en de antwoordsleutel.</source>
        <translation>Choose a case. You get the story, the questions, a hand-out and the answer key.</translation>
    </message>
    <message>
        <source>Open de map</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Kijk opnieuw na</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Twee groepen naast elkaar</source>
        <translation>Two groups side by side</translation>
    </message>
    <message>
        <source>Alle oefencasussen staan weer aan het begin.</source>
        <translation>All practice cases are back at the beginning.</translation>
    </message>
    <message>
        <source>Uw eigen kluis gaat op slot zodra een groep begint.</source>
        <translation>Your own vault locks as soon as a group starts.</translation>
    </message>
    <message>
        <source>Gewone letters</source>
        <translation>Ordinary letters</translation>
    </message>
    <message>
        <source>Grote letters voor de beamer</source>
        <translation>Large letters for the projector</translation>
    </message>
    <message>
        <source>U hebt nog geen eigen oefencasus. Kies een casus en maak er een kopie van.</source>
        <translation>You have no practice case of your own yet. Choose a case and make a copy of it.</translation>
    </message>
    <message>
        <source>Gebruiken</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Gebruiken: {title}</source>
        <translation>Use: {title}</translation>
    </message>
    <message>
        <source>Bestand openen</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>Bestand openen: {name}</source>
        <translation>Open the file: {name}</translation>
    </message>
    <message>
        <source>Regel {line}: {message}</source>
        <translation>Line {line}: {message}</translation>
    </message>
    <message>
        <source>Uw eigen oefencasussen</source>
        <translation>Your own practice cases</translation>
    </message>
    <message>
        <source>Een casus is een bestand met gewone tekst. U kunt hem veranderen met elk programma voor tekst. Gebruik nooit een echte naam of een echt verhaal.</source>
        <translation>A case is a file with plain text. You can change it with any program for text. Never use a real name or a real story.</translation>
    </message>
</context>
<context>
    <name>TranslatedCard</name>
    <message>
        <source>Deze tekst is er nog niet in deze taal: {name}.</source>
        <translation>This text is not there in this language yet: {name}.</translation>
    </message>
    <message>
        <source>Nog niet alles is vertaald. Daar staat het Nederlands.</source>
        <translation>Not everything is translated yet. There you see the Dutch.</translation>
    </message>
</context>
<context>
    <name>UnfoldingText</name>
    <message>
        <source>nog {count} regels</source>
        <translation>{count} more lines</translation>
    </message>
    <message>
        <source>nog {count} woorden</source>
        <translation>{count} more words</translation>
    </message>
    <message>
        <source>Toon meer ({rest})</source>
        <translation>Show more ({rest})</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Kluis openen</source>
        <translation>Open the vault</translation>
    </message>
    <message>
        <source>Wachtzin</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Herstelcode gebruiken</source>
        <translation>Use the recovery code</translation>
    </message>
    <message>
        <source>Openen met herstelcode</source>
        <translation>Open with the recovery code</translation>
    </message>
    <message>
        <source>Openen met deze computer</source>
        <translation>Open with this computer</translation>
    </message>
    <message>
        <source>Openen met de sleutel van de organisatie</source>
        <translation>Open with the organisation&apos;s key</translation>
    </message>
    <message>
        <source>Welkom terug, {name}</source>
        <translation>Welcome back, {name}</translation>
    </message>
    <message>
        <source>Typ of plak uw wachtzin.</source>
        <translation>Type or paste your passphrase.</translation>
    </message>
    <message>
        <source>De code staat op uw blad of in uw bestand.</source>
        <translation>The code is on your sheet or in your file.</translation>
    </message>
    <message>
        <source>Typ uw wachtzin.</source>
        <translation>Type your passphrase.</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>Vorig sleutelbestand terugzetten</source>
        <translation>Put back the earlier key file</translation>
    </message>
    <message>
        <source>Reservekopie terugzetten</source>
        <translation>Put back a backup</translation>
    </message>
    <message>
        <source>Bekijken wat heel is</source>
        <translation>View what is intact</translation>
    </message>
    <message>
        <source>Teruggezet: {what}.</source>
        <translation>Put back: {what}.</translation>
    </message>
    <message>
        <source>Daarbij hoort de wachtzin die toen gold. Kies Openen om verder te gaan.</source>
        <translation>It goes with the passphrase of that time. Choose Open to go on.</translation>
    </message>
    <message>
        <source>De reservekopie wordt nagelezen en teruggezet…</source>
        <translation>The backup is being read back and put in place…</translation>
    </message>
    <message>
        <source>De reservekopie van {when} is teruggezet.</source>
        <translation>The backup of {when} has been put back.</translation>
    </message>
    <message>
        <source>Wat u daarna nog deed, staat er niet in. Kies Openen om verder te gaan.</source>
        <translation>What you did after that is not in it. Choose Open to go on.</translation>
    </message>
    <message>
        <source>Het beschadigde bestand is bewaard in de map {name}.</source>
        <translation>The damaged file has been kept in the folder {name}.</translation>
    </message>
    <message>
        <source>Niet te lezen waren: {names}.</source>
        <translation>Could not be read: {names}.</translation>
    </message>
    <message>
        <source>De kluis gaat open…</source>
        <translation>The vault is opening…</translation>
    </message>
    <message>
        <source>Terug naar het begin</source>
        <translation>Back to the beginning</translation>
    </message>
</context>
<context>
    <name>VaultCheckCard</name>
    <message>
        <source>Kluis controleren</source>
        <translation>Check the vault</translation>
    </message>
    <message>
        <source>Klopt alles nog? Dit vergelijkt de logboeken met de reservekopieën en met uw documenten.</source>
        <translation>Is everything still right? This compares the logs with the backups and with your documents.</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Hoe ver de controle is</source>
        <translation>How far the check is</translation>
    </message>
    <message>
        <source>Bezig met controleren…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>De controle is gestopt. Er is niets veranderd.</source>
        <translation>The check was stopped. Nothing has changed.</translation>
    </message>
    <message>
        <source>Bekeken: {cases} dossiers, {entries} regels in het logboek en {anchors} controlepunten.</source>
        <translation>Looked at: {cases} cases, {entries} lines in the log and {anchors} checkpoints.</translation>
    </message>
    <message>
        <source>De reservekopieën zijn niet aangeraakt. Bewaar eerst een kopie van de hele map van de kluis. Zo is na te gaan wat er gebeurde. Vraag daarna hulp, of zet een reservekopie terug.</source>
        <translation>The backups were not touched. First save a copy of the whole folder of the vault. Then it can be found out what happened. After that ask for help, or put a backup back.</translation>
    </message>
</context>
<context>
    <name>VersionPage</name>
    <message>
        <source>Nieuwere versie van deze routekaart</source>
        <translation>Newer version of this route map</translation>
    </message>
    <message>
        <source>Het document van deze versie is verzegeld.</source>
        <translation>The document of this version has been sealed.</translation>
    </message>
    <message>
        <source>Begin eerst een nieuwe versie van het document. Daarna kunt u overstappen.</source>
        <translation>First start a new version of the document. After that you can change over.</translation>
    </message>
    <message>
        <source>Naar Ondertekenen</source>
        <translation>To Signing</translation>
    </message>
    <message>
        <source>Overstappen</source>
        <translation>Change over</translation>
    </message>
    <message>
        <source>Bij deze versie blijven</source>
        <translation>Stay with this version</translation>
    </message>
    <message>
        <source>U werkt met de nieuwste regels van deze route. Er is niets te doen.</source>
        <translation>You work with the newest rules of this route. There is nothing to do.</translation>
    </message>
    <message>
        <source>De regels van deze route zijn veranderd. Hier ziet u wat dat betekent voor dit dossier.</source>
        <translation>The rules of this route have changed. Here you see what that means for this case.</translation>
    </message>
    <message>
        <source>U werkt met versie {old}. Er is nu versie {new}. Hier ziet u wat dat betekent.</source>
        <translation>You work with version {old}. There is a version {new} now. Here you see what that means.</translation>
    </message>
    <message>
        <source>Overstappen staat in het logboek en kan niet ongedaan worden gemaakt. Er gaat niets verloren.</source>
        <translation>Changing over is put in the log and cannot be undone. Nothing is lost.</translation>
    </message>
    <message>
        <source>Ook andere onderdelen zijn veranderd ({count}). Die raken dit dossier nu niet.</source>
        <translation>Other parts have changed too ({count}). They do not affect this case now.</translation>
    </message>
    <message>
        <source>Verandert de tekst van het document? Dan tekent iedereen opnieuw.</source>
        <translation>Does the text of the document change? Then everyone signs again.</translation>
    </message>
    <message>
        <source>Het blijft in het dossier bewaard. Het telt niet meer mee en komt niet in het document.</source>
        <translation>It is kept in the case. It no longer counts and does not come in the document.</translation>
    </message>
    <message>
        <source>Dit past niet meer</source>
        <translation>This no longer fits</translation>
    </message>
    <message>
        <source>Uw antwoord blijft staan. Kijk of het nog klopt.</source>
        <translation>Your answer stays. See whether it is still right.</translation>
    </message>
    <message>
        <source>Deze vragen zijn anders</source>
        <translation>These questions are different</translation>
    </message>
    <message>
        <source>Uw weging blijft staan. Kijk of zij nog klopt.</source>
        <translation>Your weighing stays. See whether it is still right.</translation>
    </message>
    <message>
        <source>Deze alternatieven zijn anders</source>
        <translation>These alternatives are different</translation>
    </message>
    <message>
        <source>Dit komt erbij</source>
        <translation>This is added</translation>
    </message>
    <message>
        <source>Nu: {before}. Straks: {after}.</source>
        <translation>Now: {before}. Then: {after}.</translation>
    </message>
    <message>
        <source>Deze regels vallen anders uit</source>
        <translation>These rules turn out differently</translation>
    </message>
    <message>
        <source>Voor dit dossier verandert er nu niets</source>
        <translation>Nothing changes for this case now</translation>
    </message>
</context>
<context>
    <name>WeighingPage</name>
    <message>
        <source>Meer vragen</source>
        <translation>More questions</translation>
    </message>
    <message>
        <source>Eigen idee toevoegen</source>
        <translation>Add your own idea</translation>
    </message>
    <message>
        <source>Idee van: {who}</source>
        <translation>Idea of: {who}</translation>
    </message>
    <message>
        <source>Een eigen idee bij dit dossier.</source>
        <translation>An idea of your own for this case.</translation>
    </message>
    <message>
        <source>Dit geldt hier niet.</source>
        <translation>This does not apply here.</translation>
    </message>
    <message>
        <source>Meer vragen ({count}, niet verplicht)</source>
        <translation>More questions ({count}, optional)</translation>
    </message>
    <message>
        <source>Minder vragen</source>
        <translation>Fewer questions</translation>
    </message>
    <message>
        <source>Zet op de actielijst</source>
        <translation>Put on the action list</translation>
    </message>
    <message>
        <source>U kunt doorgaan. Dit blijft open tot het is gevraagd.</source>
        <translation>You can go on. This stays open until it has been asked.</translation>
    </message>
    <message>
        <source>Nog niet gevraagd is geen nee.</source>
        <translation>Not asked yet is not a no.</translation>
    </message>
</context>
<context>
    <name>WordsSaid</name>
    <message>
        <source>alleen gesproken</source>
        <translation>only spoken</translation>
    </message>
</context>
<context>
    <name>_Bar</name>
    <message>
        <source>Meer…</source>
        <translation>More…</translation>
    </message>
    <message>
        <source>{steps} van 4</source>
        <translation>{steps} of 4</translation>
    </message>
</context>
<context>
    <name>_CaseDelegate</name>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>_Confirm</name>
    <message>
        <source>Verzegel dit document</source>
        <translation>Seal this document</translation>
    </message>
    <message>
        <source>Nog niet</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Met een sleutel van de organisatie…</source>
        <translation>With a key of the organisation…</translation>
    </message>
    <message>
        <source>Wachtwoord van de sleutel</source>
        <translation>Password of the key</translation>
    </message>
    <message>
        <source>Met een kaart of token…</source>
        <translation>With a card or token…</translation>
    </message>
    <message>
        <source>Toch met mijn eigen sleutel</source>
        <translation>With my own key after all</translation>
    </message>
    <message>
        <source>voorlopige</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>definitieve</source>
        <translation>final</translation>
    </message>
    <message>
        <source>U verzegelt de {kind} verantwoording zoals die hiernaast staat.</source>
        <translation>You seal the {kind} justification as it stands beside this.</translation>
    </message>
    <message>
        <source>U verzegelt dit blad zoals het hiernaast staat.</source>
        <translation>You seal this sheet as it stands beside this.</translation>
    </message>
    <message>
        <source>Nog niet getekend: {names}. Dat houdt het zegel niet tegen.</source>
        <translation>Not signed yet: {names}. That does not hold back the seal.</translation>
    </message>
    <message>
        <source>De tijd wordt via internet gevraagd bij {name}. Wat er in staat, gaat niet mee.</source>
        <translation>The time is asked over the internet from {name}. What it says does not go along.</translation>
    </message>
    <message>
        <source>Kijk opnieuw wat er op de kaart staat</source>
        <translation>Look again at what is on the card</translation>
    </message>
    <message>
        <source>Sleutel van de organisatie gekozen. Kies een andere…</source>
        <translation>Key of the organisation chosen. Choose another…</translation>
    </message>
</context>
<context>
    <name>_Note</name>
    <message>
        <source>Dit moet geregeld zijn voordat u definitief kunt ondertekenen.</source>
        <translation>This must be settled before you can sign as final.</translation>
    </message>
    <message>
        <source>Regel dit zo snel mogelijk. Tot die tijd staat het op blad 1.</source>
        <translation>Settle this as soon as possible. Until then it is on page 1.</translation>
    </message>
    <message>
        <source>De reden staat al bij uw antwoorden.</source>
        <translation>The reason is already in your answers.</translation>
    </message>
    <message>
        <source>Waarom u dit ziet: {facts}</source>
        <translation>Why you see this: {facts}</translation>
    </message>
    <message>
        <source>Gaat u toch zo verder? Schrijf kort waarom.</source>
        <translation>Do you go on like this all the same? Write briefly why.</translation>
    </message>
</context>
<context>
    <name>_Page</name>
    <message>
        <source>Blad {page} van {count}. Kies Tekst van dit document om te luisteren.</source>
        <translation>Page {page} of {count}. Choose Text of this document to listen.</translation>
    </message>
</context>
<context>
    <name>_PageName</name>
    <message>
        <source>{name}, u bent hier</source>
        <translation>{name}, you are here</translation>
    </message>
</context>
<context>
    <name>_PersonRow</name>
    <message>
        <source>Persoon {number}: hoe noemt u deze persoon?</source>
        <translation>Person {number}: what do you call this person?</translation>
    </message>
    <message>
        <source>Ouder met gezag</source>
        <translation>Parent with authority</translation>
    </message>
    <message>
        <source>Ouder zonder gezag</source>
        <translation>Parent without authority</translation>
    </message>
    <message>
        <source>Ouder, gezag weet ik niet</source>
        <translation>Parent, authority not known</translation>
    </message>
    <message>
        <source>Voogd</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Wie is persoon {number}?</source>
        <translation>Who is person {number}?</translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Vorige maand</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Volgende maand</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>Maand kiezen</source>
        <translation>Choose the month</translation>
    </message>
    <message>
        <source>Jaar kiezen</source>
        <translation>Choose the year</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>{month} {year} heeft {days} dagen. Kijk de dag na.</source>
        <translation>{month} {year} has {days} days. Check the day.</translation>
    </message>
    <message>
        <source>{date} is een {weekday}. Kijk de dag na.</source>
        <translation>{date} is a {weekday}. Check the day.</translation>
    </message>
    <message>
        <source>Is het jaar 19{year} of 20{year}? Schrijf het met vier cijfers.</source>
        <translation>Is the year 19{year} or 20{year}? Write it with four digits.</translation>
    </message>
    <message>
        <source>Schrijf het jaar met vier cijfers, zoals 2015.</source>
        <translation>Write the year with four digits, such as 2015.</translation>
    </message>
    <message>
        <source>Het jaar {year} ligt te ver weg. Kijk het jaar na.</source>
        <translation>The year {year} is too far away. Check the year.</translation>
    </message>
    <message>
        <source>Maand {month} is er niet. Schrijf eerst de dag en dan de maand, zoals 31-12-2015.</source>
        <translation>There is no month {month}. Write the day first and then the month, such as 31-12-2015.</translation>
    </message>
    <message>
        <source>Schrijf de datum als 1-2-2015. Weet u de dag niet? Schrijf dan feb 2015, of alleen 2015.</source>
        <translation>Write the date as 1-2-2015. Do you not know the day? Then write Feb 2015, or only 2015.</translation>
    </message>
    <message>
        <source>Het jaar mist nog. Schrijf het met vier cijfers, zoals 1-2-2015.</source>
        <translation>The year is missing. Write it with four digits, such as 1-2-2015.</translation>
    </message>
</context>
<context>
    <name>parent</name>
    <message>
        <source>Bewaren</source>
        <translation>Keeping</translation>
    </message>
    <message>
        <source>PDF bewaren</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Scan (*.pdf *.png *.jpg *.jpeg)</source>
        <translation>Scan (*.pdf *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Scan toevoegen</source>
        <translation>Add a scan</translation>
    </message>
    <message>
        <source>Sleutel van de organisatie</source>
        <translation>Key of the organisation</translation>
    </message>
    <message>
        <source>Welk document kwam terug?</source>
        <translation>Which document came back?</translation>
    </message>
</context>
<context>
    <name>widget</name>
    <message>
        <source>De jeugdige, 12 jaar of ouder</source>
        <translation>The young person, 12 or older</translation>
    </message>
    <message>
        <source>Een ouder met gezag</source>
        <translation>A parent with authority</translation>
    </message>
    <message>
        <source>De voogd</source>
        <translation>The guardian</translation>
    </message>
    <message>
        <source>Iemand anders</source>
        <translation>Someone else</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Bewaard als {name}.</source>
        <translation>Saved as {name}.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{about}: een deel van het bestand is beschadigd. Dat zegt {told_by}.</source>
        <translation>{about}: part of the file is damaged. {told_by} says so.</translation>
    </message>
    <message>
        <source>{about}: regel {place} van het logboek klopt niet. Die is veranderd, weg of toegevoegd.</source>
        <translation>{about}: line {place} of the log is not right. It was changed, removed or added.</translation>
    </message>
    <message>
        <source>{about}: het einde van het logboek ontbreekt. Er waren {place} regels, zegt {told_by}.</source>
        <translation>{about}: the end of the log is missing. There were {place} lines, says {told_by}.</translation>
    </message>
    <message>
        <source>{about}: het logboek is herschreven. Het past niet meer bij {told_by}.</source>
        <translation>{about}: the log was rewritten. It no longer fits {told_by}.</translation>
    </message>
    <message>
        <source>{about} is weg, maar is nooit vernietigd. Het stond wel in {told_by}.</source>
        <translation>{about} is gone, but was never destroyed. It was in {told_by}.</translation>
    </message>
    <message>
        <source>{about} is met de hand veranderd: {told_by} past niet meer.</source>
        <translation>{about} was changed by hand: {told_by} no longer fits.</translation>
    </message>
</context>
</TS>
