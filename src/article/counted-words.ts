import { wordList } from './word-list.ts'

/**
 * Word beginnings that tell what a number counts, all languages together, lower case, keyed by the
 * language-neutral name. A list holds whole words unless they end in "*".
 */
export const countedThings: Readonly<Record<string, readonly string[]>> = {
  killed: wordList(`
    killed, killing, kill, kills, dead, died, dying, deaths, death, fatalities, fatally, slain, perished, toll, bodies,
    getötet, tote, toten, toter, tot, starben, gestorben, todesopfer, ums, getöteten, sterben,
    gedood, doden, dode, overleden, omgekomen, dodelijke, dodental,
    tués, tuées, tué, tuée, morts, mort, mortes, morte, décès, décédés, bilan, tuant,
    morti, morto, uccisi, uccise, ucciso, uccisa, vittime, decessi, decedute,
    muertos, muertas, muerto, muerta, murieron, murió, mataron, mató, fallecidos, fallecieron, asesinados, muertes, fallecido,
    mortos, mortas, morreram, morreu, matou, mataram, óbitos,
    נהרגו, נהרג, נהרגה, הרוגים, ההרוגים, הרוג, מתו, מת, נרצחו, נרצח, חללים,
    قتلى, قتل, قتلوا, قُتل, قتيل, قتيلا, مقتل, شهيد, شهداء, وفاة, وفيات, لقوا, قُتلوا, القتلى`),
  injured: wordList(`
    injured, injuring, injuries, injures, wounded, wounding, wounds, hurt, hospitalized, hospitalised,
    verletzt, verletzte, verletzten, verletzter, verletzte, schwerverletzte, gewond, gewonden, gewonde, gewonden,
    blessés, blessées, blessé, blessée, blessant, feriti, ferite, ferito, ferita, heridos, heridas, herido, herida, lesionados,
    feridos, feridas, ferido, ferida, נפצעו, נפצע, נפצעה, פצועים, פצוע, הפצועים, جرحى, جريح, جريحا, أصيب, أصيبوا, مصاب, مصابين, مصابا, إصابة, بجروح`),
  missing: wordList(`
    missing, unaccounted, vermisst, vermisste, vermissten, vermist, vermiste, vermisten, disparus, disparues, disparu, dispersi, disperse, disperso,
    desaparecidos, desaparecidas, desaparecido, נעדרים, נעדר, مفقودين, مفقودا, مفقود, المفقودين, مفقودون`),
  arrested: wordList(`
    arrested, arrests, arresting, detained, detaining, festgenommen, festnahmen, verhaftet, gearresteerd, aangehouden, opgepakt, arrestaties,
    arrêtés, arrêtées, arrêté, arrêtée, interpellés, interpellées, interpellations, interpellé, arrestati, arrestate, arrestato, arresti, fermati,
    detenidos, detenidas, detenido, detenida, arrestados, arrestaron, detuvieron, presos, detidos, detidas, prenderam,
    נעצרו, נעצר, נעצרה, עצורים, معتقل, معتقلا, معتقلين, اعتقال, اعتقلت, توقيف, أوقفت`),
  displaced: wordList(`
    displaced, displacing, homeless, geflohen, flohen, vertrieben, vertriebene, ontheemd, ontheemden, gevlucht, déplacés, déplacées, sfollati, sfollate,
    desplazados, desplazadas, deslocados, desalojados, desabrigados, desalojadas, עקורים, נעקרו, نازح, نازحا, نازحين, نزوح, نزحوا, مشرد`),
  evacuated: wordList(`
    evacuated, evacuees, evacuating, evakuiert, evakuierten, geëvacueerd, évacués, évacuées, évacué, evacuati, evacuate, evacuados, evacuadas,
    evacuaron, evacuaram, retiradas, פונו, מפונים, إجلاء, أجلي, أُجلي`),
  rescued: wordList(`
    rescued, rescuing, gerettet, gered, secourus, secourues, sauvés, salvati, tratti in salvo, rescatados, rescatadas, rescataron, resgatados,
    resgatadas, salvos, resgataram, חולצו, ניצלו, إنقاذ, أنقذ, أُنقذ`),
  votes: wordList(`votes, vote, stimmen, stemmen, voix, voti, votos, קולות, صوتا, أصوات, صوت`),
}

