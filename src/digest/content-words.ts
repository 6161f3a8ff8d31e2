import type { ContentMark } from './digest.ts'

/**
 * Words that mark a story's content, in the languages of the starter sources; `*` stands for any
 * ending. Hebrew and Arabic words match behind their prefix letters too.
 */
export const CONTENT_WORDS: Readonly<Record<ContentMark, string>> = {
  death: `dead death deaths died dies dying fatal* kill killed killing killings kills murder* corpse*
    mort morte morts mortes mortel* tué tués tuée tuées décès décédé* assassin* meurtr*
    muerto muertos muerta muertas muerte muertes murió murieron fallecid* falleció asesin*
    tote toten toter tödlich* starb starben gestorben getötet* todesopfer ermordet* mord mordes
    morto morti uccis* omicid* mortos mortas matou dood doden overleden gedood погиб* убит* смерт* умер* скончал*
    נהרג נהרגו נהרגה הרוג הרוגים נרצח נרצחה רצח מת מתה מתו מוות
    قتل قتلى قتيل مقتل وفاة توفي ضحايا`,
  violence: `airstrike* assault* bomb bombs bombed bombing* explosion*
    gunfire gunman gunmen hostage* massacre* missile* shelling shooting* stabbed stabbing* torture* wounded
    attentat* bombardement* fusillade* otage* poignardé* blessés blessées
    atentado* bombardeo* tiroteo* apuñal* rehenes heridos heridas
    anschlag* bombe bomben geisel* messerangriff* schüsse verletzte
    attentato bombardament* sparatoria feriti tiroteio* feridos
    aanslag* schietpartij* gewonden взрыв* обстрел* ранен* стрельб*
    פיגוע* ירי פצועים פיצוץ דקירה טיל טילים
    قصف انفجار جرحى رهائن`,
  'sexual-crime': `rape raped rapes rapist* molest* paedophil* pedophil* viol viols violé violée violeur*
    pédophil* pédocrimin* violación violador* violada pederast* vergewaltig* kindesmissbrauch*
    stupro stuprata estupr* pedofil* verkracht* изнасил* педофил* אונס נאנסה פדופיל* اغتصاب تحرش`,
  'self-harm': `suicid* self-harm* suizid* selbstmord* selbsttötung* zelfmoord* zelfdoding* самоубий* суицид*
    התאבד* אובדני* انتحار`,
}

/** "Attack": on people, unless a story is one of computers; then it is violence only where somebody died. */
export const ATTACK_WORDS = `attack attacks attacked attacker attackers attaque attaques attaqué* ataque ataques angriff* attacco attacchi
  aanval* атак* תקיפה מתקפה מתקפת هجوم هجمات`

/** Words of stories in which what is attacked is a machine. */
export const COMPUTER_WORDS = `cyber* hack* malware ransomware phishing ddos server* intrusion* intruder* software computer* password*
  encrypt* certificate* website* online database* firewall* breach* card cards
  informatique* piratage* pirate* logiciel* serveur* numérique* informátic* ciber* servidor* pirata* contraseña*
  schadsoftware rechner* netzwerk* datenleck* informatic* hacker* computador* senha* gegevens* netwerk*
  кибер* хакер* сервер* компьютер* סייבר האקר* שרת שרתים מחשב* סיסמ* אבטחת سيبران* إلكتروني* إلكترونية قراصنة خوادم`

/** Phrases that say how somebody harmed himself: such a sentence is never shown. */
export const METHOD_WORDS = `hanged herself|hanged himself|hanged themselves|hanging himself|hanging herself
  |shot himself|shot herself|jumped to (?:his|her|their) death|slit (?:his|her|their) wrists|took an overdose|overdosed on
  |s'est pendue?|s'est tiré une balle|s'est défenestrée?|se ahorcó|se pegó un tiro|se disparó en la cabeza
  |erhängte sich|erschoss sich|stürzte sich in den tod|si è impiccat[oa]|si è sparat[oa]|enforcou-se
  |verhing zich|повесил(?:ся|ась)|застрелил(?:ся|ась)|תל[התה] את עצמ[והה]|ירה בעצמו|شنق نفسه|شنقت نفسها`
