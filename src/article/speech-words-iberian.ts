import type { SpeechWords } from './speech-words.ts'
import { wordList } from './word-list.ts'

/** How Spanish reports tell who said something. */
export const speechWordsSpanish: SpeechWords = {
  claim: wordList(`
    dijo, dijeron, dice, dicen, ha dicho, han dicho, afirmó, afirmaron, afirma, afirman, ha
    afirmado, declaró, declararon, declara, ha declarado, aseguró, aseguraron, asegura,
    aseguran, ha asegurado, anunció, anunciaron, anuncia, ha anunciado, informó, informaron,
    informa, ha informado, han informado, explicó, explicaron, explica, ha explicado,
    señaló, señalaron, señala, ha señalado, indicó, indicaron, indica, agregó, añadió,
    añade, ha añadido, confirmó, confirmaron, confirma, ha confirmado, advirtió,
    advirtieron, advierte, reconoció, ha reconocido, admitió, subrayó, ha subrayado,
    sostuvo, sostiene, escribió, relató, contó, cuenta, reportó, reportaron, precisó, acusó,
    acusa, ha acusado, denunció, denunciaron, denuncia, ha denunciado, manifestó, expresó,
    insistió, reiteró, recordó, detalló, apuntó, prometió`),
  denial: wordList(`
    negó, negaron, niega, niegan, ha negado, han negado, desmintió, desmintieron, desmiente,
    desmienten, ha desmentido, rechazó, rechazaron, rechaza, ha rechazado, refutó, refuta`),
  weakDenial: wordList('rechazó, rechazaron, rechaza, ha rechazado'),
  deniable: wordList('acusaci, informe, informaci, versi, señalamiento, afirmaci, rumor, que'),
  opinion: wordList(`
    cree, creen, opina, opinan, opinó, considera, consideran, consideró, piensa, piensan`),
  forecast: wordList(`
    espera, esperan, prevé, prevén, pronosticó, pronostica, confía`),
  quoteOnly: wordList(`
    dice, cuenta, denuncia, indica, anuncia, calificó, califica, cree, rechaza, espera,
    esperan, llamó, acusa, informa, niega, considera, prevé, recordó, contó`),
  noComment: wordList(`
    se negó a comentar, se negaron a comentar, declinó comentar, declinaron comentar, no
    quiso comentar, no quisieron comentar, no quiso hacer comentarios, declinó hacer
    comentarios, evitó hacer comentarios, no respondió, no dio detalles, no dieron detalles,
    no quiso dar detalles, rehusó comentar, no ha comentado, no ofreció detalles, se negó a
    dar, se negó a responder`),
  speakingFrom: String.raw`(?:por teléfono|vía telefónica|telefónicamente) (desde (?:la |el |los |las )?[\p{L}-]+)`,
  untrue: wordList(`
    es falso, es falsa, son falsas, son falsos, no es cierto, no es verdad, es mentira, es
    una mentira, no es así`),
  future: wordList(`
    será, serán, va a, van a, podrá, estará, habrá, reabrirá, abrirá, tendrá`),
  that: ['que', 'cómo', 'si'],
  according: wordList(`
    según, Según, de acuerdo con, De acuerdo con, de acuerdo a, a juicio de, en palabras de,
    citando a`),
  accordingAfter: [],
  hearsay: wordList(`
    presuntamente, supuestamente, presunto, presunta, presuntos, supuesto, supuesta, al
    parecer, habría, habrían`),
  fillers: wordList(`
    también, luego, hoy, ayer, martes, lunes, miércoles, jueves, viernes, sábado, domingo,
    el, este, después, ya, mismo, posteriormente, además, por su parte, su, parte, por, lo,
    le, les, asimismo`),
  passive: wordList(`
    fue, fueron, es, son, sido, ser, era, eran, se, no, como`),
  pronouns: wordList(`
    él, ella, ellos, ellas, yo, nosotros, este, esta, esto, quien, quienes, muchos, algunos,
    otros`),
  articles: wordList(`
    el, la, los, las, un, una, unos, unas, su, sus, dos, tres, varios, varias, otro, otra,
    del, al`),
  indefinite: wordList(`
    un, una, unos, unas, varios, varias, dos, tres, algunos, algunas, otros, otro, otra,
    muchos`),
  anonymous: wordList(`
    testigos, vecinos, residentes, fuentes, activistas, expertos, analistas, críticos,
    observadores, médicos, habitantes, funcionarios, familiares`),
  offices: ['policía', 'autoridades', 'bomberos'],
  appositive: wordList(`
    el, la, los, un, una, que, quien, cuyo, portavoz, alcalde, alcaldesa, ministro,
    ministra, presidente, presidenta, director, directora, jefe, jefa, profesor, profesora,
    ex, vocera, vocero, abogado, abogada, líder, secretario, secretaria, ingeniera,
    ingeniero`),
  adverbial: wordList(`
    en, a, al, tras, después, antes, durante, desde, con, sobre, para, por, cuando, si,
    como, pero, y, o, mientras, aunque, porque, donde, que, hoy, ayer, según, además,
    también, así, luego, sin, ante, entre, hasta, no, más, preguntado, asimismo`),
  clause: wordList(`
    que, porque, cuando, mientras, si, pero, aunque, donde, cuyo, pues, como, antes`),
  finite: wordList(`
    es, son, fue, fueron, ha, han, era, eran, será, serán, había, puede, debe, está, están,
    va, hay`),
  stops: wordList(`
    que, en un, en una, durante, el lunes, el martes, el miércoles, el jueves, el viernes,
    el sábado, el domingo, este, a la, a los, al, en X, en Twitter, en rueda, en
    conferencia, a través, tras, después, antes, hoy, ayer, y, por, las acusaciones, la
    acusación, los informes, la información, cualquier, toda, todo, haber, estas, esas, a`),
  media: [
    String.raw`(a (?:la (?:televisión|radio|prensa|cadena|agencia)(?: (?:estatal|pública|nacional|\p{Lu}[\p{L}-]*))?|los (?:periodistas|medios)|(?<=(?:dijo|declaró|aseguró|explicó|afirmó|señaló|contó|confirmó|dijeron) a )\p{Lu}[\p{L}-]*)|al (?:diario|periódico) \p{Lu}[\p{L}-]*)`,
    String.raw`(en un (?:comunicado|mensaje|discurso|escrito|tuit)|en una (?:entrevista|carta|declaración|conferencia de prensa|rueda de prensa)(?: con \p{Lu}[\p{L}-]*)?|en rueda de prensa|en (?:X|Twitter|Facebook|Telegram|redes sociales))`,
  ],
  vantage: [
    String.raw`(?:vecin[oa]s?|residentes?|testigos?|habitantes?|corresponsal(?:es)?|activistas?|periodistas?|médic[oa]s?) (?:de|del|en|desde) [^,]+`,
    String.raw`(?:de|desde) la (?:ciudad|localidad|zona)(?: de \p{Lu}[\p{L}-]+)?|del pueblo`,
    'en el lugar',
  ],
  firstPerson: wordList(`
    yo, Yo, nosotros, Nosotros, hemos, Hemos, mi, nuestro, nuestra, he, He, vi, vimos,
    estamos, Estamos`),
  inverts: 'often',
}