/** Signs and words that make a number a share or a sum. */
export const units: Readonly<Record<string, readonly string[]>> = {
  percent: wordList(
    `%, percent, per cent, prozent, procent, pour cent, per cento, por ciento, por cento, אחוז, אחוזים, بالمئة, في المئة, بالمائة, في المائة, percentage, points`,
  ),
  money: wordList(
    `$, €, £, ¥, ₪, dollars, dollar, euros, euro, pounds, pesos, yen, yuan, rubles, shekels, dólares, dollari, reais, francs, דולר, דולרים, שקל, שקלים, אירו, يورو, دولار, دولارا`,
  ),
}

/** Nouns for people in general: they leave the scope open. */
export const peopleWords: ReadonlySet<string> = new Set(
  wordList(`
    people, person, persons, others, individuals, victims, casualties, more, of, lives, those, them, bodies,
    menschen, personen, leute, opfer, weitere, mensen, personen, slachtoffers, personnes, personne, gens, autres, victimes,
    persone, persona, altre, altri, vittime, personas, gente, otras, otros, víctimas, pessoas, pessoa, outras, vítimas,
    בני, אדם, אנשים, איש, נפגעים, شخص, شخصا, أشخاص, آخرين, آخرون, ضحايا, ضحية`),
)

/** Groups of people, by language-neutral name: children among the dead are not the dead. */
export const scopeWords: Readonly<Record<string, readonly string[]>> = {
  child: wordList(
    `child, children, kids, boys, girls, infants, babies, kinder, kind, kinderen, enfants, enfant, bambini, bambino, niños, niñas, niño, menores, crianças, criança, ילדים, ילד, ילדות, أطفال, طفل, طفلا`,
  ),
  woman: wordList(
    'women, woman, frauen, frau, vrouwen, femmes, femme, donne, donna, mujeres, mujer, mulheres, mulher, נשים, אישה, نساء, امرأة',
  ),
  soldier: wordList(
    'soldier*, troops, troop, servicemen, soldat, soldaten, soldats, militari, soldati, soldados, militares, militairen, חיילים, חייל, جنود, جنديا, جندي, عسكريين',
  ),
  police: wordList(
    'police, officers, officer, policemen, policeman, polizisten, agenten, policiers, agents, poliziotti, agenti, policías, agentes, policiais, שוטרים, שוטר, شرطيا, شرطي, شرطيين',
  ),
  civilian: wordList(
    'civilian*, zivilisten, burgers, civils, civili, civiles, civis, אזרחים, מדنيين, مدنيين, مدنيا, مدني',
  ),
  militant: wordList(
    'militant*, fighters, rebels, gunmen, attackers, terrorists, insurgents, kämpfer, strijders, combattants, combatientes, combatentes, מחבלים, لامسلحين, مسلحين, مسلحا',
  ),
  journalist: wordList(
    'journalist*, reporters, journalisten, journalistes, giornalisti, periodistas, jornalistas, עיתונאים, صحفيين, صحفيا',
  ),
  student: wordList(
    'student*, pupils, schüler, leerlingen, élèves, étudiants, studenti, estudiantes, alumnos, estudantes, alunos, תלמידים, סטודנטים, طلاب, طالبا',
  ),
  worker: wordList(
    'worker*, employees, miners, arbeiter, werknemers, arbeiders, ouvriers, employés, operai, lavoratori, trabajadores, mineros, trabalhadores, עובדים, פועלים, عمال, عاملا',
  ),
  rescuer: wordList(
    'rescuers, firefighters, medics, paramedics, feuerwehrleute, retter, brandweerlieden, pompiers, secouristes, soccorritori, bomberos, bombeiros, כבאים, רופאים, مسعفين',
  ),
  passenger: wordList(
    'passenger*, passagiere, passagiers, passeggeri, pasajeros, passageiros, נוסעים, ركاب, راكبا',
  ),
  migrant: wordList(
    'migrant*, refugees, flüchtlinge, migranten, réfugiés, migranti, rifugiati, migrantes, refugiados, פליטים, מהגרים, مهاجرين, لاجئين',
  ),
  hostage: wordList(
    'hostage*, geiseln, gijzelaars, otages, ostaggi, rehenes, reféns, חטופים, בני ערובה, رهائن, رهينة',
  ),
  household: wordList(
    'homes, houses, buildings, families, households, häuser, huizen, maisons, case, casas, viviendas, famílias, familias, בתים, משפחות, منازل, منزلا, عائلة',
  ),
}

