import { wordList } from './word-list.ts'

/**
 * Words that end in a full stop without ending a sentence, lower case, without that stop, by
 * language. `always` also holds before a capital ("Mr. Tol"); the rest are in `sometimes`, which
 * end a sentence when a usual sentence opener follows ("… in the U.S. The army …").
 */
export interface AbbreviationTable {
  readonly always: readonly string[]
  readonly sometimes: readonly string[]
}

const international: AbbreviationTable = {
  always: wordList(`
    dr, prof, st, mr, mrs, ms, vs, no, nr, fig, cf, ca`),
  sometimes: wordList(`
    etc, inc, ltd, corp, co, jr, sr, u.s, u.n, e.u, u.k`),
}

const byLanguage: Readonly<Record<string, AbbreviationTable>> = {
  en: {
    always: wordList(`
    mr, mrs, ms, messrs, dr, prof, st, mt, ft, rev, hon, gov, sen, rep, reps, sens, gen, lt,
    col, maj, capt, cpt, sgt, cpl, pvt, adm, cmdr, supt, insp, det, pres, amb, atty, no,
    nos, vs, v, fig, cf, e.g, i.e, jan, feb, aug, sept, oct, nov, dec, ave, blvd, approx,
    est, pp, vol, fr, br, sr, secy, del, assn, dept, lt. gov, cong, lt. col, maj. gen, brig`),
    sometimes: wordList(`
    u.s, u.k, u.n, e.u, d.c, a.m, p.m, inc, ltd, co, corp, bros, jr, etc, ph.d, m.d, b.c,
    a.d, l.a, n.y, n.j, u.s.a, al`),
  },
  de: {
    always: wordList(`
    z.b, z. b, d.h, d. h, u.a, u. a, bzw, ca, dr, prof, hr, fr, nr, st, str, abs, art, bd,
    vgl, evtl, ggf, inkl, max, min, mio, mrd, sog, tel, jan, feb, aug, sept, okt, nov, dez,
    i.d, o.ä, gen, dipl, ing, geb, gest, u.z, v.a`),
    sometimes: ['usw', 'etc', 'u.s.w', 'co', 'uvm'],
  },
  es: {
    always: wordList(`
    sr, sra, srta, sres, dr, dra, d, dña, prof, gral, cnel, cap, lic, ing, arq, av, avda,
    núm, no, pág, art, p. ej, p.ej, mons, fr, sto, sta, gob, dip, sen`),
    sometimes: wordList(`
    ee. uu, ee.uu, etc, ud, uds, cía, s.a, a.m, p.m, a. m, p. m`),
  },
  fr: {
    always: wordList(`
    m, mm, mme, mmes, mlle, mgr, me, dr, pr, st, ste, av, bd, p. ex, p.ex, cf, art, n, env,
    gén, col, cap, lt, janv, févr, juil, sept, oct, nov, déc`),
    sometimes: ['etc', 'cie', 's.a', 'j.-c'],
  },
  it: {
    always: wordList(`
    sig, sig.ra, sigg, dott, dott.ssa, dr, prof, prof.ssa, avv, ing, on, sen, gen, col, cap,
    mons, art, n, pag, p.es, es, cfr, s, ss, d, v, arch, geom, rag`),
    sometimes: ['ecc', 's.p.a', 's.r.l', 'a.c', 'd.c'],
  },
  nl: {
    always: wordList(`
    dhr, mevr, mw, dr, drs, mr, ir, ing, prof, ds, bv, bijv, o.a, d.w.z, m.b.t, i.v.m, nr,
    art, blz, ca, resp, st, gen, jan, feb, aug, sept, okt, nov, dec, t.o.v, m.n`),
    sometimes: ['enz', 'etc', 'e.d', 'a.u.b', 'b.v', 'n.v'],
  },
  pt: {
    always: wordList(`
    sr, sra, srs, dr, dra, prof, profa, eng, gen, cel, cap, dep, sen, gov, av, r, n, nº,
    pág, art, p. ex, p.ex, d, exmo, sto, sta, min`),
    sometimes: ['etc', 'ltda', 's.a', 'cia', 'eua', 'a.m', 'p.m'],
  },
  ar: {
    always: ['د', 'أ', 'م', 'ص', 'ت', 'أ.د', 'ج', 'ق', 'هـ'],
    sometimes: ['إلخ', 'الخ', 'ق.م'],
  },
  he: { always: ["פרופ'", "גב'", 'ד"ר', "רח'", "עמ'", "מס'"], sometimes: ["וכו'", "וגו'"] },
  ru: {
    always: wordList(`
    г, гг, т.е, т. е, т.д, т.п, им, ул, д, стр, см, ср, др, проф, акад, св, тыс, млн, млрд,
    руб, кв, корп, обл, р-н`),
    sometimes: ['т. д', 'т. п'],
  },
  pl: {
    always: wordList(`
    dr, prof, inż, mgr, ul, al, np, m.in, tzw, św, gen, płk, nr, godz, tys, mln, mld`),
    sometimes: ['itd', 'itp', 'r', 'in'],
  },
  tr: {
    always: wordList(`
    dr, prof, doç, av, sn, no, cad, sok, mah, bkz, örn`),
    sometimes: ['vb', 'vs'],
  },
  sv: {
    always: wordList(`
    t.ex, bl.a, dr, prof, ca, nr, s.k, d.v.s, kl`),
    sometimes: ['osv', 'm.m', 'm.fl'],
  },
  da: {
    always: wordList(`
    f.eks, bl.a, dr, prof, ca, nr, kl, hr, s.k, mio, mia, pct`),
    sometimes: ['osv', 'mv'],
  },
  no: {
    always: wordList(`
    f.eks, bl.a, dr, prof, ca, nr, kl, jf, mill, mrd`),
    sometimes: ['osv', 'mv'],
  },
  cs: {
    always: wordList(`
    dr, mudr, judr, ing, mgr, prof, doc, č, tzv, např, sv, ul, tis, mil`),
    sometimes: ['atd', 'apod'],
  },
}

/** The abbreviations of a language; the international ones where it has no table. */
export function abbreviationsOf(language: string): AbbreviationTable {
  return byLanguage[language] ?? international
}

/** Languages that write ordinals as a number with a full stop ("am 3. Mai"). */
export const ordinalStopLanguages: ReadonlySet<string> = new Set(
  wordList(`
    de, da, no, nb, nn, fi, cs, sk, pl, hu, hr, sr, sl, et, lv, tr, is`),
)

/** Words that usually open a sentence, so that a stop before them is its end ("in the U.S. The …"). */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  wordList(`
    the, a, an, in, on, at, he, she, it, they, we, i, but, and, this, that, these, those,
    his, her, its, their, for, as, after, when, while, there, however, der, die, das, ein,
    eine, er, sie, es, im, am, el, la, los, las, un, una, en, le, les, une, il, elle, ils,
    dans, lo, gli, nel, de, het, een, o, os`),
)
