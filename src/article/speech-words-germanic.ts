import type { SpeechWords } from './speech-words.ts'
import { wordList } from './word-list.ts'

/** How German reports tell who said something. */
export const speechWordsGerman: SpeechWords = {
  claim: wordList(`
    sagte, sagten, sagt, sagen, erklärte, erklärten, erklärt, teilte, teilten, berichtete,
    berichteten, berichtet, meldete, meldeten, meldet, betonte, betonten, betont,
    behauptete, behaupteten, behauptet, warnte, warnten, warnt, schrieb, schrieben,
    schreibt, ergänzte, fügte, kündigte, kündigten, bestätigte, bestätigten, bestätigt,
    räumte, versicherte, versicherten, forderte, forderten, kritisierte, kritisierten,
    äußerte, verkündete, gab, gaben, schilderte, erzählte, mahnte, unterstrich, beteuerte,
    warf, habe erklärt`),
  denial: wordList(`
    dementierte, dementierten, dementiert, bestritt, bestritten, bestreitet, bestreiten,
    wies, wiesen, leugnete, leugnet, verneinte, widersprach, widerspricht`),
  weakDenial: wordList('wies, wiesen, widersprach, widerspricht'),
  deniable: wordList(
    'Vorw, Anschuldig, Bericht, Darstellung, Angabe, Behauptung, Meldung, Gerücht, dass',
  ),
  opinion: wordList(`
    glaubt, glaubte, meint, meinte, findet, hält, vermutet, vermutete`),
  forecast: wordList(`
    erwartet, erwartete, erwarten, rechnet, rechnete, prognostiziert, prognostizierte, plant`),
  quoteOnly: wordList(`
    nannte, bezeichnete, findet, hält, gab, gaben, erklärt, sagen, plant, bestätigt,
    erwarten, bestritten, rechnet, warf, betont, meint`),
  noComment: wordList(`
    wollte sich nicht äußern, wollten sich nicht äußern, wollte keine Angaben machen, wollte
    nichts sagen, lehnte eine Stellungnahme ab, lehnte einen Kommentar ab, äußerte sich
    nicht, äußerten sich nicht, äußerte sich zunächst nicht, wollte sich zunächst nicht
    äußern, machte keine Angaben, machten keine Angaben, machte keine weiteren Angaben,
    reagierte zunächst nicht, reagierte nicht, nannte keine Einzelheiten, wollte dazu nichts
    sagen, wollte das nicht kommentieren, war nicht zu erreichen`),
  speakingFrom: String.raw`(?:telefonisch|am Telefon) (aus (?:der |dem )?[\p{L}-]+)`,
  untrue: wordList(`
    ist falsch, sind falsch, sei falsch, seien falsch, ist nicht wahr, sei nicht wahr, ist
    gelogen, stimmt nicht, stimme nicht, frei erfunden, ist erfunden, haltlos`),
  future: wordList(`
    wird, werden, werde, würde, würden, soll, sollen, solle`),
  that: ['dass', 'ob', 'wie'],
  according: wordList(`
    laut, Laut, nach Angaben von, Nach Angaben von, nach Angaben des, Nach Angaben des, nach
    Angaben der, Nach Angaben der, nach Worten von, gemäß, Gemäß, so, unter Berufung auf,
    Unter Berufung auf`),
  accordingAfter: ['zufolge'],
  hearsay: wordList(`
    angeblich, mutmaßlich, offenbar, hieß es, heißt es, soll, sollen, Berichten zufolge, dem
    Vernehmen nach`),
  fillers: wordList(`
    hat, haben, hatte, hatten, auch, zudem, später, erneut, am, dienstag, montag, mittwoch,
    donnerstag, freitag, samstag, sonntag, zuvor, sich, jedoch, aber, bereits, nun, dagegen,
    außerdem, inzwischen`),
  passive: wordList(`
    wird, wurde, wurden, werden, worden, ist, sind, war, waren, zu, als, nicht`),
  pronouns: ['er', 'sie', 'es', 'wir', 'ich', 'man', 'viele', 'einige'],
  nameEnd: String.raw`^(?:\p{Ll}[\p{L}-]* ){0,3}\p{Lu}[\p{L}\p{N}.’'-]*(?: \p{Lu}[\p{L}.’'-]*| (?:von|der|des|für|beim?|aus|in)(?: (?:der|dem|den))?(?: \p{Ll}[\p{L}-]*(?:en|er))? \p{Lu}[\p{L}.’'-]*)*`,
  articles: wordList(`
    der, die, das, den, dem, des, ein, eine, einer, eines, einem, mehrere, zwei, drei, sein,
    seine, ihr, ihre, beide`),
  indefinite: wordList(`
    ein, eine, einer, einem, mehrere, einige, viele, zwei, drei, andere, weitere`),
  anonymous: wordList(`
    Zeugen, Augenzeugen, Anwohner, Anwohnern, Bewohner, Aktivisten, Beobachter, Beobachtern,
    Kritiker, Experten, Quellen, Insider, Insidern, Nachbarn, Ärzte, Fachleute, Berichte,
    Berichten, Medienberichten, Zeugenaussagen, Diplomaten`),
  offices: [],
  appositive: wordList(`
    der, die, das, ein, eine, deren, dessen, Sprecher, Sprecherin, Chef, Leiter, Leiterin,
    Professor, Professorin, Vorsitzender, Bürgermeister, Bürgermeisterin`),
  adverbial: wordList(`
    am, im, in, an, auf, nach, vor, bei, beim, während, seit, mit, als, wenn, weil, dass,
    zum, zur, für, dazu, darauf, zuvor, später, danach, dabei, dort, hier, wie, so, aber,
    und, auch, zudem, doch, zugleich, gleichzeitig, heute, gestern, gegenüber, laut,
    unterdessen, der, die, das`),
  clause: wordList(`
    dass, weil, als, nachdem, während, wenn, aber, obwohl, bevor, wie, ob, doch, sondern`),
  finite: wordList(`
    ist, sind, war, waren, wird, werden, wurde, wurden, hat, haben, hatte, soll, sollen,
    kann, können, muss, müssen, sei, seien`),
  stops: wordList(`
    dass, am, im Gespräch, in einem, in einer, bei einer, bei einem, nach, während, dem, der
    Deutschen, der Zeitung, gegenüber, auf einer, auf Anfrage, mit, zurück, bekannt, an,
    ein, hinzu, Montag, und, zu, zum, es, er, sie, man, heute, gestern, jedoch, Vorwürfe,
    Berichte, den Vorwurf, die Vorwürfe, den Bericht, die Angaben, diese`),
  media: [
    String.raw`(gegenüber (?:der |dem |den )?(?:\p{Lu}[\p{L}-]*)(?: \p{Lu}[\p{L}-]*)*)`,
    String.raw`(der (?:Nachrichtenagentur|Zeitung|Agentur) \p{Lu}[\p{L}-]*|der Deutschen Presse-Agentur|dem (?:Sender|Staatsfernsehen|Rundfunk)(?: \p{Lu}[\p{L}-]*)?|im Staatsfernsehen)`,
    String.raw`(in einer (?:Mitteilung|Erklärung|Stellungnahme|Rede)|in einem (?:Interview|Brief|Schreiben)|bei einer Pressekonferenz|auf einer Pressekonferenz|auf (?:X|Twitter|Facebook|Telegram))`,
  ],
  vantage: [
    String.raw`(?:Bewohner(?:in)?|Anwohner(?:in)?|Augenzeuge|Augenzeugin|Zeuge|Zeugin|Korrespondent(?:in)?|Aktivist(?:in)?|Reporter(?:in)?|Arzt|Ärztin) (?:aus|in|von|vor|bei) [^,]+`,
    String.raw`aus (?:der Stadt|dem Ort|dem Dorf|der Region)(?: \p{Lu}\p{L}+)?`,
    'vor Ort|am Unglücksort',
  ],
  firstPerson: wordList(`
    ich, Ich, wir, Wir, mein, unser, uns, mir, mich`),
  inverts: 'often',
}

