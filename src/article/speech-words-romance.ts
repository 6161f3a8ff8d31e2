import type { SpeechWords } from './speech-words.ts'
import { wordList } from './word-list.ts'

/** How French reports tell who said something. */
export const speechWordsFrench: SpeechWords = {
  claim: wordList(`
    a déclaré, s'est réjoui, s’est réjoui, s'est réjouie, s'est félicité, s’est félicité, a réagi, a martelé, ont déclaré, déclare, déclarent, a dit, ont dit, dit, disent, affirme,
    affirment, a affirmé, ont affirmé, a annoncé, ont annoncé, annonce, a indiqué, ont
    indiqué, indique, indiquent, a précisé, précise, ont précisé, a ajouté, ajoute, ont
    ajouté, a expliqué, explique, ont expliqué, a confirmé, ont confirmé, confirme, a
    assuré, assure, ont assuré, a souligné, souligne, a averti, a prévenu, a rapporté, ont
    rapporté, rapporte, a écrit, écrit, a raconté, raconte, a reconnu, a estimé, a accusé,
    accuse, a fait savoir, a martelé, a lancé, a poursuivi, poursuit, a révélé, a dénoncé,
    dénonce, a insisté, a témoigné, témoigne, prévient, rappelle, a rappelé`),
  denial: wordList(`
    a démenti, ont démenti, dément, démentent, a nié, ont nié, nie, nient, a rejeté, ont
    rejeté, rejette, a réfuté, réfute, ont réfuté, a contesté, conteste`),
  weakDenial: wordList('a rejeté, ont rejeté, rejette, a contesté, conteste'),
  deniable: wordList('accusation, information, allégation, affirmation, rumeur, que'),
  opinion: wordList(`
    estime, estiment, pense, pensent, croit, croient, juge, considère, a jugé`),
  forecast: wordList(`
    prévoit, prévoient, a prévu, s’attend, s'attend, espère, a promis, promet`),
  quoteOnly: wordList(`
    a lancé, a réagi, dit, annonce, confirme, écrit, juge, poursuit, prévoit, rejette, accuse, a qualifié,
    qualifie, rapporte, a dénoncé, dénonce`),
  noComment: wordList(`
    n'a pas souhaité commenter, n’a pas souhaité commenter, a refusé de commenter, n'a pas
    souhaité s'exprimer, n’a pas souhaité s’exprimer, n'a pas donné de détails, n’a pas
    donné de détails, n'a pas répondu, n’a pas répondu, s'est refusé à tout commentaire,
    s’est refusé à tout commentaire, n'a pas commenté, n’a pas commenté, a refusé de donner,
    a refusé de répondre`),
  speakingFrom: String.raw`(?:par téléphone|au téléphone|jointe?|contactée?) (depuis (?:la |le |l['’])?[\p{L}-]+)`,
  untrue: wordList(`
    est faux, sont fausses, est fausse, n'est pas vrai, n’est pas vrai, est un mensonge, est
    mensonger, sont mensongères, est infondé, sont infondées`),
  future: wordList(`
    va, vont, devrait, devraient, sera, seront, serait, aura`),
  that: ['que', "qu'", 'qu’', 'si', 'comment'],
  according: wordList(`
    selon, Selon, d'après, D'après, d’après, D’après, de source, De source, citant, aux
    dires de`),
  accordingAfter: [],
  hearsay: wordList(`
    aurait, auraient, serait, seraient, présumé, présumée, présumés, prétendument`),
  fillers: wordList(`
    aussi, également, mardi, lundi, mercredi, jeudi, vendredi, samedi, dimanche, ensuite,
    plus tard, tard, de, nouveau, lui-même, elle-même, pour, sa, part, leur, soir, matin,
    quant, lui, toutefois, l'`),
  passive: wordList(`
    est, sont, été, était, étaient, fut, être, pas, comme, c'est`),
  pronouns: wordList(`
    il, elle, ils, elles, on, je, nous, celui-ci, celle-ci, ce dernier, cette dernière, qui,
    t-il, t-elle, j'`),
  invertedPronoun: String.raw`[\p{L}’']-(?:t-)?(il|elle|ils|elles)(?: \p{L}+é(?:e|s|es)?| dit| écrit| fait savoir)?(?![\p{L}-])`,
  articles: wordList(`
    le, la, les, l', l’, un, une, des, son, sa, ses, leur, plusieurs, deux, trois, ce,
    cette, ces, du`),
  indefinite: wordList(`
    un, une, des, plusieurs, deux, trois, d'autres, certains, quelques, de`),
  anonymous: wordList(`
    témoins, habitants, sources, source, militants, experts, observateurs, responsables,
    médecins, riverains, analystes`),
  offices: ['police'],
  appositive: wordList(`
    le, la, les, l', l’, un, une, qui, dont, porte-parole, maire, ministre, président,
    présidente, directeur, directrice, chef, professeur, avocat, avocate, responsable,
    ancien, ancienne, patron, âgé, âgée`),
  adverbial: wordList(`
    à, au, aux, en, dans, après, avant, lors, pendant, depuis, avec, sur, pour, par, quand,
    lorsque, si, comme, mais, et, ou, où, car, mardi, lundi, mercredi, jeudi, vendredi,
    samedi, dimanche, selon, ainsi, alors, puis, ensuite, interrogé, interrogée, contacté,
    plus, qu', que, dont, hier, outre, malgré, devant, face, également`),
  clause: wordList(`
    que, parce, après, quand, lorsque, alors, si, mais, où, avant, dont, tandis, puisque,
    car`),
  finite: wordList(`
    est, sont, a, ont, était, étaient, sera, seront, avait, va, vont, doit, peut, fait`),
  stops: wordList(`
    que, qu', qu’, dans un, dans une, lors, mardi, lundi, mercredi, jeudi, vendredi, samedi,
    dimanche, à la presse, aux, à l, sur, après, avant, pendant, devant, auprès, au micro,
    en, et, par, hier, ce, avoir, être, toute, tout, ces, cette, les accusations, les
    informations, au, pour`),
  media: [
    String.raw`(à (?:la télévision(?: (?:d'État|publique|nationale))?|la presse|la radio|l['’](?:AFP|agence [\p{Lu}\p{L}-]+))|auprès de (?:l['’]|la |le )?\p{Lu}[\p{L}-]*|au (?:journal|quotidien) \p{Lu}[\p{L}-]*|aux journalistes)`,
    String.raw`(dans un (?:communiqué|entretien|message|discours|courriel)(?: à \p{Lu}[\p{L}-]*)?|dans une (?:interview|déclaration|lettre|vidéo)|lors d['’]une conférence de presse|sur (?:X|Twitter|Facebook|Telegram|les réseaux sociaux))`,
  ],
  vantage: [
    String.raw`(?:habitante?s?|témoins?|résidente?s?|correspondante?|militante?s?|journalistes?|médecins?|riverains?) (?:de|du|des|à|au|dans|sur) [^,]+`,
    String.raw`de la (?:ville|localité|région)(?: de \p{Lu}[\p{L}-]+)?`,
    'sur place',
  ],
  firstPerson: wordList(`
    je, Je, j', J', j’, J’, nous, Nous, mon, ma, notre, nos`),
  inverts: 'often',
}