/** How Portuguese reports tell who said something. */
export const speechWordsPortuguese: SpeechWords = {
  claim: wordList(`
    disse, disseram, diz, dizem, afirmou, afirmaram, afirma, afirmam, declarou, declararam,
    declara, anunciou, anunciaram, anuncia, informou, informaram, informa, explicou,
    explicaram, explica, acrescentou, acrescenta, confirmou, confirmaram, confirma, alertou,
    alerta, ressaltou, destacou, admitiu, reconheceu, escreveu, contou, conta, relatou,
    relataram, relata, garantiu, garante, assegurou, sublinhou, referiu, revelou, acusou,
    acusa, denunciou, reiterou, avisou, indicou, salientou, adiantou, prometeu, sustentou`),
  denial: wordList(`
    negou, negaram, nega, negam, desmentiu, desmentiram, desmente, rejeitou, rejeitaram,
    rejeita, refutou, refuta, rebateu`),
  weakDenial: wordList('rejeitou, rejeitaram, rejeita'),
  deniable: wordList('acusaç, relat, informaç, alegaç, denúncia, que'),
  opinion: wordList(`
    acredita, acreditam, pensa, acha, considera, considerou, opinou`),
  forecast: ['espera', 'esperam', 'prevê', 'preveem', 'estima'],
  quoteOnly: wordList(`
    diz, conta, alerta, anuncia, chamou, classificou, acusa, espera, nega, informa, rejeita,
    considera, prevê, acha, estima, descreveu`),
  noComment: wordList(`
    não quis comentar, não quiseram comentar, recusou-se a comentar, se recusou a comentar,
    recusou comentar, não comentou, não respondeu, não deu detalhes, não quis dar detalhes,
    não se manifestou, preferiu não comentar, não forneceu detalhes`),
  speakingFrom: String.raw`(?:por telefone|ao telefone) (d[ao] [\p{L}-]+|de \p{Lu}[\p{L}-]+)`,
  untrue: wordList(`
    é falso, é falsa, são falsas, não é verdade, é mentira, é uma mentira, são mentiras, não
    procede`),
  future: wordList(`
    será, serão, vai, vão, deverá, deve, reabrirá, haverá`),
  that: ['que', 'como', 'se'],
  according: wordList(`
    segundo, Segundo, de acordo com, De acordo com, conforme, Conforme, nas palavras de,
    citando`),
  accordingAfter: [],
  hearsay: wordList(`
    supostamente, alegadamente, suposto, suposta, supostos, alegado, alegada, teria, teriam,
    ao que parece`),
  fillers: wordList(`
    também, depois, hoje, ontem, já, ainda, mesmo, terça-feira, segunda-feira, quarta-feira,
    quinta-feira, sexta-feira, sábado, domingo, nesta, na, no, posteriormente, por, sua, vez`),
  passive: wordList(`
    foi, foram, é, são, sido, ser, era, eram, não, como, se`),
  pronouns: wordList(`
    ele, ela, eles, elas, eu, nós, este, esta, quem, muitos, alguns, outros, que`),
  articles: wordList(`
    o, a, os, as, um, uma, uns, umas, seu, sua, dois, duas, três, vários, várias, outro,
    outra, do, da`),
  indefinite: wordList(`
    um, uma, vários, várias, dois, duas, três, alguns, algumas, outros, outro, muitos`),
  anonymous: wordList(`
    testemunhas, moradores, fontes, ativistas, especialistas, analistas, críticos,
    observadores, médicos, funcionários, familiares, vizinhos`),
  offices: ['polícia', 'autoridades', 'bombeiros'],
  appositive: wordList(`
    o, a, os, um, uma, que, quem, cujo, porta-voz, prefeito, prefeita, ministro, ministra,
    presidente, diretor, diretora, chefe, professor, professora, ex, advogado, advogada,
    líder, engenheira, engenheiro`),
  adverbial: wordList(`
    em, no, na, nos, nas, ao, à, após, depois, antes, durante, desde, com, sobre, para, por,
    quando, se, como, mas, e, ou, enquanto, embora, porque, onde, que, hoje, ontem, segundo,
    também, assim, sem, até, não, mais, questionado, nesta, neste, além`),
  clause: wordList(`
    que, porque, quando, enquanto, se, mas, embora, onde, cujo, pois, antes`),
  finite: wordList(`
    é, são, foi, foram, tem, têm, era, eram, será, serão, havia, pode, deve, está, estão,
    vai, há`),
  stops: wordList(`
    que, em um, em uma, num, numa, durante, na segunda, na terça, na quarta, na quinta, na
    sexta, no sábado, no domingo, nesta, neste, à, aos, ao, em entrevista, em nota, em
    comunicado, por meio, após, depois, antes, hoje, ontem, e, as acusações, a acusação, a
    informação, qualquer, ter`),
  media: [
    String.raw`((?:à|para a) (?:televisão|TV|rádio|imprensa|agência|emissora)(?: (?:estatal|pública|nacional|\p{Lu}[\p{L}-]*))?|aos (?:jornalistas|repórteres)|ao jornal \p{Lu}[\p{L}-]*)`,
    String.raw`((?:em|num|numa)(?: uma?)? ?(?:comunicado|nota|entrevista|carta|mensagem|discurso|declaração)(?: (?:à|ao) \p{Lu}[\p{L}-]*)?|em (?:entrevista|conferência de imprensa|coletiva de imprensa)|n[oa] (?:X|Twitter|Facebook|Telegram))`,
  ],
  vantage: [
    String.raw`(?:morador(?:a|es|as)?|residentes?|testemunhas?|habitantes?|correspondentes?|ativistas?|jornalistas?|médic[oa]s?) (?:de|do|da|em|no|na) [^,]+`,
    String.raw`da (?:cidade|localidade|região)(?: de \p{Lu}[\p{L}-]+)?`,
    'no local',
  ],
  firstPerson: wordList(`
    eu, Eu, nós, Nós, meu, minha, nosso, nossa, vi, vimos, estamos, Estamos, temos`),
  inverts: 'often',
}
