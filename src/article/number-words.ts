/** Number words by language, lower case. */
export interface NumberWords {
  readonly units: Readonly<Record<string, number>>
  readonly scales: Readonly<Record<string, number>>
  /** What joins the parts of a number: "veinti | uno", "treinta y uno". */
  readonly joiners: readonly string[]
  /** The mark before decimals; the other one of "," and "." groups thousands. */
  readonly decimal: ',' | '.'
  /** Whether "un", "one" may be a number at all: an article in many languages. */
  readonly oneIsArticle: boolean
}

/** Pairs of word and value, comma-separated: "one 1, two 2". */
function table(text: string): Readonly<Record<string, number>> {
  const entries = text.split(',').map((pair) => pair.trim().split(' '))
  return Object.fromEntries(
    entries.map(([word = '', value = '0']) => [word.replaceAll('_', ' '), Number(value)]),
  )
}

const tables: Readonly<Record<string, NumberWords>> = {
  en: {
    units:
      table(`one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, eleven 11,
      twelve 12, thirteen 13, fourteen 14, fifteen 15, sixteen 16, seventeen 17, eighteen 18, nineteen 19,
      twenty 20, thirty 30, forty 40, fifty 50, sixty 60, seventy 70, eighty 80, ninety 90, dozen 12`),
    scales: table(
      'hundred 100, thousand 1000, million 1000000, billion 1000000000, trillion 1000000000000',
    ),
    joiners: ['and', '-'],
    decimal: '.',
    oneIsArticle: false,
  },
  de: {
    units:
      table(`zwei 2, drei 3, vier 4, fünf 5, sechs 6, sieben 7, acht 8, neun 9, zehn 10, elf 11, zwölf 12,
      dreizehn 13, vierzehn 14, fünfzehn 15, sechzehn 16, siebzehn 17, achtzehn 18, neunzehn 19, zwanzig 20,
      dreißig 30, vierzig 40, fünfzig 50, sechzig 60, siebzig 70, achtzig 80, neunzig 90, einundzwanzig 21,
      zweiundzwanzig 22, dreiundzwanzig 23, vierundzwanzig 24, fünfundzwanzig 25, hundert 100, tausend 1000`),
    scales: table(
      'hundert 100, tausend 1000, million 1000000, millionen 1000000, mio 1000000, milliarde 1000000000, milliarden 1000000000, mrd 1000000000',
    ),
    joiners: [],
    decimal: ',',
    oneIsArticle: true,
  },
  nl: {
    units:
      table(`twee 2, drie 3, vier 4, vijf 5, zes 6, zeven 7, acht 8, negen 9, tien 10, elf 11, twaalf 12,
      dertien 13, veertien 14, vijftien 15, zestien 16, zeventien 17, achttien 18, negentien 19, twintig 20,
      dertig 30, veertig 40, vijftig 50, zestig 60, zeventig 70, tachtig 80, negentig 90, honderd 100, duizend 1000`),
    scales: table('honderd 100, duizend 1000, miljoen 1000000, miljard 1000000000'),
    joiners: [],
    decimal: ',',
    oneIsArticle: true,
  },
  fr: {
    units:
      table(`deux 2, trois 3, quatre 4, cinq 5, six 6, sept 7, huit 8, neuf 9, dix 10, onze 11, douze 12,
      treize 13, quatorze 14, quinze 15, seize 16, vingt 20, trente 30, quarante 40, cinquante 50, soixante 60,
      cent 100, mille 1000, quatre-vingts 80, quatre-vingt 80`),
    scales: table(
      'cent 100, cents 100, mille 1000, million 1000000, millions 1000000, milliard 1000000000, milliards 1000000000',
    ),
    joiners: ['et', '-'],
    decimal: ',',
    oneIsArticle: true,
  },
  it: {
    units:
      table(`due 2, tre 3, quattro 4, cinque 5, sei 6, sette 7, otto 8, nove 9, dieci 10, undici 11, dodici 12,
      tredici 13, quattordici 14, quindici 15, sedici 16, diciassette 17, diciotto 18, diciannove 19, venti 20,
      trenta 30, quaranta 40, cinquanta 50, sessanta 60, settanta 70, ottanta 80, novanta 90, cento 100, mille 1000`),
    scales: table(
      'cento 100, mila 1000, mille 1000, milione 1000000, milioni 1000000, miliardo 1000000000, miliardi 1000000000',
    ),
    joiners: [],
    decimal: ',',
    oneIsArticle: true,
  },
  es: {
    units:
      table(`dos 2, tres 3, cuatro 4, cinco 5, seis 6, siete 7, ocho 8, nueve 9, diez 10, once 11, doce 12,
      trece 13, catorce 14, quince 15, dieciséis 16, diecisiete 17, dieciocho 18, diecinueve 19, veinte 20,
      veintiuno 21, veintidós 22, veintitrés 23, veinticuatro 24, veinticinco 25, treinta 30, cuarenta 40,
      cincuenta 50, sesenta 60, setenta 70, ochenta 80, noventa 90, cien 100, mil 1000`),
    scales: table('cien 100, ciento 100, mil 1000, millón 1000000, millones 1000000'),
    joiners: ['y'],
    decimal: ',',
    oneIsArticle: true,
  },
  pt: {
    units:
      table(`dois 2, duas 2, três 3, quatro 4, cinco 5, seis 6, sete 7, oito 8, nove 9, dez 10, onze 11, doze 12,
      treze 13, catorze 14, quatorze 14, quinze 15, dezesseis 16, dezasseis 16, dezessete 17, dezoito 18,
      dezenove 19, vinte 20, trinta 30, quarenta 40, cinquenta 50, sessenta 60, setenta 70, oitenta 80, noventa 90,
      cem 100, mil 1000`),
    scales: table(
      'cem 100, mil 1000, milhão 1000000, milhões 1000000, bilhão 1000000000, bilhões 1000000000',
    ),
    joiners: ['e'],
    decimal: ',',
    oneIsArticle: true,
  },
  he: {
    units:
      table(`שני 2, שתי 2, שניים 2, שתיים 2, שלושה 3, שלוש 3, שלושת 3, ארבעה 4, ארבע 4, חמישה 5, חמש 5, שישה 6, שש 6,
      שבעה 7, שבע 7, שמונה 8, תשעה 9, תשע 9, עשרה 10, עשר 10, עשרים 20, שלושים 30, ארבעים 40, חמישים 50, שישים 60,
      שבעים 70, שמונים 80, תשעים 90, מאה 100, מאתיים 200, אלף 1000, אלפיים 2000`),
    scales: table('מאות 100, אלף 1000, אלפים 1000, מיליון 1000000, מיליארד 1000000000'),
    joiners: [],
    decimal: '.',
    oneIsArticle: true,
  },
  ar: {
    units:
      table(`اثنان 2, اثنين 2, اثنتان 2, ثلاثة 3, ثلاث 3, أربعة 4, أربع 4, خمسة 5, خمس 5, ستة 6, ست 6, سبعة 7, سبع 7,
      ثمانية 8, ثماني 8, تسعة 9, تسع 9, عشرة 10, عشر 10, عشرون 20, عشرين 20, ثلاثون 30, ثلاثين 30, أربعون 40,
      أربعين 40, خمسون 50, خمسين 50, ستون 60, ستين 60, سبعون 70, سبعين 70, مئة 100, مائة 100, ألف 1000`),
    scales: table(
      'مئة 100, مائة 100, ألف 1000, آلاف 1000, مليون 1000000, ملايين 1000000, مليار 1000000000',
    ),
    joiners: [],
    decimal: '.',
    oneIsArticle: true,
  },
}

const digitsOnly: NumberWords = {
  units: {},
  scales: {},
  joiners: [],
  decimal: '.',
  oneIsArticle: true,
}

/** The number words of a language; digits alone where it has no table. */
export function numberWordsOf(language: string): NumberWords {
  return tables[language] ?? digitsOnly
}
