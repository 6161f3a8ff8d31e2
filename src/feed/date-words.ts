/**
 * Month names, January first, in the languages whose feeds are known to spell dates out instead of
 * using RFC 822. Lower case, without accents; `|` separates forms (cases, spellings, abbreviations
 * that are no beginning of the name).
 */
export const monthNames: readonly (readonly string[])[] = [
  'january february march april may june july august september|sept october november december', // en
  'januar|janner februar|feber marz|maerz april mai juni juli august september oktober november dezember|dez', // de
  'janvier|janv fevrier|fevr mars avril|avr mai juin juillet|juil aout septembre octobre novembre decembre', // fr
  'enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre|set octubre noviembre diciembre|dic', // es
  'janeiro fevereiro|fev marco abril maio junho julho agosto setembro outubro|out novembro dezembro', // pt
  'gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre ottobre|ott novembre dicembre', // it
  'januari februari maart|mrt april mei juni juli augustus september oktober|okt november december', // nl
  'januari februari mars april maj juni juli augusti september oktober november december', // sv
  'januar februar marts april maj juni juli august september oktober november december|des', // da, no
  'styczen|stycznia luty|lutego marzec|marca kwiecien|kwietnia maj|maja czerwiec|czerwca lipiec|lipca sierpien|sierpnia wrzesien|wrzesnia pazdziernik|pazdziernika listopad|listopada grudzien|grudnia', // pl
  'leden|ledna unor|unora brezen|brezna duben|dubna kveten|kvetna cerven|cervna cervenec|cervence srpen|srpna zari rijen|rijna - prosinec|prosince', // cs
  'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie', // ro
  'januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december', // hu
  'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik', // tr
  'januari februari|pebruari maret april mei juni juli agustus september oktober november|nopember desember', // id
  'ιανουαριος|ιανουαριου φεβρουαριος|φεβρουαριου μαρτιος|μαρτιου απριλιος|απριλιου μαιος|μαιου|μαι ιουνιος|ιουνιου ιουλιος|ιουλιου αυγουστος|αυγουστου σεπτεμβριος|σεπτεμβριου οκτωβριος|οκτωβριου νοεμβριος|νοεμβριου δεκεμβριος|δεκεμβριου', // el
  'январь|января февраль|февраля март|марта апрель|апреля май|мая|маи июнь|июня|июн июль|июля август|августа сентябрь|сентября октябрь|октября ноябрь|ноября декабрь|декабря', // ru
  'січень|січня|січ лютий|лютого березень|березня квітень|квітня травень|травня червень|червня липень|липня серпень|серпня вересень|вересня жовтень|жовтня листопад|листопада грудень|грудня', // uk
  'ינואר פברואר מרץ|מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר', // he
  'يناير|جانفي فبراير|فيفري مارس ابريل|افريل مايو|ماي يونيو|جوان يوليو|جويلية اغسطس|اوت سبتمبر اكتوبر نوفمبر ديسمبر', // ar
  '- شباط اذار نيسان ايار حزيران تموز اب ايلول - - -', // ar, Levant: the two-word months are below
  'जनवरी फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर', // hi
].map((line) => line.split(' '))

/** Months of two words, and the one-word name that stands for them. */
export const twoWordMonths: readonly (readonly [string, string])[] = [
  ['كانون الثاني', 'يناير'],
  ['كانون الاول', 'ديسمبر'],
  ['تشرين الاول', 'اكتوبر'],
  ['تشرين الثاني', 'نوفمبر'],
]

/** What says "afternoon" or "morning" beside a twelve-hour time. */
export const halfDays: Readonly<Record<string, 'am' | 'pm'>> = {
  am: 'am',
  'a.m.': 'am',
  pm: 'pm',
  'p.m.': 'pm',
  오전: 'am',
  오후: 'pm',
  上午: 'am',
  下午: 'pm',
  午前: 'am',
  午後: 'pm',
}

/**
 * Minutes east of UTC by abbreviation: RFC 822 §5 and the names feeds use besides. Where a name is
 * used in several countries, the one whose press uses it in feeds (IST: India).
 */
export const zoneMinutes: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  mez: 60,
  cest: 120,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  idt: 180,
  trt: 180,
  ist: 330,
  pkt: 300,
  wib: 420,
  hkt: 480,
  sgt: 480,
  awst: 480,
  jst: 540,
  kst: 540,
  acst: 570,
  aest: 600,
  acdt: 630,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  sast: 120,
  brt: -180,
  art: -180,
  nst: -210,
  ndt: -150,
  ast: -240,
  adt: -180,
  est: -300,
  edt: -240,
  et: -300,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
}