/** What goes before a number and bends it. */
export const qualifierWords: Readonly<Record<'at-least' | 'at-most' | 'about', readonly string[]>> =
  {
    'at-least':
      wordList(`at least, more than, over, no fewer than, upwards of, a minimum of, mindestens, mehr als, über, wenigstens, minstens, zeker, meer dan, ruim,
    au moins, plus de, almeno, oltre, più di, al menos, más de, por lo menos, pelo menos, mais de, ao menos, לפחות, יותר מ, מעל, למעלה מ, على الأقل, ما لا يقل عن, أكثر من`),
    'at-most':
      wordList(`up to, at most, fewer than, less than, as many as, no more than, under, bis zu, höchstens, weniger als, tot, maximaal, minder dan, hooguit,
    jusqu'à, au plus, moins de, fino a, al massimo, meno di, hasta, menos de, como máximo, até, no máximo, עד, פחות מ, ما يصل إلى, أقل من, نحو ما يصل`),
    about:
      wordList(`about, around, some, nearly, almost, roughly, approximately, an estimated, close to, dozens of, etwa, rund, fast, ungefähr, knapp, circa, ca., ongeveer, zo'n, bijna,
    environ, près de, quelque, une, circa, quasi, intorno a, cerca de, unos, unas, alrededor de, casi, aproximadamente, quase, por volta de, כ-, כמעט, בערך, נحو, نحو, حوالي, قرابة, زهاء`),
  }

/** Units of time, length, age and order: such a number is never a figure of the event. */
export const otherUnits: ReadonlySet<string> = new Set(
  wordList(`
    hour, hours, minute, minutes, second, seconds, day, days, week, weeks, month, months, year, years, decade, decades, century, centuries, year-old, years-old,
    am, pm, a.m, p.m, a.m., p.m., o'clock, uhr, jahre, jahren, jahr, jährige, jähriger, tage, tagen, wochen, monate, monaten, stunden, minuten, sekunden,
    jaar, jaren, dagen, weken, maanden, uur, uren, minuten, ans, an, jours, jour, semaines, mois, heures, heure, années, année, anni, anno, giorni, giorno, settimane, mesi, ore, minuti,
    años, año, días, día, semanas, meses, horas, hora, minutos, anos, ano, dias, dia, mês, שנים, שנה, ימים, יום, שבועות, חודשים, שעות, דקות, בן, בת,
    سنة, سنوات, عاما, عام, أيام, يوما, يوم, أسابيع, أشهر, شهرا, ساعة, ساعات, دقيقة, دقائق,
    km, kilometers, kilometres, miles, mile, meters, metres, feet, foot, inches, mph, kilometer, kilómetros, kilometri, quilômetros, metros, metri, mètres, kilomètres, קילומטר, קילומטרים, كيلومترا, كيلومتر,
    january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sept, oct, nov, dec,
    januar, februar, märz, mai, juni, juli, oktober, dezember, januari, februari, maart, mei, augustus, december, janvier, février, mars, avril, juin, juillet, août, septembre, octobre, novembre, décembre,
    gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre, enero, febrero, abril, mayo, junio, julio, septiembre, octubre, noviembre, diciembre,
    janeiro, fevereiro, março, maio, junho, julho, setembro, outubro, novembro, dezembro, בינואר, בפברואר, במרץ, באפריל, במאי, ביוני, ביולי, באוגוסט, בספטמבר, באוקטובר, בנובמבר, בדצמבר,
    يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر, th, st, nd, rd, degrees, grad, grados, times, mal, veces, fois, volte`),
)