/** How Dutch reports tell who said something. */
export const speechWordsDutch: SpeechWords = {
  claim: wordList(`
    zei, zeiden, zegt, zeggen, verklaarde, verklaarden, verklaart, meldde, meldden, meldt,
    melden, vertelde, vertelden, vertelt, waarschuwde, waarschuwt, bevestigde, bevestigden,
    bevestigt, schreef, schrijft, stelde, stelt, benadrukte, benadrukt, voegde, liet weten,
    laat weten, lieten weten, beweerde, beweert, kondigde, erkende, erkent, eiste,
    beschuldigde, beschuldigt, liet, laat`),
  denial: wordList(`
    ontkende, ontkenden, ontkent, ontkennen, verwierp, verwerpt, sprak tegen, spreekt tegen,
    weersprak, weerspreekt, betwistte, betwist`),
  weakDenial: wordList('verwierp, verwerpt, weersprak, weerspreekt, betwistte, betwist'),
  deniable: wordList('beschuldig, bericht, bewering, aantijging, claim, gerucht, dat'),
  opinion: wordList(`
    gelooft, geloofde, denkt, dacht, vindt, vond, meent, meende`),
  forecast: wordList(`
    verwacht, verwachtte, verwachten, voorspelt, voorspelde`),
  quoteOnly: wordList(`
    noemde, noemt, stelde, stelt, melden, dacht, vindt, vond, verwacht, verwachten, zeggen,
    liet, laat, betwist`),
  noComment: wordList(`
    wilde niet reageren, wilden niet reageren, wil niet reageren, wilde geen commentaar
    geven, gaf geen commentaar, weigerde commentaar, gaf geen details, wilde geen details
    geven, reageerde niet, was niet bereikbaar voor commentaar`),
  untrue: wordList(`
    is niet waar, is onwaar, is onjuist, klopt niet, is een leugen, is onzin, zijn leugens`),
  future: ['zal', 'zullen', 'zou', 'zouden', 'gaat', 'gaan'],
  that: ['dat', 'of', 'hoe'],
  according: wordList(`
    volgens, Volgens, aldus, Aldus, op gezag van, Op gezag van`),
  accordingAfter: [],
  hearsay: wordList(`
    naar verluidt, Naar verluidt, vermoedelijk, zou, zouden, vermeende`),
  fillers: wordList(`
    heeft, hebben, had, hadden, ook, later, eerder, opnieuw, dinsdag, maandag, woensdag,
    donderdag, vrijdag, zaterdag, zondag, vandaag, daarop, echter`),
  passive: wordList(`
    wordt, werd, werden, worden, is, zijn, was, waren, te, als, niet`),
  pronouns: wordList(`
    hij, zij, ze, het, we, wij, ik, men, velen, sommigen`),
  nameEnd: String.raw`^(?:\p{Ll}[\p{L}-]* ){0,3}\p{Lu}[\p{L}\p{N}.’'-]*(?: \p{Lu}[\p{L}.’'-]*| (?:van|voor|bij|uit)(?: (?:de|het|den))?(?: \p{Ll}[\p{L}-]*e)? \p{Lu}[\p{L}.’'-]*)*`,
  articles: wordList(`
    de, het, een, twee, drie, enkele, zijn, haar, hun, meerdere`),
  indefinite: wordList(`
    een, enkele, meerdere, verschillende, twee, drie, sommige, veel, andere`),
  anonymous: wordList(`
    getuigen, ooggetuigen, bewoners, omwonenden, buurtbewoners, activisten, bronnen,
    deskundigen, experts, critici, waarnemers, artsen, ambtenaren, Getuigen, Ooggetuigen,
    Bewoners, Omwonenden, Activisten, Bronnen, Deskundigen, Experts, Critici, Artsen`),
  offices: wordList(`
    politie, justitie, autoriteiten, brandweer, Autoriteiten, Justitie, burgemeester,
    minister, premier, president`),
  appositive: wordList(`
    de, het, een, die, dat, wiens, woordvoerder, woordvoerster, burgemeester, hoogleraar,
    directeur, voorzitter`),
  adverbial: wordList(`
    bovendien, daarnaast, verder, echter, intussen, ondertussen,
    op, in, aan, na, voor, bij, tijdens, sinds, met, als, toen, omdat, dat, volgens, daarna,
    daarbij, later, eerder, ook, maar, en, zo, vandaag, gisteren, dinsdag, maandag,
    woensdag, donderdag, vrijdag, zaterdag, zondag, daar, hier, tegen, ondertussen`),
  clause: wordList(`
    dat, omdat, toen, nadat, terwijl, als, maar, hoewel, voordat, zoals, of`),
  finite: wordList(`
    is, zijn, was, waren, wordt, werd, werden, zal, zullen, heeft, hebben, had, kan, kunnen,
    moet, moeten`),
  stops: wordList(`
    dat, op, in een, tegen, tijdens, na, weten, aan, toe, dinsdag, maandag, woensdag,
    donderdag, vrijdag, zaterdag, zondag, vandaag, gisteren, via, en, bij een, hij, zij, ze,
    het bericht, de beschuldigingen`),
  media: [
    String.raw`(tegen (?:de |het )?(?:staatstelevisie|staatsomroep|persbureau|krant|omroep|verslaggevers|journalisten|\p{Lu}[\p{L}-]*)(?: \p{Lu}[\p{L}-]*)*)`,
    String.raw`(in een (?:verklaring|interview|brief|persbericht|toespraak)|op een persconferentie|op (?:X|Twitter|Facebook|Telegram)|via (?:X|Twitter|Facebook|Telegram))`,
  ],
  vantage: [
    String.raw`(?:inwoner|inwoonster|bewoner|bewoonster|getuige|ooggetuige|correspondent|activist|activiste|verslaggever|arts) (?:uit|in|van|bij) [^,]+`,
    String.raw`uit (?:de stad|het dorp|de regio)(?: \p{Lu}\p{L}+)?`,
    'ter plaatse|ter plekke',
  ],
  firstPerson: wordList(`
    ik, Ik, wij, Wij, we, We, ons, onze, mijn, mij`),
  inverts: 'often',
}