/** How Italian reports tell who said something. */
export const speechWordsItalian: SpeechWords = {
  claim: wordList(`
    ha detto, hanno detto, dice, dicono, disse, ha dichiarato, hanno dichiarato, dichiara,
    ha affermato, hanno affermato, afferma, affermano, ha annunciato, hanno annunciato,
    annuncia, ha aggiunto, aggiunge, ha spiegato, hanno spiegato, spiega, ha confermato,
    hanno confermato, conferma, ha riferito, hanno riferito, riferisce, riferiscono, ha
    sottolineato, sottolinea, ha scritto, scrive, ha raccontato, racconta, ha ribadito,
    ribadisce, ha precisato, ha sostenuto, sostiene, sostengono, ha avvertito, avverte, ha
    ammesso, ha accusato, accusa, ha reso noto, hanno reso noto, ha assicurato, ha
    comunicato, ha rivelato, ha denunciato, denuncia, osserva, ha osservato`),
  denial: wordList(`
    ha smentito, hanno smentito, smentisce, smentiscono, ha negato, hanno negato, nega,
    negano, ha respinto, hanno respinto, respinge, respingono, ha contestato`),
  weakDenial: wordList('ha respinto, hanno respinto, respinge, respingono, ha contestato'),
  deniable: wordList('accus, notizi, ricostruzion, voci, afferma, che'),
  opinion: wordList(`
    crede, credono, pensa, pensano, ritiene, ritengono, ha ritenuto`),
  forecast: wordList(`
    prevede, prevedono, ha previsto, si aspetta, spera, ha promesso, promette`),
  quoteOnly: wordList(`
    dice, accusa, conferma, denuncia, ha definito, definisce, annuncia, crede, nega,
    prevede, osserva, racconta, ha previsto, dichiara`),
  noComment: wordList(`
    non ha voluto commentare, non hanno voluto commentare, ha rifiutato di commentare, si è
    rifiutato di commentare, si è rifiutata di commentare, non ha fornito dettagli, non ha
    commentato, non ha risposto, non ha rilasciato dichiarazioni, non ha voluto fornire, non
    ha voluto aggiungere`),
  speakingFrom: String.raw`(?:per telefono|al telefono|telefonicamente) (da(?:lla |l |ll['’]| )[\p{L}-]+)`,
  untrue: wordList(`
    è falso, è falsa, sono false, non è vero, è una menzogna, è una bugia, è infondato, sono
    infondate`),
  future: wordList(`
    sarà, saranno, potrebbe, potrebbero, dovrebbe, dovrebbero, riaprirà, verrà, verranno,
    avrà`),
  that: ['che', "ch'", 'di', 'come', 'se'],
  according: wordList(`
    secondo, Secondo, stando a, Stando a, a detta di, citando, per conto di`),
  accordingAfter: [],
  hearsay: wordList(`
    presunto, presunta, presunti, sarebbe, sarebbero, avrebbe, avrebbero, presumibilmente, a
    quanto pare`),
  fillers: wordList(`
    anche, poi, martedì, lunedì, mercoledì, giovedì, venerdì, sabato, domenica, oggi, ieri,
    inoltre, infine, stesso, già, invece, però, lo`),
  passive: wordList(`
    è, sono, stato, stata, stati, state, era, erano, viene, vengono, essere, non, come, si`),
  pronouns: wordList(`
    lui, lei, egli, ella, essi, loro, io, noi, chi, quest'ultimo, molti, alcuni, si`),
  articles: wordList(`
    il, lo, la, i, gli, le, l', l’, un, uno, una, un', un’, due, tre, alcuni, alcune, suo,
    sua`),
  indefinite: wordList(`
    un, uno, una, un', un’, alcuni, alcune, diversi, diverse, due, tre, altri, molti`),
  anonymous: wordList(`
    testimoni, residenti, fonti, attivisti, esperti, osservatori, abitanti, medici,
    analisti, critici`),
  offices: ['carabinieri', 'polizia'],
  appositive: wordList(`
    il, lo, la, i, l', l’, un, una, che, cui, portavoce, sindaco, sindaca, ministro,
    ministra, presidente, direttore, direttrice, capo, professore, avvocato, ex,
    responsabile`),
  adverbial: wordList(`
    a, al, alla, in, nel, nella, dopo, prima, durante, dal, da, con, su, sul, per, quando,
    se, come, ma, e, o, mentre, perché, dove, che, martedì, lunedì, mercoledì, giovedì,
    venerdì, sabato, domenica, oggi, ieri, secondo, intanto, così, poi, inoltre, anche, nei,
    più, non, interpellato`),
  clause: wordList(`
    che, perché, dopo, quando, mentre, se, ma, dove, prima, cui, poiché, anche`),
  finite: wordList(`
    è, sono, ha, hanno, era, erano, sarà, saranno, aveva, può, deve, va, fa`),
  stops: wordList(`
    che, in un, in una, durante, martedì, lunedì, mercoledì, giovedì, venerdì, sabato,
    domenica, alla, ai, all', all’, al, su, dopo, prima, oggi, ieri, di aver, di avere, di
    essere, a margine, nel corso, e, ogni, le accuse, la notizia, le notizie, con, per`),
  media: [
    String.raw`(alla (?:televisione(?: (?:di Stato|statale|pubblica))?|stampa|radio|tv di Stato)|ai (?:giornalisti|cronisti)|all['’](?:agenzia \p{Lu}[\p{L}-]+|Ansa|ANSA)|al quotidiano \p{Lu}[\p{L}-]*)`,
    String.raw`(in un(?:'|’)?(?:a)? ?(?:comunicato|nota|intervista|messaggio|lettera|discorso|dichiarazione)|in una conferenza stampa|su (?:X|Twitter|Facebook|Telegram))`,
  ],
  vantage: [
    String.raw`(?:residente|residenti|abitante|abitanti|testimone|testimoni|corrispondente|attivista|attivisti|giornalista|medico|inviato) (?:di|del|della|a|in|da|nella) [^,]+`,
    String.raw`dalla (?:città|zona|regione)(?: di \p{Lu}[\p{L}-]+)?`,
    'sul posto',
  ],
  firstPerson: wordList(`
    io, Io, noi, Noi, abbiamo, Abbiamo, ho, Ho, mio, mia, nostro, nostra`),
  inverts: 'often',
}
