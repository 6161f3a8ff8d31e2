/** Words too common to tell articles apart, by language. Languages not listed have none. */
export const STOP_WORDS: Readonly<Record<string, string>> = {
  // "us" is left out: folded, it is also the country.
  en: `a about above after again against all also am an and any are aren't as at be because been
    before being below between both but by can can't cannot could couldn't did didn't do does doesn't
    doing don't down during each few for from further had hadn't has hasn't have haven't having he her
    here hers herself him himself his how i if in into is isn't it its itself just me more most my
    myself no nor not now of off on once only or other our ours ourselves out over own said same say
    says she should shouldn't so some such than that the their theirs them themselves then there these
    they this those through to too under until up very was wasn't we were weren't what when where
    which while who whom why will with won't would wouldn't you your yours yourself it's he's she's
    that's there's i'm they're we're you're i've we've they've may might must`,
  de: `aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis
    bist da damit dann das dass dem den denn der des dessen die dies diese diesem diesen dieser dieses
    doch dort du durch ein eine einem einen einer eines einige er es etwas für gegen gewesen hab habe
    haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem ins
    ist jede jedem jeden jeder jedes jetzt kann kein keine keinen können könnte man manche mehr mein
    meine mit muss müssen nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen
    seiner seit selbst sich sie sind so soll sollen sollte sondern sonst sowie über um und uns unter
    viel vom von vor war waren was weg weil weiter welche welcher wenn wer werde werden wie wieder will
    wir wird wo wollen worden wurde wurden während zu zum zur zwar zwischen sagte`,
  fr: `à ai au aura aussi autre autres aux avait avant avec avoir ayant c ce cela ces cet cette ceux chez
    comme contre d dans de depuis des donc dont du elle elles en encore entre est et étaient était été
    être eu eux fait font ici il ils j je l la le les leur leurs lors lui m ma mais me même mes moi moins
    n ne ni nos notre nous on ont ou où par parce pas pendant peu peut plus pour pourrait qu quand que
    quel quelle quelles quels qui s sa sans se selon sera seront ses si soit son sont sous sur t ta te
    tes ton tous tout toute toutes très tu un une vers vos votre vous y après alors`,
  es: `a al algo algunas algunos ante antes aquel aquella así aún aunque cada como con contra cual cuando
    de del desde después donde dos durante e el él ella ellas ellos en entre era eran es esa esas ese eso
    esos esta está estaba están estar estas este esto estos fue fueron ha había habían han has hasta hay
    la las le les lo los más me mi mientras mucho muchos muy nada ni no nos nosotros o otra otras otro
    otros para pero poco por porque pues que qué quien quienes se sea según ser si sí sido sin sobre son
    su sus también tan tanto te tener tiene tienen toda todas todo todos tras tu un una unas uno unos y
    ya yo`,
  it: `a abbia ad ai al alla alle allo altri altro anche ancora aveva avevano c che chi ci cioè come con
    contro cui d da dagli dai dal dalla dalle dallo degli dei del della delle dello di dopo dove due e è
    ed era erano essere fa fra già gli ha hanno ho i il in io l la le lei li lo loro lui ma mentre mi mia
    molto ne negli nei nel nella nelle nello no noi non nostro o ogni oggi per perché però più poi prima
    può qual quale quando quanto quella quelle quelli quello questa queste questi questo qui s se sé
    secondo sembra senza si sia sono sopra sotto sta stata state stati stato su sua sue sugli sui sul
    sulla sulle suo suoi tra tutta tutte tutti tutto un una uno v vi voi`,
  pt: `a à ainda além ante antes ao aos apenas após as às até cada com como contra da das de dela dele deles
    depois desde dessa desse desta deste do dois dos durante e é ela elas ele eles em enquanto entre era
    eram essa essas esse esses esta está estão estar estas estava este estes eu foi foram há isso isto já
    la lhe mais mas me mesmo meu minha muito muitos na não nas nem no nos nós nossa nosso num numa o onde
    os ou outra outras outro outros para pela pelas pelo pelos por porque pouco qual quando que quem se
    segundo seja sem ser será seu seus sido sob sobre sua suas também tem têm tinha toda todas todo todos
    um uma você`,
  nl: `aan af al alle alleen als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus
    een eens en er ge geen geweest haar had hadden heb hebben heeft hem het hier hij hoe hun iets ik in is
    ja je kan kon kunnen maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat onder
    ons ook op over reeds te tegen toch toen tot u uit uw van veel voor want waren was wat we wel werd
    werden wezen wie wij wil worden wordt zal ze zei zelf zich zij zijn zo zonder zou zouden`,
  he: `של את על לא כי הוא היא הם הן אני אנחנו אתה זה זו זאת אלה אלו גם או אם כל עם אל אך אבל רק כך כן מה
    מי יש אין היה היתה הייתה היו יהיה להיות בין לפני אחרי עוד יותר כדי אחד אחת כמו לו לה להם בו בה בהם
    שלו שלה שלהם ידי אשר מאוד כבר אז שם פי תוך מול נגד אצל עד`,
  ar: `في من على إلى الى عن مع هذا هذه ذلك تلك التي الذي الذين ما لا لم لن أن ان إن كان كانت يكون قد هو
    هي هم كما أو او ثم بعد قبل بين كل غير حيث أي عند منذ حتى لكن أكثر اذا إذا به بها له لها لهم فيه فيها
    منه منها عليه عليها قال وقال خلال أيضا`,
  ru: `а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его
    ее если есть еще ещё ж же за здесь и из или им их к как ко когда который которая которые которых кто
    ли либо мне может мы на над надо наш не него нее нет ни них но ну о об однако он она они оно от очень
    по под после при с сам себя так также такой там те тем то того тоже той только том ты у уже чего чем
    что чтобы эта эти это этого этой этом этот я сообщил сказал`,
  pl: `a aby ale bez będzie być był była było były co czy dla do gdy gdzie go i ich im ja jak jako je jednak
    jego jej jest już każdy kiedy które który która lub ma mi może na nad nie niego nim o od on ona one
    oraz po pod przed przez przy są się ta tak także tam te tego tej ten to tu tylko tym u w we więc wszystko
    z za ze że`,
  sv: `alla att av blev bli blir då de dem den denna det detta dig din dina ditt du efter ej eller en er ett
    från för ha hade han hans har henne hennes hon honom hur här i icke ingen inte jag kan kunde man med
    mellan men mig min mot mycket ni nu när någon något några och om oss på samma sedan sig sin sina ska
    skulle som så till under upp ut utan vad var vara vi vid vilken än är`,
  da: `af alle at blev blive bliver da de dem den denne der deres det dette dig din dog du efter eller en end
    er et for fra få ham han hans har havde have hende hendes her hos hun hvad hvis hvor i ikke ind jeg jo
    kan kunne man mange med meget men mig min mod ned noget nogle nu når og også om op os over på selv sig
    skal skulle som sådan til ud under var vi vil ville være været`,
  tr: `acaba ama ancak artık aslında az bana bazı belki ben bile bir biz bu bunu çok çünkü da daha de değil
    diye dolayı en gibi göre hem hep her hiç için ile ise kadar ki kim mı mi mu mü nasıl ne neden o olan
    olarak oldu olduğu olduğunu ona onu onun sonra şey şu tüm ve veya ya yani`,
  uk: `а або але б без був була були було бути в вже від він вона вони все для до за з зі і із їх його її й
    коли лише ми може на над наш не ні о об один ось по під після при про та так також там те ти то того
    тільки у це цей цього що щоб що як яка який які`,
  id: `ada adalah akan antara apa atas atau bagi bahwa banyak beberapa belum bisa dalam dan dapat dari dengan
    di dia hal hanya harus ia ini itu jika juga kami karena ke kepada kita lain lebih masih mereka namun
    oleh pada para pun saat saja saya sebagai sebuah sudah telah tersebut tidak untuk yang`,
}
