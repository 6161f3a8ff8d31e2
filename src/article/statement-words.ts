import { wordList } from './word-list.ts'

/** The words that decide whether a sentence can stand alone, by language; lower case. */
export interface StatementWords {
  /** Leading connectives that may be cut (EDITORIAL rule 2). */
  readonly connectives: readonly string[]
  /** First words that point outside the sentence. */
  readonly pointers: readonly string[]
  /** First words of a greeting or of a call to the reader. */
  readonly calls: readonly string[]
  /** A sentence holding one of these limits the figure or claim before it. */
  readonly caveats: readonly string[]
}

const tables: Readonly<Record<string, StatementWords>> = {
  en: {
    connectives: wordList(`
    however, but, and, meanwhile, moreover, furthermore, in addition, nevertheless,
    nonetheless, still, yet, so, also, additionally, besides, indeed, for instance, for
    example, on the other hand, in fact`),
    pointers: wordList(`
    he, she, it, they, this, that, these, those, his, her, its, their, him, them, the
    latter, the former, the two, the pair, the duo, the trio, the couple, the three, the
    four, both, such, neither, either, the man, the woman, the boy, the girl, the same,
    another, others, instead, then, afterwards, afterward, as a result, therefore, thus,
    hence, nor, or, otherwise, similarly, likewise, by contrast, in contrast, the move,
    that’s, that's, it's, it’s, he's, he’s, she's, she’s, they're, they’re, here, one of
    them, some of them, all of them, most of them, none of them, at the same time, because
    of that, because of this, after that, before that, among them, earlier, later`),
    calls: wordList(`
    sign up, read more, read also, read:, click, subscribe, follow us, watch:, watch the,
    watch live, listen, see also, scroll, share this, here's what, here’s what, here is
    what, here are, good morning, good evening, good afternoon, hello, welcome, dear reader,
    download, join us, get the, thank you for, thanks for, stay tuned, tell us, do you, have
    you, if you have, if you are affected, contact us, email us, more on this, more to come,
    this is a breaking, this is a developing, check out, find out, all rights reserved,
    related:, photo:, image:, source:`),
    caveats: wordList(`
    could not be independently, could not independently, could not immediately, not been
    independently, no independent confirmation, had no figure, had no figures, did not say
    how, did not specify, does not include, do not include, did not include, excludes, could
    not be verified, could not verify, unable to verify, cannot be verified, have not been
    verified, has not been verified, gave no breakdown, did not distinguish, does not
    distinguish, is expected to rise, was expected to rise, is likely to rise, could rise,
    may rise, preliminary, subject to revision`),
  },
  de: {
    connectives: wordList(`
    allerdings, jedoch, aber, und, zudem, außerdem, doch, indes, unterdessen, dennoch, auch`),
    pointers: wordList(`
    er, sie, es, dies, dieser, diese, dieses, das sei, das ist, das war, seine, sein, ihre,
    ihr, letzterer, letztere, ersterer, beide, die beiden, dort, dabei, damit, dafür,
    dagegen, daher, deshalb, danach, daraufhin, stattdessen, so, ihm, ihnen, der mann, die
    frau, anschließend, ebenso, später, darin, daran, darauf, denen, solche, dann, denn,
    zuvor, hier, diesen, diesem`),
    calls: wordList(`
    lesen sie, abonnieren, melden sie, klicken, guten morgen, guten abend, willkommen,
    folgen sie, hören sie, mehr dazu, mehr zum thema, hier finden, sehen sie, teilen sie,
    liebe leser`),
    caveats: wordList(`
    nicht unabhängig, ließ sich nicht, ließen sich nicht, nicht überprüf, keine angaben,
    machte keine angaben, nicht enthalten, nicht mitgezählt, vorläufig`),
  },
  nl: {
    connectives: wordList(`
    maar, en, echter, bovendien, ook, toch, ondertussen, daarnaast`),
    pointers: wordList(`
    hij, zij, ze, het, dit, dat, deze, die, zijn, haar, hun, beide, beiden, daar, daarmee,
    daarom, daardoor, daarna, daarbij, de twee, de man, de vrouw, zo, dan, toen, hier,
    vervolgens, laatstgenoemde, eerder, later, hem, hen`),
    calls: wordList(`
    lees ook, lees meer, klik, abonneer, goedemorgen, welkom, volg ons, luister, bekijk,
    meld je aan`),
    caveats: wordList(`
    niet onafhankelijk, niet worden bevestigd, niet te verifiëren, geen cijfers, niet
    meegeteld, voorlopig`),
  },
  fr: {
    connectives: wordList(`
    cependant, toutefois, mais, et, néanmoins, par ailleurs, en outre, de plus, pourtant,
    or, aussi, enfin`),
    pointers: wordList(`
    il, elle, ils, elles, ce, cet, cette, ces, cela, ceci, c'est, c’est, c'était, c’était,
    son, sa, ses, leur, leurs, celui-ci, celle-ci, ceux-ci, ce dernier, cette dernière, les
    deux, tous deux, ainsi, alors, puis, ensuite, donc, lui, y, l'homme, l’homme, la femme,
    celui, celle, là, ici, plus tard, d'où, en effet`),
    calls: wordList(`
    lire aussi, à lire, abonnez, cliquez, inscrivez, bonjour, bienvenue, suivez, écoutez,
    retrouvez, voir aussi, partagez, regardez, découvrez`),
    caveats: wordList(`
    pas pu être vérifié, pu vérifier, de source indépendante, ne comprend pas, sans
    préciser, n'a pas précisé, n’a pas précisé, provisoire, pourrait s’alourdir, pourrait
    s'alourdir`),
  },
  es: {
    connectives: wordList(`
    sin embargo, no obstante, pero, y, además, asimismo, mientras tanto, por otra parte,
    también, aun así`),
    pointers: wordList(`
    él, ella, ellos, ellas, esto, eso, este, esta, estos, estas, ese, esa, su, sus, aquel,
    ambos, ambas, los dos, las dos, el mismo, así, entonces, luego, por eso, por ello, allí,
    ahí, dicho, dicha, el hombre, la mujer, tal, después, dijo que, añadió, agregó, le, les,
    lo, por lo tanto, aquí`),
    calls: wordList(`
    lea también, lee también, suscríbete, suscríbase, haz clic, haga clic, buenos días,
    bienvenidos, síguenos, escucha, comparte, mira , más información, regístrate`),
    caveats: wordList(`
    no pudo ser verificad, no han podido verificar, no se pudo verificar, de forma
    independiente, de manera independiente, no incluye, no precisó, sin precisar, no ofreció
    cifras, preliminar, provisional`),
  },
  pt: {
    connectives: wordList(`
    no entanto, porém, contudo, mas, e, além disso, entretanto, todavia, também, enquanto
    isso`),
    pointers: wordList(`
    ele, ela, eles, elas, isso, isto, este, esta, estes, estas, esse, essa, esses, essas,
    seu, sua, seus, suas, ambos, ambas, os dois, as duas, assim, então, depois, por isso,
    lá, ali, o homem, a mulher, tal, dele, dela, aqui, portanto`),
    calls: wordList(`
    leia também, leia mais, assine, clique, bom dia, bem-vindo, siga, ouça, veja também,
    compartilhe, inscreva, saiba mais, veja`),
    caveats: wordList(`
    não pôde ser verificad, de forma independente, não inclui, não especificou, sem
    especificar, preliminar, provisório`),
  },
  it: {
    connectives: wordList(`
    tuttavia, però, ma, e, inoltre, intanto, nel frattempo, comunque, anche, eppure`),
    pointers: wordList(`
    lui, lei, egli, ella, essi, esso, essa, loro, questo, questa, questi, queste, quello,
    quella, ciò, suo, sua, suoi, sue, il suo, la sua, i suoi, le sue, entrambi, entrambe, i
    due, le due, così, quindi, poi, dunque, lì, là, l'uomo, l’uomo, la donna, tale, infatti,
    qui, perciò, quest'ultimo, dopo`),
    calls: wordList(`
    leggi anche, clicca, abbonati, iscriviti, buongiorno, benvenuti, seguici, ascolta,
    guarda, condividi, scopri`),
    caveats: wordList(`
    non è stato possibile verificare, in modo indipendente, non comprende, non include, non
    ha precisato, senza precisare, provvisorio, preliminare`),
  },
  he: {
    connectives: wordList(`
    עם זאת, אולם, אבל, אך, בנוסף, יחד עם זאת, כמו כן, בינתיים, ואולם`),
    pointers: wordList(`
    הוא, היא, הם, הן, זה, זו, זאת, אלה, אלו, שניהם, שתיהן, השניים, השתיים, כך, לכן, לפיכך,
    שם, לדבריו, לדבריה, לדבריהם, לטענתו, לטענתה, האיש, האישה, מדובר, אז, בכך, על כך, לאחר
    מכן, האחרון, האחרונה, כן, ההוא, בו, בה, לו, לה`),
    calls: wordList(`
    קראו עוד, קראו גם, לחצו, הירשמו, הצטרפו, בוקר טוב, שלום, ברוכים הבאים, עקבו, האזינו,
    צפו, שתפו, לכתבה המלאה, טעינו`),
    caveats: wordList(`
    לא ניתן היה לאמת, לא ניתן לאמת, באופן עצמאי, באופן בלתי תלוי, אינו כולל, לא כולל, לא
    פירט, לא פירטה, ראשוני`),
  },
  ar: {
    connectives: wordList(`
    لكن, ومع ذلك, غير أن, إلا أن, كما, وفي الوقت نفسه, بالإضافة إلى ذلك, في المقابل`),
    pointers: wordList(`
    هو, هي, هم, هذا, هذه, ذلك, تلك, هؤلاء, كلاهما, هناك, وهو, وهي, لذلك, بذلك, وبذلك, كذلك,
    وهذا, وهذه, ثم, الرجل, المرأة, الأخير, وأضاف, وأضافت, أضاف, أضافت, وقال إن, وقالت إن,
    وتابع, وأوضح أن, وأكد أن, وأشار إلى, عندها, بعدها, منهم, بينهم`),
    calls: wordList(`
    اقرأ أيضا, اقرأ المزيد, اضغط, اشترك, صباح الخير, مرحبا, تابعونا, استمع, شاهد, للمزيد`),
    caveats: wordList(`
    لم يتسن التحقق, لم يتسنّ, بشكل مستقل, لا يشمل, لا تشمل, لم يحدد, دون تحديد, أولية, مرشحة
    للارتفاع, مرشح للارتفاع`),
  },
}

/** The table of a language, or null where it has none yet. */
export function statementWordsOf(language: string): StatementWords | null {
  return tables[language] ?? null
}
