# כל מילה שהקורא רואה. מה שמצוטט ממקורות אינו עובר כאן.

# How a line begins: a plain word, or a command with the place it is about ($at: a space and its name) where words are not heard.
say-settings = { $grammar ->
    [commands] /settings{ $at }
   *[typed] הגדרות
  }
say-schedule = { $grammar ->
    [commands] /schedule{ $at }
   *[typed] לוח
  }
say-setup = { $grammar ->
    [commands] /setup{ $at }
   *[typed] התקנה
  }
say-unfollow = { $grammar ->
    [commands] /unfollow{ $at }
   *[typed] הפסק לעקוב
  }
say-story = { $grammar ->
    [commands] /story
   *[typed] ידיעה
  }
say-news = { $grammar ->
    [commands] /news
   *[typed] חדשות
  }
say-sources = { $grammar ->
    [commands] /sources{ $at }
    [forms] sources
   *[typed] /sources
  }
say-follow = { $grammar ->
    [commands] /follow{ $at }
   *[typed] /follow
  }
say-quiet = { $grammar ->
    [commands] /quiet{ $at }
   *[typed] /quiet
  }

## פקודות

command-news = חדשות
  .summary = תדריך עכשיו, על הכול או על נושא אחד
  .words = חדשות, תדריך, תקציר, כותרות, מה חדש, מה קורה
command-catchup = השלמה
  .summary = כל מה שהוחמץ מאז התדריך האחרון, כל ידיעה כפי שהיא עכשיו
  .words = השלמה, מה פספסתי, מה החמצתי
command-story = ידיעה
  .summary = ידיעה אחת במלואה, עם כל מקורותיה
  .words = ידיעה, סיפור, פתח
command-why = למה
  .summary = למה ידיעה הגיעה, או לא
  .words = למה, למה זה, מדוע, למה קיבלתי את זה, למה זה הגיע
command-topics = נושאים
  .summary = מה אפשר לבקש, ומה יש בו היום
  .words = נושאים, מדורים
command-search = חיפוש
  .summary = מציאת דיווחים לפי מילים
  .words = חיפוש, חפש, חפשי, מצא
command-follow = מעקב
  .summary = לדעת כשנושא או ידיעה מתקדמים
  .words = מעקב, עקוב, עקבי, עקוב אחרי, עקבי אחרי, לעקוב אחרי
command-unfollow = הפסקה
  .summary = הפסקת מעקב
  .words = הפסקה, הפסק, הפסיקי, הפסק לעקוב, הפסיקי לעקוב, הפסיקו, הפסיקו לעקוב, להפסיק לעקוב, אל תעקוב, הפסק מעקב, הפסקת מעקב, הפסק לעקוב אחרי, הפסיקי לעקוב אחרי, הפסיקו לעקוב אחרי, להפסיק לעקוב אחרי, אל תעקוב אחרי, הפסק מעקב אחרי
command-follows = מעקבים
  .summary = אחרי מה עוקבים, ומה כל מעקב מביא
  .words = מעקבים, המעקבים שלי
command-quiet = שקט
  .summary = השעות שבהן התרעות ממתינות
  .words = שקט, שעות שקט
command-hide = הסתרה
  .summary = השמטת ידיעות שיש בהן מילה מסוימת
  .words = הסתרה, הסתר, הסתירי, השתק
command-setup = התקנה
  .summary = להתחיל: כרטיס אחד מאפס ועד תדריך יומי
  .words = התקנה, הקמה, התקן
command-schedule = לוח
  .summary = תדריכים שמגיעים מעצמם: הוספה, רשימה, תצוגה מקדימה, שינוי
  .words = לוח, לוחות, לוח זמנים, תזמן, תזמון
  .add = תדריך שמגיע מעצמו, מעכשיו
  .list = מה מגיע לכאן מעצמו, ומתי
  .preview = מה היה מביא התדריך הבא, מוצג רק לך
  .change = לשנות את השעות, הנושאים או המראה
  .pause = לעצור לוח אחד לעת עתה
  .resume = להמשיך לוח שהושהה
  .remove = למחוק לוח
command-pause = השהיה
  .summary = לא לשלוח לכאן דבר לעת עתה, או לעצור לוח אחד
  .words = השהיה, השהה
command-resume = המשך
  .summary = להמשיך אחרי השהיה
  .words = המשך, להמשיך, חידוש
command-sources = מקורות
  .summary = מאין באות החדשות: רשימה, הוספה, הסרה, בדיקה
  .words = מקורות, פידים
  .list = מה נקרא כאן, ומה מצבו של כל מקור
  .add = לקרוא עוד פיד, או עמוד שמפנה לפיד
  .remove = להסיר מקור שנוסף כאן
  .check = לבדוק אם אפשר לקרוא את המקורות עכשיו
  .import = להוסיף את הפידים של קובץ OPML
  .export = כל המקורות כקובץ OPML
command-settings = הגדרות
  .summary = שפות, אזור זמן, אורך והתרעות
  .words = הגדרות, העדפות
command-status = מצב
  .summary = מה נקרא ונשלח, מה מתעכב או נכשל
  .words = מצב, סטטוס
command-privacy = פרטיות
  .summary = מה נשמר עליך: לראות, למחוק
  .words = פרטיות, שכח, שכח אותי
command-help = עזרה
  .summary = { $grammar ->
    [forms] כל הפקודות, וכיצד משתמשים בהן
   *[typed] מה אפשר לומר
  }
  .words = עזרה, פקודות
command-start = התחלה
  .summary = מתחילים כאן
  .words = התחלה, התחל, שלום, היי

## אפשרויות

option-topic = נושא
  .summary = מדור, למשל מדע, מילים, למשל פלמירה, או שאילתה
  .words = נושא
option-wants = איך
  .summary = התרעות מיד, בתדריכים או גם וגם
  .words = איך
option-for = עבור
  .summary = עבורך, או בידי מנהלים עבור כולם כאן
  .words = עבור, בשביל
option-follow = מעקב
  .summary = מספרו ברשימה, הנושא שלו או הידיעה שלו
  .words = מעקב
option-page = עמוד
  .summary = איזה עמוד ברשימה
  .words = עמוד
option-state = מצב
  .summary = כבוי: התרעות מגיעות בכל שעה
  .words = מצב
option-hours = שעות
  .summary = ממתי עד מתי, למשל 22:00-07:00
  .words = שעות
option-delivery = משלוח
  .summary = מספרו במצב
  .words = משלוח
option-card = כרטיס
  .summary = כללי ההתרעות
  .words = כרטיס
option-originators = דיווחים דרושים
  .summary = כמה דיווחים עצמאיים דרושים להתרעה, 1 עד 5
  .words = דיווחים
option-settle = התייצבות
  .summary = דקות שידיעה מתייצבת לפני התרעה
  .words = התייצבות
option-gap = מרווח
  .summary = דקות בין שתי התרעות על אותה ידיעה
  .words = מרווח
option-change = שינוי
  .summary = השינוי הקטן ביותר במספר שמתריעים עליו, באחוזים
  .words = שינוי
option-perday = התרעות ביום
  .summary = מספר ההתרעות המרבי ביום
  .words = ביום
option-trusted = מהימנים
  .summary = מפרסמים שדי בדיווח שלהם לבדו, או אין
  .words = מהימנים
option-blocked = חסומים
  .summary = מפרסמים שאינם מוצגים כאן, או אין
  .words = חסומים, חסום
option-reports = תקלות
  .summary = למי מודיעים כשמשלוח נכשל
  .words = תקלות
option-images = תמונות
  .summary = האם ידיעות מגיעות עם התמונות שלהן
  .words = תמונות, תמונה
option-mention = אזכור
  .summary = התפקיד שהתרעות קוראות לו, או אין
  .words = אזכור, תיוג
option-editors = עורכים
  .summary = תפקידים שרשאים להגדיר כמו מנהלים
  .words = עורכים
option-allowed = מותרים
  .summary = היכן פקודות נענות
  .words = מותרים
option-cooldown = המתנה
  .summary = שניות בין שתי פקודות של אדם אחד
  .words = המתנה
option-story = ידיעה
  .summary = כותרת, או מספר בתדריך האחרון שלך
  .words = ידיעה, מספר
option-part = חלק
  .summary = רק זה מן הידיעה
  .words = חלק
option-words = מילים
  .summary = מה לחפש
  .words = מילים
option-word = מילה
  .summary = המילה שתושמט
  .words = מילה
option-action = פעולה
  .summary = מה לעשות
  .words = פעולה
option-source = מקור
  .summary = שם, מספר ברשימה, כתובת או קובץ
  .words = מקור, כתובת
option-confirm = אישור
  .summary = רק אחרי שנשאלת
  .words = אישור
option-command = פקודה
  .summary = איזו פקודה
  .words = פקודה
option-language = שפת הממשק
  .summary = השפה שבה הבוט מדבר
  .words = ממשק, שפה
option-languages = שפות קריאה
  .summary = השפות שבהן נקראות החדשות, הראשית תחילה
  .words = שפות
option-zone = אזור זמן
  .summary = עיר או אזור, למשל ירושלים
  .words = אזור, שעון
option-minutes = אורך
  .summary = דקות קריאה, מ־1 עד 15
  .words = דקות, אורך
option-what = מתי
  .summary = מתי, למשל 07:30 בימי חול; אפשר להוסיף נושאים
  .words = מתי, מה
option-topics = נושאים
  .summary = מדורים, מילים או שאילתות, בפסיקים ביניהם; בלי: הכול
  .words = נושאים
option-only_times = רק זמנים
  .summary = שעות וימים, ותו לא
  .words = only_times
option-schedule = לוח
  .summary = איזה מהם, לפי מספרו
  .words = לוח
option-layout = תצוגה
  .summary = במלואו, כרטיס קצר עם שרשור, כותרות והודעה לכל ידיעה, או הודעה אחת שמתעדכנת
  .words = תצוגה
option-empty = כשאין חדש
  .summary = לדלג, או לומר זאת
  .words = ריק
option-age = גיל
  .summary = להשמיט ידיעות שאין להן דיווח בשעות האחרונות
  .words = גיל
option-late = איחור
  .summary = בכמה דקות מותר לאחר
  .words = איחור
option-publishers = מפרסמים
  .summary = רק המפרסמים האלה, בפסיקים ביניהם; אף אחד: כולם
  .words = מפרסמים
option-approval = מאשרים
  .summary = מי רואה קודם: אני, מזהה של צ׳אט, או כבוי
  .words = מאשרים
option-moderators = מפקחים
  .summary = המקום שמנהליו רואים אותו קודם ומאשרים
  .words = מפקחים
option-timeout = המתנה
  .summary = כמה דקות ממתינים לאישור
  .words = המתנה
option-otherwise = אחרת
  .summary = מה קורה כשאיש אינו עונה
  .words = אחרת
option-pin = הצמדה
  .summary = להצמיד את האחרון
  .words = הצמדה, הצמד
option-publish = פרסום
  .summary = לפרסם לעוקבים של ערוץ הכרזות
  .words = פרסום
option-file = קובץ
  .summary = קובץ OPML
  .words = קובץ
option-channel = ערוץ
  .summary = על ערוץ אחר

choice-list = רשימה
  .words = רשימה, הצג
choice-add = הוספה
  .words = הוסף, הוסיפי, הוספה
choice-remove = הסרה
  .words = הסר, הסירי, הסרה
choice-check = בדיקה
  .words = בדוק, בדקי, בדיקה
choice-import = ייבוא
  .words = ייבוא, יבא
choice-export = ייצוא
  .words = ייצוא, יצא
choice-alerts = התרעות
  .words = התרעות, התרעה, מיד
choice-digest = תדריכים
  .words = תדריך, תדריכים
choice-both = גם וגם
  .words = שניהם, הכול
choice-here = כאן
  .words = כאן, פה, הקבוצה הזאת, הקבוצה הזו, הצ׳אט הזה, הערוץ הזה
choice-me = אני
  .words = עבורי, אני, לי, בשבילי
choice-chat = כולם כאן
  .words = כולם, הצ׳אט, הקבוצה
choice-author = מי שיצר את הלוח
  .words = היוצר
choice-off = כבוי
  .words = כבוי, כבה, כבי, ללא
choice-log = יומן שינויים
  .words = יומן, שינויים
choice-arrived = הגיע
  .words = הגיע
choice-again = לשלוח שוב
  .words = שוב
choice-delete = מחיקה
  .words = מחק, מחקי, מחיקה
choice-confirm = אישור
  .words = אישור, אשר, כן
choice-preview = תצוגה מקדימה
  .words = תצוגה מקדימה, הצג
choice-choose = בחירה
  .words = בחירה, בחר
choice-change = שינוי
  .words = שנה, שינוי, לשנות
choice-pause = השהיה
  .words = השהה, השהיה, עצור
choice-resume = המשך
  .words = המשך, חדש
choice-approve = אישור
  .words = אשר, לאשר
choice-reject = דחייה
  .words = דחה, לדחות
choice-drop = השמטה
  .words = הוצא, השמט
choice-post = במלואו
  .words = מלא, במלואו
choice-card = כרטיס קצר עם שרשור
  .words = כרטיס
choice-stories = הכותרות, ואחריהן כל ידיעה בפני עצמה
  .words = ידיעות, ידיעה ידיעה
choice-living = הודעה אחת שמתעדכנת
  .words = חי, מתעדכן
choice-sources = המקורות שלה
  .words = מקורות, המקורות
choice-skip = לדלג
  .words = דלג, לדלג
choice-say = לומר זאת
  .words = אמור, לומר
choice-publish = לפרסם
  .words = פרסם, לפרסם
choice-on = פעיל
  .words = פעיל, כן

grammar-fillers = בבקשה, תודה, הראה, הראה לי, הראי לי, תראה לי, תראי לי, תן לי, תני לי, אפשר, אני רוצה, את, היום, עכשיו
grammar-connectives = על, בנושא, אודות, מ, את
saying-more = עוד, הבא, עוד ידיעות, עוד חדשות
saying-thanks = תודה, תודה רבה
saying-yes = כן, אישור, בסדר
saying-no = לא, ביטול, לא משנה
saying-stop = עצור, עצרי, עצרו, די, מספיק, הפסק, הפסיקי, הפסיקו, סיום
saying-alerts = התרעות, בלי התרעות, ללא התרעות, הפסק התרעות, הפסיקי התרעות, עצור התרעות, כבה התרעות

## תדריכים

digest-morning = תדריך בוקר
digest-afternoon = תדריך צהריים
digest-evening = תדריך ערב
digest-night = תדריך לילה
digest-length = { $stories ->
    [one] ידיעה אחת
    [two] שתי ידיעות
   *[other] { $stories } ידיעות
  }, { $minutes ->
    [one] דקה אחת
    [two] שתי דקות
   *[other] { $minutes } דקות
  }
mark-new = חדש
mark-changed = השתנה
mark-changed-since = השתנה מאז { $time }
mark-corrected = תוקן
mark-withdrawn = הוסר
withdrawn-meanwhile = ידיעה מאת { $publisher }
mark-alerted = נשלחה התראה
mark-alerted-since = התראה { $time }
already-alerted = נשלחו כהתראות מאז התדריך הקודם
already-alerted-first = כבר נשלחו כהתראות
still = עדיין על הפרק
disputed = שנוי במחלוקת
nothing-yet = אין עדיין מה לספר.
nothing-new = אין חדש מאז { $time }.
digest-preview = תצוגה מקדימה: כך ייראה התדריך הבא אם ייכתב עכשיו. דבר לא נשלח.
digest-first = זה התדריך הראשון; מהבא אחריו יופיע רק מה שחדש.
digest-made-up = { $count ->
    [one] הוא בא במקום תדריך אחד שהוחמץ.
    [two] הוא בא במקום שני תדריכים שהוחמצו.
   *[other] הוא בא במקום { $count } תדריכים שהוחמצו.
  }
digest-held-back = { $count ->
    [one] ידיעה { $numbers } לא נשלחה כהתראה בגלל מגבלות ההתראות.
   *[other] ידיעות { $numbers } לא נשלחו כהתראות בגלל מגבלות ההתראות.
  }
digest-updated = עודכן { $time }
digest-in-thread = התדריך המלא נמצא בשרשור.
digest-as-answer = התדריך המלא בא כתשובה להודעה הזאת.
digest-story-by-story = כל ידיעה תבוא בפני עצמה.
digest-catchup = השלמה
digest-catchup-left-out = מה שלא נכנס לתקציר האחרון שלך
digest-catchup-since = השלמה מאז { $time }
all-topics = כל הנושאים
approval-decided = { $outcome ->
    [queued] פורסם בידי
   *[rejected] הוחלט לדלג, בידי
  }
approval-unanswered = איש לא ענה בזמן: { $outcome ->
    [queued] התדריך פורסם.
   *[rejected] התדריך לא נשלח.
  }
approval-asked = לאישור: { $topics }, מועד { $time }. בלי תשובה עד { $until } הוא { $otherwise ->
    [publish] יפורסם
   *[skip] לא יפורסם
  }.

origin-only = רק { $publisher } מדווח על כך
origin-only-so-far = לפי שעה רק { $publisher } מדווח על כך
origin-outlets = { $outlets ->
    [one] כלי תקשורת אחד
    [two] שני כלי תקשורת
   *[other] { $outlets } כלי תקשורת
  }
origin-all = כולם לפי { $name }
origin-independent = { $count ->
    [one] מקור עצמאי אחד
    [two] שני מקורות עצמאיים
   *[other] { $count } מקורות עצמאיים
  }

source-carried = לפי { $credit } דרך { $publisher }
# סימנים ברשימת המקורות של ידיעה.
source-blocked = חסום כאן
source-trusted = אמין להתראות
sources-left = { $count ->
    [one] ועוד כלי תקשורת אחד
    [two] ועוד שני כלי תקשורת
   *[other] ועוד { $count } כלי תקשורת
  }
date-unknown = תאריך לא ידוע
said-by = — { $speaker }
said-by-unnamed = — { $speaker } (שם לא נמסר)
# לפני משפט שאינו נוקב בשם הדובר.
account-of = { $speaker }:
value-says = { $value }, לפי { $speaker }
value-reports = { $value }, לפי דיווח { $publisher }

accounts-differ = הגרסאות חלוקות
accounts-others = { $count ->
    [one] גרסה נוספת אחת: פתחו את הידיעה
    [two] שתי גרסאות נוספות: פתחו את הידיעה
   *[other] { $count } גרסאות נוספות: פתחו את הידיעה
  }
accounts-more = { $count ->
    [one] הגרסאות חלוקות בעוד עניין אחד: פתחו את הידיעה
    [two] הגרסאות חלוקות בעוד שני עניינים: פתחו את הידיעה
   *[other] הגרסאות חלוקות בעוד { $count } עניינים: פתחו את הידיעה
  }
counted = { $what ->
    [killed] הרוגים
    [injured] נפגעים
    [wounded] פצועים
    [missing] נעדרים
    [arrested] עצורים
    [detained] עצורים
    [displaced] עקורים
    [evacuated] מפונים
    [rescued] מחולצים
    [infected] נדבקים
    [homeless] חסרי בית
    [hospitalised] מאושפזים
    [trapped] לכודים
    [kidnapped] חטופים
   *[other] { "" }
  }
progress = { $counted }: קודם { $before }, כעת { $after }
progress-says = { $counted }: קודם { $before }, כעת { $after }, לפי { $speaker }
change-number = { $counted }: קודם { $before }, כעת { $after }
change-number-says = { $counted }: קודם { $before }, כעת { $after }, לפי { $speaker }
change-denied = הוכחש בידי { $speaker }
change-disputed = גרסה אחרת בפי { $speaker }
change-differs = הגרסאות חלוקות כעת · { $counted }: { $value }, לפי { $speaker }
change-agreed = הגרסאות אינן חלוקות עוד
change-agreed-on = { $counted }: הגרסאות אינן חלוקות עוד
notice-correction = תיקון
notice-withdrawal = הוסר בידי המפרסם
notice-refused = { $grammar ->
    [forms] איני יכול עוד לכתוב אל { $place }, ולכן הכול שם מושהה: { $reason }. יש להחזיר לי את ההרשאה החסרה; אם הכול נשאר מושהה, יש להריץ שם /resume.
   *[typed] איני יכול עוד לכתוב אל { $place }, ולכן הכול שם מושהה: { $reason }. יש להחזיר לי את ההרשאה החסרה; אם הכול נשאר מושהה, יש לומר שם /resume.
  }
notice-removed = איני נמצא עוד ב־{ $place }, ולכן התדריכים שם מושהים. אפשר להוסיף אותי שוב עם הרשאה לפרסם, והם יימשכו מעצמם.
notice-no-right = אין לי עוד הרשאה לפרסם ב־{ $place }, ולכן התדריכים שם מושהים. כשההרשאה תוחזר לי הם יימשכו מעצמם.
notice-back = אני יכול שוב לפרסם ב־{ $place }, והתדריכים נמשכים. הבא: { $time }.
notice-unknown = ההודעה של { $time } אל { $place } אולי הגיעה ואולי לא: התשובה אבדה בדרך. אנא בדקו וספרו לי.
notice-unknown-here = ההודעה של { $time } לצ׳אט הזה אולי הגיעה ואולי לא: התשובה אבדה בדרך. אנא בדקו וספרו לי.

coverage-read = { $first ->
    [yes] קריאה ראשונה של המקורות, { $read } מתוך { $sources } עד כה
   *[no] נקראו { $read } מתוך { $sources ->
        [one] מקור אחד
        [two] שני מקורות
       *[other] { $sources } מקורות
      }
  }
coverage-failing = המקור { $publisher } לא נקרא מאז
coverage-failing-more = { $count ->
    [one] עוד מקור אחד נכשל
    [two] עוד שני מקורות נכשלים
   *[other] עוד { $count } מקורות נכשלים
  }
coverage-left-out = { $count ->
    [one] ידיעה אחת לא נכללה
    [two] שתי ידיעות לא נכללו
   *[other] { $count } ידיעות לא נכללו
  }

## ידיעה במלואה

story-also = ראו גם
story-sources = מקורות
story-first-seen = נקראת כאן מאז { $time }
story-last-report = פורסמה { $time }
article-kind = { $kind ->
    [live] דיווח שוטף
    [opinion] דעה
    [analysis] פרשנות
    [interview] ריאיון
    [explainer] הסבר
    [sponsored] תוכן ממומן
    [press-release] הודעה לעיתונות
    [satire] סאטירה
    [video] וידאו
   *[other] דיווח
  }

## כפתורים

button-news = חדשות
button-all-news = כל החדשות
button-more-stories = עוד ידיעות
button-more = עוד
button-follow = 🔔 מעקב
button-why = למה זה כאן?
button-publish = פרסום
button-skip = דילוג
button-drop-story = בלי { $number }
button-next = הבאה: { $headline }
button-topics = נושאים
button-help = עזרה
button-help-with = עזרה על { $command }
button-follow-as = { $wants ->
    [alerts] מעקב: התרעות בלבד
    [digest] מעקב: בתדריכים בלבד
   *[both] מעקב: התרעות ותדריכים
  }
button-follow-topic = 🔔 מעקב אחר נושא
button-follow-again = לעקוב שוב
button-follows = המעקבים שלי
button-for-everyone = עבור כולם כאן
button-quiet = שעות שקט
button-alerts-none = בלי התרעות כלל
button-quiet-off = בלי שעות שקט
button-zone-right = כן, השעה כאן { $now }
button-resume = חידוש
button-status = מצב
button-log = מי שינה מה
button-arrived = זה הגיע
button-send-again = לשלוח שוב
button-delete-mine = מחיקת מה ששלי
button-delete-chat = מחיקת נתוני הצ׳אט
button-export-chat = ייצוא נתוני הצ׳אט
button-settings = הגדרות
button-sources = מקורות
button-search-for = חיפוש "{ $words }"
button-run = { $line }
button-meant = { $name }
button-open = פתיחה
button-use = { $value }
button-read-too = לקרוא חדשות גם ב{ $language }
button-show-again = להציג שוב "{ $word }"
button-hide = להסתיר "{ $word }"
button-images = { $images ->
    [on] להציג תמונות
   *[off] בלי תמונות
  }
button-cooldown = המתנה בין פקודות…
button-ask-time = שעה אחרת…
button-ask-hours = שעות אחרות…
button-ask-hide = הסתרת מילה…
button-place = { $place }
button-approve-alone = אישור שלי בלבד
button-ask-zone = אזור זמן…
button-choose-topics = נושאים…
button-done = סיום
button-ask-follow = משהו אחר…
button-ask-search = חיפוש…
button-ask-about = על מה…
button-follow-named = { $name }
button-headline = { $number } · { $headline }
button-ask-languages = שפות קריאה…
button-ask-source = הוספת מקור…
button-try-again = לנסות שוב
button-check = בדיקת כולם
button-export = ייצוא
button-add = הוספה
button-add-again = הוספה מחדש
button-remove = הסרה
button-next-page = לעמוד הבא
button-delete-now = כן, למחוק את מה ששלי
button-delete-chat-now = כן, למחוק את נתוני הצ׳אט
button-keep = להשאיר

button-show-story-again = להציג אותה שוב
button-setup = הקמת תדריך
button-start = להתחיל
button-start-zone = להתחיל · { $zone }
button-schedule = לקבוע
button-schedules = לוחות זמנים
button-preview = תצוגה מקדימה
button-pause = השהיה
button-catchup = מה פספסתי

## תשובות

start-what = דייטליין קורא את החדשות ומספר מה חדש: שורות מעטות, כל אחת בלשון המקור, וכל אחת עם מקורה.
start-how = { $grammar ->
    [forms] הפקודה /news מספרת מה חדש, בהכול או בנושא אחד. הכפתורים שליד ידיעה פותחים אותה, עוקבים אחריה ומסבירים למה הגיעה.
   *[typed] { $where ->
        [shared] אמרו /news, או /news ונושא. הכפתורים של ידיעה פותחים אותה, עוקבים אחריה ומסבירים למה הגיעה; מה שעוקבים אחריו מגיע אליכם בלבד.
       *[alone] בקשו "חדשות", "חדשות מדע" או "חדשות על" כל דבר. מספר פותח ידיעה. "עקוב אחרי" ושם מודיע כשיש חדש.
      }
  }
help-title = { $grammar ->
    [forms] מה הבוט יודע לעשות
   *[typed] מה אפשר לומר
  }
help-hint = { $grammar ->
    [commands] מה שפקודה צריכה נכתב אחריה: "/news מדע", "/search שביט", "/story 2".
    [forms] לחצו על פקודה, או התחילו ב־/ ובחרו אחת: מה שדרוש לה יישאל.
   *[typed] גם מילים רגילות עובדות: "חדשות מדע", "חפש שביט", "ידיעה 2".
  }
help-examples = לדוגמה
help-options = מה אפשר לומר בה
help-read = לקריאה
help-follow = למעקב
help-place = למנהלי המקום
help-rest = ועוד
help-choose = עוד על פקודה אחת

no-news = אין עדיין ידיעות.
no-sources = { $grammar ->
    [forms] אין עדיין מקורות לקרוא. /sources{ "\u00A0" }add מוסיף מקור.
   *[typed] אין עדיין מקורות לקרוא. להוספה: { say-sources } add https://…
  }
no-news-on = { $kind ->
    [desk] אין עדיין ידיעות בנושא { $topic }.
   *[words] אין עדיין ידיעות על "{ $topic }".
  }

follow-ask-what = איזה נושא, שם או שאילתה?
follow-example = פלמירה
follow-ask = לעקוב אחרי { $name }?
follow-ask-everyone = לעקוב אחרי { $name } עבור כולם כאן?
forecast = ב־7 הימים האחרונים: { $stories ->
    [one] ידיעה אחת
    [two] שתי ידיעות
   *[other] { $stories } ידיעות
  }, { $alerts ->
    [0] אין התרעות
    [one] התרעה אחת
    [two] שתי התרעות
   *[other] { $alerts } התרעות
  }, { $minutes ->
    [0] פחות מדקה
    [one] דקה אחת
    [two] שתי דקות
   *[other] { $minutes } דקות
  } ביום.
forecast-short = { $stories ->
    [0] אין דבר
    [one] ידיעה אחת
    [two] שתי ידיעות
   *[other] { $stories } ידיעות
  }{ $alerts ->
    [0] { "" }
    [one] , התרעה אחת
    [two] , שתי התרעות
   *[other] , { $alerts } התרעות
  } ב־7 ימים
forecast-none = ב־7 הימים האחרונים: אין דבר.
follow-wants = { $wants ->
    [alerts] התרעות
    [digest] בתדריכים
   *[both] התרעות ותדריכים
  }
follow-already = כבר יש מעקב כזה: { follow-wants }.
follow-unknown-source = אין כאן מקור בשם "{ $name }".
follow-or = "או" נחשב כאן לאחת המילים. לאחת מהן לבדה: { $query }
follow-wide = זה כמעט הכול: { $day } ידיעות ביום. נושא צר יותר יועיל יותר.
follow-not = לא נוסף מעקב.
follow-which = אחרי מה לעקוב?
follow-which-everyone = אחרי מה לעקוב, עבור כולם כאן?
follow-this-story = הידיעה הזאת
follow-this-story-brings = הודעה כשהיא משתנה
follow-saved = במעקב: { $name } · { follow-wants }.
follow-saved-everyone = הצ׳אט הזה עוקב אחרי { $name }: { follow-wants }.
follow-hello = { $where ->
    [named] כאן יסופר לך על מה שעוקבים אחריו ב־{ $name }. /quiet קובע שעות שבהן דבר לא מגיע, /unfollow מסיים.
   *[nameless] כאן יסופר לך על מה שעוקבים אחריו. /quiet קובע שעות שבהן דבר לא מגיע, /unfollow מסיים.
  }
follow-privately = זה מגיע אליכם בלבד, בצ׳אט הפרטי איתי.
unfollowed = המעקב אחרי { $name } הופסק.
unfollowed-all = אין עוד מעקבים.
unfollow-all-ask = { $count ->
    [one] המעקב היחיד יופסק.
   *[other] כל { $count } המעקבים יופסקו.
  }
unfollow-kept = כל המעקבים נשארים.
follows-title = המעקבים שלך
follows-title-everyone = { $where ->
    [there] המעקבים של { $place }
   *[here] המעקבים של הצ׳אט הזה
  }
follows-none = { $grammar ->
    [forms] אין מעקבים. /follow פותח מעקב, וגם 🔔 שליד ידיעה.
   *[typed] אין מעקבים. לדוגמה: { say-follow } פלמירה
  }
follows-hint = { $grammar ->
    [forms] פתחו או הפסיקו מעקב בכפתורים שלו; /follow מוסיף אחד.
   *[typed] להפסקה: "{ say-unfollow }" והשם.
  }

# עומד בין שתי שעות.
quiet-between = עד
quiet-hours = ההתרעות שלך ממתינות בשעות { $hours }, ומגיעות יחד בסופן.
quiet-hours-everyone = ההתרעות של { $where ->
    [there] { $place }
   *[here] הצ׳אט הזה
  } ממתינות בשעות { $hours }, ומגיעות יחד בסופן.
quiet-none = ההתרעות שלך מגיעות בכל שעה.
quiet-none-everyone = { $where ->
    [there] ההתרעות של { $place } מגיעות בכל שעה.
   *[here] ההתרעות של הצ׳אט הזה מגיעות בכל שעה.
  }
quiet-now = עכשיו שקט, עד { $time }.
quiet-ask = מאיזו שעה ועד איזו שעה?
quiet-example = 22:00-07:00
quiet-zone = השעות לפי { $zone }, שם השעה { $now }.
topics-title = נושאים
topics-count = { $count ->
    [0] אין דבר היום
    [one] ידיעה אחת היום
    [two] שתי ידיעות היום
    [99] 99 ידיעות ויותר היום
   *[other] { $count } ידיעות היום
  }
topics-trending = מדברים עכשיו על
topics-all = כל הנושאים
topics-hint = { $grammar ->
    [forms] הפקודה /news מקבלת גם כל מילה אחרת, ו־/follow עוקב אחריה.
   *[typed] גם כל מילה אחרת עובדת: "{ say-news } על שביטים".
  }

search-title = "{ $words }"
search-count = { $count ->
    [one] ידיעה אחת
    [two] שתי ידיעות
   *[other] { $count } ידיעות
  }
search-none = לא נמצא דבר עבור "{ $words }".
search-hint = { $first ->
    [yes] המקורות נקראים לראשונה, { $read } מתוך { $sources } עד כה: כדאי לשאול שוב עוד רגע.
   *[no] נקראו { $read } מתוך { $sources } מקורות.{ $words ->
        [one] { "" }
       *[other] { " פחות מילים ימצאו יותר." }
      }
  }

hide-title = מילים מוסתרות
search-ask = אילו מילים?
search-example = כוכב שביט
hide-ask = איזו מילה, או איזה שם?
hide-example = כדורגל
hide-none = { $grammar ->
    [forms] אין מילים מוסתרות. הכפתור "{ button-ask-hide }" מסתיר מילה.
   *[typed] אין מילים מוסתרות. להסתרה: /hide כדורגל
  }
hide-not-hidden = "{ $word }" לא הוסתרה.
hide-added = { $whose ->
    [own] מעתה יושמטו בשבילך ידיעות שיש בהן "{ $word }"; אחרים כאן עדיין יראו אותן.
   *[all] מעתה יושמטו ידיעות שיש בהן "{ $word }".
  }
hide-story = { $count ->
    [0] אין כאן פרסום שמציג את הידיעה הזאת.
    [one] היא מוסרת מפרסום אחד כאן.
    [two] היא מוסרת משני פרסומים כאן.
   *[other] היא מוסרת מ־{ $count } פרסומים כאן.
  }
hide-story-after = התדריכים וההתראות הבאים כאן ישמיטו אותה.
hide-story-again = התדריכים וההתראות הבאים כאן יוכלו לספר אותה שוב. מה שהוסר מפרסום נשאר בחוץ.
hide-removed = { $whose ->
    [own] ידיעות שיש בהן "{ $word }" יוצגו לך שוב.
   *[all] ידיעות שיש בהן "{ $word }" יוצגו שוב.
  }

settings-title = { $where ->
    [there] הגדרות של { $place }
   *[here] הגדרות
  }
settings-saved = { $where ->
    [there] נשמר עבור { $place }
   *[here] נשמר
  }
settings-minutes = { $minutes ->
    [one] דקה אחת
    [two] שתי דקות
   *[other] { $minutes } דקות
  }
settings-zone = השעה { $now } לפי { $zone }
settings-none = אין
settings-nobody = אין, אף אחד
settings-alerts = התרעות
settings-quiet = שעות שקט
settings-alerts-short = { $originators ->
    [one] דיווח אחד
    [two] שני דיווחים עצמאיים
   *[other] { $originators } דיווחים עצמאיים
  }, לכל היותר { $count } ביום
settings-originators = { $count ->
    [one] די בדיווח אחד
    [two] שני דיווחים עצמאיים
   *[other] { $count } דיווחים עצמאיים
  }
settings-images = { $images ->
    [on] מוצגות
   *[off] אין
  }
settings-mention-silent = ההתראות יזכירו את התפקיד הזה בלי לקרוא לחבריו: אין בו אפשרות אזכור לכולם, וחסרה לי ההרשאה ”{ $permission }“. יש לאפשר בהגדרות התפקיד לכולם לאזכר אותו, או לתת לי את ההרשאה.
settings-editors = { $count ->
    [0] מנהלים בלבד
    [one] מנהלים ותפקיד אחד
    [two] מנהלים ושני תפקידים
   *[other] מנהלים ו־{ $count } תפקידים
  }
settings-allowed = { $count ->
    [0] בכל מקום
    [one] במקום אחד
    [two] בשני מקומות
   *[other] ב־{ $count } מקומות
  }
settings-seconds = { $seconds ->
    [0] אין
    [one] שנייה אחת
    [two] שתי שניות
   *[other] { $seconds } שניות
  }
settings-choose-mention = התפקיד שהתרעות קוראות לו
settings-choose-editors = תפקידים שרשאים להגדיר
settings-choose-allowed = היכן פקודות נענות
settings-main-place = כללי
settings-known-places = אלה הנושאים שפנו אליי בהם. כשאף אחד מהם אינו נבחר, פקודות נענות בכל מקום.
settings-ask-zone = איזו עיר, או איזה אזור זמן?
settings-zone-example = ירושלים
settings-ask-languages = אילו שפות? הראשונה מובילה.
settings-ask-cooldown = כמה שניות? 0 בלי המתנה.
settings-alerts-title = { $where ->
    [there] התרעות ב־{ $place }
   *[here] התרעות
  }
settings-alerts-hint = { $grammar ->
    [forms] אפשר לשנות כל אחד מאלה באפשרויות של /settings.
   *[typed] לשינוי: "{ say-settings } דיווחים 1", "{ say-settings } מרווח 90", "{ say-settings } מהימנים Velm Courier", "{ say-settings } חסומים אין".
  }
settings-reports = { $to ->
    [me] מודיעים לך
    [chat] מודיעים לצ׳אט הזה
    [other] מודיעים לצ׳אט אחר
   *[author] מודיעים למי שיצר את התזמון
  }
settings-members = { $speaks ->
    [asker] רק מנהלים משנים את אלה. מה שמוצג רק לך כתוב בשפה שלך: זו של הצ׳אט הפרטי שלך איתי, ואם לא נקבעה שם, זו של היישום. ‎/quiet ו-‎/hide פועלים בשבילך בלבד.
   *[place] רק מנהלים משנים את אלה. ‎/quiet ו-‎/hide פועלים בשבילך בלבד.
  }
settings-hint = { $grammar ->
    [forms] אפשר לשנות כל דבר בתפריטים ובכפתורים, או באפשרויות של /settings.
   *[typed] אפשר לשנות כל דבר בכפתורים, או לומר: "{ say-settings } אזור ירושלים".
  }

sources-count = { $count ->
    [one] מקור אחד
    [two] שני מקורות
   *[other] { $count } מקורות
  }
sources-none = אין עדיין מקורות.
sources-none-like = אין מקור שמתאים ל"{ $words }".
sources-hint = { $grammar ->
    [forms] /sources{ "\u00A0" }add מוסיף מקור, /sources{ "\u00A0" }remove מסיר מקור.
   *[typed] להוספה: { say-sources } add https://… · להסרה: { say-sources } remove והמספר
  }
sources-ask = באיזו כתובת? של עדכון, או של דף.
sources-added = נוסף. ידיעותיו יגיעו בקריאה הבאה.
sources-known = המקור הזה כבר ברשימה.
sources-removed = { $name } הוסר. מה שדיווח נשאר עד שיתיישן.
sources-checked = אפשר לקרוא { $good } מתוך { $count } מקורות.
sources-imported = { $added ->
    [one] נוסף מקור אחד
    [two] נוספו שני מקורות
   *[other] נוספו { $added } מקורות
  }, { $known } היו כבר, { $skipped } נפסחו.
source-read = נקרא
source-unread = טרם נקרא
source-failing = נכשל מאז
source-gone = נסגר, לא ייקרא עוד
source-items = { $count ->
    [one] פריט אחד
    [two] שני פריטים
   *[other] { $count } פריטים
  }
source-newest = האחרון: "{ $title }"
source-trouble-bad-address = זו אינה כתובת אינטרנט. היא מתחילה ב־https://
source-trouble-no-feed = לא נמצא שם פיד. חפשו "RSS" באתר.
source-trouble-refused = { $status ->
    [0] אי אפשר להשתמש בתשובת האתר. נסו שוב מאוחר יותר.
    [404] אין דבר בכתובת הזאת (404). חפשו את הכתובת החדשה.
    [410] הפיד נסגר (410). חפשו את כתובתו החדשה.
   *[other] האתר מסרב ({ $status }). נסו שוב מאוחר יותר.
  }
source-trouble-unreachable = אין גישה לאתר. בדקו את הכתובת או נסו שוב מאוחר יותר.
source-trouble-private = הכתובת נמצאת ברשת פרטית. מפעיל הבוט יכול להתיר אותה.

status-title = { $where ->
    [there] מצב של { $place }
   *[here] מצב
  }
status-sources = מקורות
status-last-read = קריאה אחרונה
status-never = טרם הייתה
status-articles = שמורות
status-articles-count = { $count ->
    [one] כתבה אחת
    [two] שתי כתבות
   *[other] { $count } כתבות
  }
status-schedules = תזמונים
status-next = הבא
status-last = האחרון
status-due = מוכן, ייצא ב־
status-sent = נשלח לאחרונה ב־
status-schedule-paused = מושהה מאז
status-schedule-never = לא יגיע עוד
status-outcome = { $outcome ->
    [queued] בדרך
    [overdue] טרם נשלח, באיחור
    [failed] לא ניתן היה לשלוח
    [unknown] נשלח, אך לא ידוע אם הגיע
    [held] ממתין לאישור
    [empty] אין חדש
    [late] מאוחר מדי, נפסח
    [paused] בהשהיה
    [rejected] נדחה
   *[withdrawn] נמשך
  }
status-undone = { $step ->
    [pin] לא נעוץ
   *[publish] לא פורסם בשרתים אחרים
  }
status-step-cure = { $step ->
    [pin] { $known ->
        [yes] כדי לנעוץ נחוצה לי כאן ההרשאה ”{ $permission }“.
       *[no] כדי לנעוץ נחוצה הרשאה, וגם מקום: מספר ההודעות הנעוצות בערוץ מוגבל.
    }
   *[publish] אפשר לפרסם בשרתים אחרים רק הודעות מערוצי הכרזות, ורק מספר מוגבל בשעה.
  }
status-missed = { $count ->
    [one] מועד אחד הוחמץ
    [two] שני מועדים הוחמצו
   *[other] { $count } מועדים הוחמצו
  }
status-queued = בתור
status-held = ממתינים לאישור
status-late = באיחור
status-failed = נכשלו
status-unknown = לא ידוע
status-unknown-what = התשובה אבדה: ייתכן שהגיע וייתכן שלא. אנא בדקו.
status-arrived = נרשם: זה הגיע.
status-again = נשלח שוב.
status-paused = { $why ->
    [asked] בהשהיה מאז
    [refused] הפלטפורמה מסרבת להודעות שלנו מאז
   *[removed] הבוט הוסר
  }
status-paused-cure = { $why ->
    [asked] דבר לא נשלח לכאן עד שמישהו יחדש.
    [refused] תנו לבוט רשות לכתוב כאן, ואז חדשו.
   *[removed] הוסיפו את הבוט שוב; מה ששמור כאן נמחק כעבור 30 יום.
  }
status-log = מי שינה מה
read-failure = { $why ->
    [answered] תשובת השרת: { $number }
    [slow] אין תשובה מלאה בתוך { $number } שניות
    [large] גדול מ־{ $number } מגה־בייט
    [unknown] שם השרת אינו מוכר
    [refused] השרת סירב להתחבר
    [broken] החיבור לשרת נותק
    [certificate] תעודת האבטחה של השרת פגה
   *[unreachable] אין דרך להגיע לשרת
  }
status-log-saved = נקבע לוח: { $schedule }, { $topics }
status-log-did = { $what ->
    [pause] לוח הושהה
    [resume] לוח הופעל שוב
    [remove] לוח הוסר
    [approve] תקציר שחיכה לאישור פורסם
    [reject] הוחלט לדלג על תקציר שחיכה לאישור
   *[drop] ידיעה הוצאה מתקציר שחיכה לאישור
  }
status-log-empty = איש לא שינה כאן דבר.
status-log-drafts = הצ׳אט הזה נבחר לאשר את הטיוטות של { $place }
status-log-own-drafts = הצ׳אט הזה נבחר לאשר טיוטות פרטיות
delivery-purpose = { $purpose ->
    [alert] התרעה
    [correction] תיקון
    [digest] תדריך
   *[notice] הודעה
  }
delivery-step = { $action ->
    [pin] { $purpose }: נשלח, אבל לא נעוץ
    [unpin] { $purpose }: קודם שעדיין נעוץ
    [publish] { $purpose }: נשלח, אבל לא פורסם בשרתים אחרים
   *[other] { $purpose }
  }
status-all-well = אין מקור שנכשל.

privacy-title = מה נשמר
privacy-settings = ההגדרות שלך: שפות, אזור זמן, אורך, מילים מוסתרות
privacy-follows = אחרי מה עוקבים, ושעות השקט שלך
privacy-memory = אילו ידיעות הוצגו לך, כדי שלא יחזרו פעמיים, ואילו נשמרות זמן רב יותר כי ביקשת לעקוב אחריהן
privacy-schedules = תזמונים, וכל הודעה שנשלחה או ממתינה, עם תוצאתה
privacy-community = { $roles ->
    [no] מה שנקבע לקבוצה כולה: הנושאים שבהם פקודות נענות, ההמתנה ביניהן, אזור הזמן
   *[yes] מה שנקבע לשרת כולו, לכל המקומות שבו: תפקידים שרשאים להגדיר, היכן פקודות נענות, ההמתנה ביניהן
  }
privacy-community-end = { $roles ->
    [no] הגדרות הקבוצה כולה נמחקות עם כל השאר, 30 יום לאחר שהבוט מוסר ממנה; ‎/settings מבטל כל אחת מהן.
   *[yes] הגדרות השרת כולו נמחקות עם כל השאר, 30 יום לאחר שהבוט מוסר ממנו; ‎/settings מבטל כל אחת מהן.
  }
privacy-sources = המקורות שנוספו כאן
privacy-log = מי שינה מה במקום הזה
privacy-never = מה ששואלים ומחפשים אינו נשמר ואינו נרשם, ומעקבים אינם מוצגים לאיש מלבד בעליהם.
privacy-end = הנתונים נמחקים 30 יום אחרי שהבוט הוסר או נחסם, ומיד כשמבקשים.
privacy-exported = כל מה ששמור כאן:
privacy-confirm = המחיקה כוללת הגדרות, מעקבים, תזמונים, מילים מוסתרות, מקורות שנוספו כאן ואת הזיכרון של מה שהוצג. אין דרך חזרה.
privacy-confirm-own = המחיקה כוללת את כל מה ששלך, כאן ובצ׳אט הפרטי שלך איתי: הגדרות, תזמונים, שעות שקט, מעקבים, מילים מוסתרות, המקורות שלך והזיכרון של מה שהוצג לך. אין דרך חזרה.
privacy-deleted = נמחק. שום דבר אינו שמור כאן עוד.
privacy-deleted-own = נמחק, כאן ובצ׳אט הפרטי שלך איתי: אין לך מעקבים, ודבר אינו נשלח אליך עוד.
privacy-stays = מה שנשאר: מה שהגדרת לכולם במקום משותף, ובכלל זה הטיוטות שבאישורך, והיומן של מי שינה מה באותו מקום, שמזכיר אותך לפי המזהה שלך. מנהלי המקום יכולים למחוק את שניהם.

file-saved = נשמר בשם { $name } בתיקייה הזאת.
file-saved-as = נשמר בשם { $name }.
file-not-saved = אי אפשר לכתוב את { $name }: כבר יש כאן קובץ בשם הזה, או שהתיקייה לקריאה בלבד.
said-stop = מה להפסיק? השהיה שומרת הכול להמשך.
said-alerts = פחות התרעות, איך? בלעדיהן החדשות יגיעו בתדריכים בלבד.
short-more = { $count ->
    [one] … ועוד ידיעה אחת.
    [two] … ועוד שתי ידיעות.
   *[other] … ועוד { $count } ידיעות.
  }
parts-left-out = השאר הושמט כאן: הוא היה ממלא יותר מ־{ $most } הודעות.
said-thanks = בשמחה.
said-to-nothing = שום דבר כאן אינו ממתין לתשובה. העזרה מראה מה אפשר לומר.
said-interrupted = משהו קטע אותי בדיוק עכשיו, ואיני יודע עוד על מה זו תשובה. ייתכן שזה כבר נעשה: כדאי להסתכל, ואם לא, לומר שוב.
privacy-kept = דבר לא נמחק.

## תקלות

unknown-near = "{ $typed }" אינה פקודה. אולי { $near }?
unknown-line = לא הבנתי את "{ $text }". לחפש את זה?
problem-unexpected = משהו השתבש אצלנו, והדבר נרשם. נסו שוב.
problem-admins-only = רק מנהלי הצ׳אט הזה רשאים לעשות זאת.
problem-slow-down = רגע, בבקשה: { $grammar ->
    [forms] נסו
   *[typed] אמרו זאת
  } שוב בעוד { $seconds ->
    [one] שנייה
    [two] שתי שניות
   *[other] { $seconds } שניות
  }.
problem-old-button = הכפתור הזה ישן מכדי להבינו. בקשו שוב.
problem-unreached = { $grammar ->
    [forms] מה שעוקבים אחריו מגיע אליכם בלבד, ואין לי רשות לכתוב לכם. אפשרו הודעות פרטיות מהשרת הזה בהגדרות הפרטיות שלו ונסו שוב; דבר לא נשמר עדיין. עד אז חדשות ומה שהוחמץ נענים כאן, לעיניכם בלבד. מנהל יכול גם לעקוב עבור כולם כאן.
   *[typed] מה שעוקבים אחריו מגיע אליכם בלבד, ואין לי רשות לכתוב לכם. פתחו איתי צ׳אט, לחצו שם על "התחל" או בטלו את החסימה, ונסו שוב; דבר לא נשמר עדיין. מנהל יכול גם לעקוב עבור כולם כאן.
  }
problem-no-private-chat = { $grammar ->
    [forms] זה מגיע אליכם בלבד, ועדיין איני יכול לכתוב לכם. פתחו איתי צ׳אט פרטי, השתמשו שם ב־/help ונסו כאן שוב.
   *[typed] זה מגיע אליכם בלבד, ומכאן איני יכול לכתוב לכם. אמרו לי את זה בצ׳אט פרטי.
  }
problem-missing-topic = { $grammar ->
    [forms] אחרי מה לעקוב? נושא, שם או שאילתה, למשל פלמירה.
   *[typed] אחרי מה לעקוב? נושא, שם או שאילתה. לדוגמה: { say-follow } פלמירה
  }
news-ask = על מה?
problem-about-what = { news-ask }{ $grammar ->
    [forms] { "" }
   *[typed] { " לדוגמה: " }{ say-news } על פלמירה
  }
problem-query-empty = { $grammar ->
    [forms] אין כאן מילה לחפש. לדוגמה: פלמירה
   *[typed] אין כאן מילה לחפש. לדוגמה: { say-follow } פלמירה
  }
problem-query-excludes = נאמר כאן רק מה להשמיט. הוסיפו מה לחפש, לדוגמה: גשר -כדורגל
problem-query-wide = שפה לבדה תביא את כל מה שבה. הוסיפו מה לחפש, לדוגמה: lang:he גשר
problem-query-quote = המירכאות שנפתחות בתו { $position } אינן נסגרות. לדוגמה: "מבחן עומס" OR גשר
problem-query-parenthesis = לסוגריים בתו { $position } אין בן זוג. לדוגמה: סוריה AND (פלמירה OR תדמור)
problem-query-operator = ל"{ $word }" בתו { $position } דרושה מילה משני הצדדים. לדוגמה: פלמירה OR תדמור
problem-query-field = אחרי "{ $word }:" בתו { $position } דרושה מילה. לדוגמה: title:גשר
problem-query-unknown-field = "{ $word }:" בתו { $position } אינו שדה: יש title:, lang: ו־source:. כדי לחפש את המילים, השמיטו את הנקודתיים.
problem-query-language = "{ $word }" בתו { $position } אינו קוד של שפה. לדוגמה: lang:he
problem-query-prefix = "{ $word }" בתו { $position } היא התחלה קצרה מדי: שתי אותיות ואז *. לדוגמה: גשר*
problem-query-long = השאילתה ארוכה מדי: לכל היותר { $position } תווים.
problem-query-deep = יותר מדי סוגריים זה בתוך זה בתו { $position }. חלקו לשתי שאילתות.
problem-extra-word = { $grammar ->
    [forms] "{ $word }" אינה מתאימה שם. /help מראה מה כל אפשרות מקבלת.
   *[typed] "{ $word }" אינה מתאימה שם. לדוגמה: { $example }
  }
problem-missing-story = { $grammar ->
    [forms] איזו ידיעה? /story מציע את הכותרות של התדריך האחרון.
   *[typed] איזו ידיעה? אמרו את מספרה בתדריך האחרון: "{ say-story } 2".
  }
problem-missing-zone = { $grammar ->
    [forms] איזה אזור זמן? עיר גדולה בו, למשל ירושלים.
   *[typed] איזה אזור זמן? לדוגמה: { say-settings } אזור ירושלים.
  }
problem-missing-languages = { $grammar ->
    [forms] אילו שפות? לדוגמה: עברית, אנגלית.
   *[typed] אילו שפות? לדוגמה: { say-settings } שפות עברית, אנגלית.
  }
problem-missing-language = { $grammar ->
    [forms] באיזו שפה ידבר הבוט? לדוגמה: אנגלית.
   *[typed] באיזו שפה ידבר הבוט? לדוגמה: { say-settings } ממשק אנגלית.
  }
problem-missing-minutes = { $grammar ->
    [forms] כמה דקות? לדוגמה: 5.
   *[typed] כמה דקות? לדוגמה: { say-settings } דקות 5.
  }
problem-missing-words = { $grammar ->
    [forms] מה לחפש? לדוגמה: שביט
   *[typed] מה לחפש? לדוגמה: /search שביט
  }
problem-number = אמרו מספר שלם מ־{ $min } עד { $max }.
problem-choice = "{ $typed }" אינה אפשרית שם. אפשר לבחור מתוך: { $choices }
problem-no-such-number = { $grammar ->
    [commands] אין ידיעה { $number } בתדריך האחרון שלך. בקשו חדשות עם /news, ואז אמרו /story ומספר.
    [forms] אין ידיעה { $number } בתדריך האחרון שלך. בקשו חדשות, ואז לחצו על מה שרוצים מידיעה.
   *[typed] אין ידיעה { $number } בתדריך האחרון שלך. בקשו חדשות ואז אמרו מספר ידיעה.
  }
problem-no-such-story = הידיעה הזאת כבר אינה שמורה.
problem-missing-follow = { $grammar ->
    [commands] איזה מעקב להפסיק? אמרו { say-unfollow } ואת מספרו ברשימה או את שמו.
    [forms] איזה מעקב להפסיק? /unfollow מציע את המעקבים שלך.
   *[typed] איזה מעקב להפסיק? אמרו את מספרו ברשימה או את שמו.
  }
problem-follows-full = אפשר לעקוב אחרי { $most } נושאים לכל היותר. תחילה הפסיקו אחד.
problem-unfollowed-already = כבר אין מעקב אחרי זה.
problem-no-such-follow = { $grammar ->
    [commands] אין מעקב בשם "{ $typed }". אמרו { say-unfollow } ואת מספרו ברשימה.
    [forms] אין מעקב בשם "{ $typed }". בחרו מתוך אלה ש־/unfollow מציע.
   *[typed] אין מעקב בשם "{ $typed }". אמרו את מספרו ברשימה.
  }
problem-which-follow = אין מעקב בשם "{ $typed }" בדיוק. לאיזה התכוונת?
problem-quiet-hours = { $grammar ->
    [forms] "{ $typed }" אינו שתי שעות ביממה. ממתי עד מתי? לדוגמה: 22:00-07:00
   *[typed] "{ $typed }" אינו שתי שעות ביממה. ממתי עד מתי? לדוגמה: { say-quiet } 22:00-07:00
  }
problem-number-forgotten = משהו קטע אותי בדיוק עכשיו, ואיני יודע עוד מה היה { $number }. ייתכן שזה כבר נעשה: כדאי להסתכל ברשימה.
problem-no-such-delivery = המשלוח הזה כבר אינו פתוח כאן.
problem-no-such-publisher = אין כאן מפרסם בשם "{ $typed }". אמרו את שמו או את הכתובת שלו.
problem-publishers = לכל היותר { $most } מפרסמים.
problem-missing-originators = { $grammar ->
    [forms] כמה דיווחים? לדוגמה: 2.
   *[typed] כמה דיווחים? לדוגמה: { say-settings } דיווחים 2.
  }
problem-missing-settle = { $grammar ->
    [forms] כמה דקות? לדוגמה: 5.
   *[typed] כמה דקות? לדוגמה: { say-settings } התייצבות 5.
  }
problem-missing-gap = { $grammar ->
    [forms] כמה דקות? לדוגמה: 60.
   *[typed] כמה דקות? לדוגמה: { say-settings } מרווח 60.
  }
problem-missing-change = { $grammar ->
    [forms] כמה אחוזים? לדוגמה: 50.
   *[typed] כמה אחוזים? לדוגמה: { say-settings } שינוי 50.
  }
problem-missing-perday = { $grammar ->
    [forms] כמה ביום? לדוגמה: 3.
   *[typed] כמה ביום? לדוגמה: { say-settings } ביום 3.
  }
problem-missing-trusted = { $grammar ->
    [forms] אילו מפרסמים? לדוגמה: Velm Courier.
   *[typed] אילו מפרסמים? לדוגמה: { say-settings } מהימנים Velm Courier.
  }
problem-missing-blocked = { $grammar ->
    [forms] אילו מפרסמים? לדוגמה: Velm Courier.
   *[typed] אילו מפרסמים? לדוגמה: { say-settings } חסומים Velm Courier.
  }
problem-missing-images = { $grammar ->
    [forms] תמונות: להציג או לא?
   *[typed] להציג או לא? לדוגמה: { say-settings } תמונות פעיל.
  }
problem-missing-mention = { $grammar ->
    [forms] לאיזה תפקיד יקראו התרעות? בחרו אותו ב־/settings.
   *[typed] לאיזה תפקיד יקראו התרעות? בחרו אותו בהגדרות, או אמרו: { say-settings } אזכור אין.
  }
problem-missing-editors = { $grammar ->
    [forms] אילו תפקידים רשאים להגדיר? בחרו אותם ב־/settings.
   *[typed] אילו תפקידים רשאים להגדיר? בחרו אותם בהגדרות, או אמרו: { say-settings } עורכים אין.
  }
problem-missing-allowed = { $grammar ->
    [forms] היכן לענות לפקודות? בחרו את המקומות ב־/settings.
   *[typed] היכן לענות לפקודות? בחרו את המקומות בהגדרות, או אמרו: { say-settings } מותרים אין.
  }
problem-missing-cooldown = { $grammar ->
    [forms] כמה שניות? לדוגמה: 30.
   *[typed] כמה שניות? לדוגמה: { say-settings } המתנה 30.
  }
problem-no-roles = אין כאן תפקידים לבחור מהם: מנהלי הקבוצה הם שמגדירים, ואיש אינו נקרא.
problem-one-place = אין כאן נושאים שאני מכיר: פקודות נענות בצ׳אט כולו.
problem-no-community = זו הגדרה של שרת שלם, והמקום הזה אינו שייך לאף שרת.
problem-mention-everyone = התרעות יכולות לקרוא לתפקיד אחד, לעולם לא לכולם. בחרו תפקיד אחר.
problem-editors-everyone = אי אפשר למנות את כולם לעורכים. בחרו תפקיד שרק לחלק מהחברים יש.
problem-managers-only = מי רשאי להגדיר כאן, היכן הפקודות נענות ולאיזה תפקיד התרעות קוראות: על אלה מחליטים מי שמנהלים את השרת. אפשר לבקש מאחד מהם.
problem-id = "{ $typed }" אינו תפקיד או מקום. בחרו אותו בהגדרות.
problem-ids = אפשר לבחור { $most } לכל היותר.
problem-missing-reports = { $grammar ->
    [forms] למי להודיע כששליחה נכשלת? בחרו באפשרויות של /settings.
   *[typed] למי להודיע: לי, לצ׳אט או ליוצר? לדוגמה: { say-settings } תקלות לי.
  }
problem-missing-for = עבור מי: עבורי או עבור כולם?
problem-no-such-command = אין פקודה "{ $typed }".
problem-language = איני מכיר שפה בשם "{ $typed }". אמרו את שמה או את הקוד שלה, למשל עברית או he.
problem-interface = עדיין איני דובר { $name }, רק { $languages }.
problem-languages = לכל היותר { $most } שפות.
zone-cities = ירושלים = asia/jerusalem, תל אביב = asia/jerusalem, תל-אביב = asia/jerusalem, חיפה = asia/jerusalem, באר שבע = asia/jerusalem, אילת = asia/jerusalem, ישראל = asia/jerusalem, לונדון = europe/london, פריז = europe/paris, ברלין = europe/berlin, רומא = europe/rome, מדריד = europe/madrid, אמסטרדם = europe/amsterdam, אתונה = europe/athens, קייב = europe/kiev, מוסקבה = europe/moscow, איסטנבול = europe/istanbul, קהיר = africa/cairo, דובאי = asia/dubai, ניו יורק = america/new_york, וושינגטון = america/new_york, שיקגו = america/chicago, לוס אנג׳לס = america/los_angeles, טורונטו = america/toronto, סאו פאולו = america/sao_paulo, מומבאי = asia/kolkata, דלהי = asia/kolkata, בייג׳ינג = asia/shanghai, טוקיו = asia/tokyo, סידני = australia/sydney
problem-zone = איני מכיר אזור זמן בשם "{ $typed }". אמרו עיר גדולה, למשל ירושלים, או את שמה באנגלית.
problem-zone-near = איני מכיר אזור זמן בשם "{ $typed }". אולי { $near }?
problem-hidden-full = אפשר להסתיר לכל היותר { $most } מילים. תחילה הציגו אחת שוב.
problem-hidden-length = במילה מוסתרת יש { $least } עד { $most } אותיות או ספרות.
problem-hidden-common = "{ $word }" מופיעה כמעט בכל ידיעה. הסתירו מילה שמבחינה בין ידיעות.
problem-source-address = { $grammar ->
    [forms] איזו כתובת? לדוגמה: https://velmcourier.example/feed.xml
   *[typed] איזו כתובת? לדוגמה: { say-sources } add https://velmcourier.example/feed.xml
  }
problem-source-which = { $grammar ->
    [forms] איזה מקור? /sources{ "\u00A0" }remove מציע את אלה שנקראים כאן.
   *[typed] איזה מקור? אמרו את מספרו ברשימה.
  }
problem-document-which = { $grammar ->
    [forms] איזה קובץ? צרפו אותו אל /sources{ "\u00A0" }import.
   *[typed] איזה קובץ? לדוגמה: { say-sources } import my-feeds.opml
  }
problem-no-such-source = { $grammar ->
    [forms] "{ $typed }" אינו מזהה מקור אחד ויחיד. בחרו מתוך המוצעים.
   *[typed] "{ $typed }" אינו מזהה מקור אחד ויחיד. אמרו את מספרו ברשימה.
  }
problem-operators-source = { $name } נמצא ברשימה של מפעיל הבוט, ולכן אי אפשר להסיר אותו מכאן.
problem-sources-full = צ׳אט רשאי להוסיף { $most } מקורות. תחילה הסירו אחד.
problem-no-document = אי אפשר לקרוא את { $name } מכאן.
problem-document-too-large = { $name } גדול מ-1 MB, גדול מדי לרשימת מקורות.
problem-document-not-text = { $name } אינו קובץ טקסט. רשימת מקורות היא קובץ OPML, כפי שקוראי פידים מייצאים אותה.
problem-document-unreachable = אי אפשר היה להביא את { $name }. צרפו אותו שוב.
problem-not-opml = { $name } אינו רשימת OPML.

## לוחות זמנים בצ׳אט

schedule-ask = לקבוע את זה?
schedule-saved = { $where ->
    [there] לוח { $number } נשמר עבור { $place }
   *[here] לוח { $number } נשמר
  }
schedule-changed = { $where ->
    [there] לוח { $number } של { $place } השתנה
   *[here] לוח { $number } השתנה
  }
schedule-number = לוח { $number }
schedule-paused = מושהה
schedule-not = דבר לא נקבע.
schedule-kept = הלוח נשאר.
schedule-when = מתי
schedule-next = הבא
schedule-topics = נושאים
schedule-on = כן
schedule-layout = { $layout ->
    [card] כרטיס קצר, והתדריך בשרשור שלו
    [stories] הכותרות, ואחריהן כל ידיעה בפני עצמה
    [living] הודעה אחת שמתעדכנת לאורך היום
   *[post] במלואו
  }
schedule-approval = { $chat }, ממתין { $minutes } דקות, ואז { $otherwise ->
    [publish] מתפרסם
   *[skip] נדלג
  }
schedule-empty-say = לומר זאת
schedule-hours = { $hours ->
    [one] שעה
    [two] שעתיים
   *[other] { $hours } שעות
  }
schedule-forecast = ב־7 הימים האחרונים: { $stories ->
    [one] ידיעה אחת
    [two] שתי ידיעות
   *[other] { $stories } ידיעות
  }, { $minutes ->
    [0] פחות מדקה
    [one] דקה
    [two] שתי דקות
   *[other] { $minutes } דקות
  } ביום.
schedule-topic-words = "{ $words }"
schedule-choice = { $schedule }
schedule-zone-question = { $grammar ->
    [commands] אצלך השעה { $now }? אם לא, לחצו על "{ button-ask-zone }" ואמרו עיר. דבר לא ייקבע לפני כן.
    [forms] אצלך השעה { $now }? אם לא, לחצו על "{ button-ask-zone }" וכתבו שם של עיר. דבר לא ייקבע לפני כן.
   *[typed] אצלך השעה { $now }? אם לא, אמרו עיר: "אזור ירושלים". דבר לא ייקבע לפני כן.
  }
schedule-unable = { $way ->
    [pin] אי אפשר לנעוץ כאן: חסרה ההרשאה ”{ $permission }“. עד שתינתן, התדריכים יגיעו בלי נעיצה.
    [publish] { $grammar ->
        [forms] רק מערוצי הכרזות (Announcement) מפורסמות הודעות לשרתים אחרים, וזה אינו ערוץ כזה. התדריכים יגיעו בלי פרסום כזה.
       *[typed] מכאן אין לאן לפרסם הודעות הלאה. התדריכים יגיעו בכל זאת.
      }
   *[card] { $reason ->
        [kind] בתוך שרשור אין שרשורים: התדריך יבוא מיד מתחת לכרטיס הקצר.
       *[permission] אי אפשר לפתוח כאן שרשורים: חסרה ההרשאה ”{ $permission }“. עד שתינתן, התדריך יבוא מיד מתחת לכרטיס הקצר.
    }
  }
schedule-remove-ask = להסיר את "{ $schedule }"? מה שממתין לשליחה יוסר איתו.
schedule-removed = "{ $schedule }" הוסר.
schedule-run-queued = אושר: התדריך בדרך.
schedule-run-rejected = דולג: התדריך לא יישלח.
schedule-story-dropped = הידיעה הוצאה. התדריך עדיין ממתין.
schedule-all-dropped = זו הייתה הידיעה האחרונה בו: התדריך לא יישלח.
schedules-title = { $where ->
    [there] לוחות זמנים של { $place }
   *[here] לוחות זמנים
  }
schedules-none = { $where ->
    [there] דבר לא נקבע ב־{ $place }.
   *[here] דבר לא נקבע כאן.
  }
schedules-hint = { $grammar ->
    [forms] /schedule{ "\u00A0" }add מוסיף לוח, /schedule{ "\u00A0" }change משנה אחד.
   *[typed] להוספה בשורה אחת: "{ say-schedule } 07:30 בימי חול מדע". דרכים נוספות: /help schedule
  }
schedule-everything = הכול, הכל, כל הנושאים
schedule-connectives = על, עם, בנושא, בנושאים

setup-title = { $where ->
    [there] תדריך ל־{ $place }
   *[here] תדריך לצ׳אט הזה
  }
setup-hint = { $grammar ->
    [forms] אפשר לשנות כל דבר בתפריטים ובכפתורים, או באפשרויות של /setup.
   *[typed] אפשר לשנות כל דבר בכפתורים, או לומר בשורה אחת: "{ say-setup } 18:00 בימי חול מדע אזור ירושלים".
  }
setup-place = מקום
setup-place-here = { $who ->
    [everyone] { $where ->
        [there] { $place }, לכל מי ששם
       *[here] הצ׳אט הזה, לכל מי שכאן
      }
   *[you] הצ׳אט הזה, רק לך
  }
setup-choose-desks = נושאים (בלי בחירה: הכול)
setup-ask-time = מתי?
setup-time-example = 18:00 בימי חול
setup-preview = כך הוא היה נראה עכשיו

welcome-title = Dateline ב־{ $name }
welcome-what = הבוט קורא מקורות חדשות רבים ומספר בכמה שורות מה קרה ומי מדווח: תדריך בשעות שתבחרו, והתראות על מה שחברי השרת עוקבים אחריו.
welcome-how = { $kind ->
    [group] דבר לא מתפרסם לפני שתגדירו זאת: שעות ונושאים, בכרטיס אחד, כאן בשיחה הפרטית. חברי הקבוצה יכולים לבקש בה חדשות עם /news, ולעקוב אחרי מה שהם רוצים.
    [channel] דבר לא מתפרסם לפני שתגדירו זאת: שעות ונושאים, בכרטיס אחד, כאן בשיחה הפרטית. כל ההגדרות של הערוץ נעשות כאן.
   *[server] דבר לא מתפרסם לפני שתבקשו. אמרו /setup בערוץ שאמור לקבל תדריכים, או בחרו אותו כאן.
  }
welcome-choose = הגדרת תדריך ב…
welcome-no-places = אין עדיין ערוץ שמותר לכתוב בו. תנו לבוט הרשאה לראות ערוץ ולשלוח בו הודעות, ואז אמרו בו /setup.
welcome-privacy = { $kind ->
    [group] בקבוצה הבוט שם לב רק לפקודות ולתשובות אליו. /privacy מראה מה נשמר ומוחק אותו.
    [channel] הבוט אינו קורא מה שמתפרסם בערוץ. /privacy מראה מה נשמר ומוחק אותו.
   *[server] הבוט אינו קורא הודעות, רק פקודות שנאמרו לו. /privacy מראה מה נשמר ומוחק אותו.
  }
welcome-group = Dateline כאן, ודבר לא יתפרסם לפני שמנהל יבקש. ההגדרה נעשית בצ׳אט הפרטי.
welcome-group-button = הגדרה

## The bot's page on Telegram (at most 120 letters and 512)
bot-short-description = תדריכי חדשות והתראות עם המקורות: כמה שורות, בשעות שלכם. בפרטי, בקבוצות ובערוצים.
bot-description =
    קורא מקורות חדשות רבים ומספר מה קרה בכמה שורות, וליד כל שורה מי מדווח.

    • תדריך בשעות שתבחרו
    • התראה ברגע שנושא שאתם עוקבים אחריו מתקדם
    • בפרטי, בקבוצות ובערוצים

    כל שורה היא משפט מתוך ידיעה מקושרת.

place-paused = { $where ->
    [there] מושהה. דבר לא יישלח ל־{ $place } עד שמישהו ימשיך.
   *[here] מושהה. דבר לא יישלח לכאן עד שמישהו ימשיך.
  }
place-paused-already = { $where ->
    [there] { $place } כבר היה מושהה. דבר לא יישלח לשם עד שמישהו ימשיך.
   *[here] כבר היה מושהה. דבר לא יישלח לכאן עד שמישהו ימשיך.
  }
place-resumed = { $where ->
    [there] ההשהיה של { $place } הסתיימה. התדריך הבא יגיע בזמנו.
   *[here] ההשהיה הסתיימה. התדריך הבא יגיע בזמנו.
  }
place-not-paused = { $where ->
    [there] דבר לא היה מושהה ב־{ $place }.
   *[here] דבר לא היה מושהה כאן.
  }

## לוחות זמנים: המילים שאפשר להקליד

schedule-word-at = ב, בשעה, בשעות, @
schedule-word-and = ו, וגם, גם, &
schedule-word-every = כל, בכל
schedule-word-from = מ, משעה, מהשעה, בין, החל מ, החל
schedule-word-to = ל, עד, עד ל, לבין, לשעה, -
schedule-word-filler = ה, יום, ימי, בחודש, של החודש, בימי, ביום, בימים
schedule-word-hours = שעות, שעה
schedule-word-minutes = דקות, דקה, דק'
schedule-word-hourly = מדי שעה
schedule-word-span-30 = חצי שעה
schedule-word-span-120 = שעתיים
schedule-word-am = לפנות בוקר
schedule-word-pm = אחר הצהריים, אחרי הצהריים, אחה"צ
schedule-word-in-morning = בבוקר, בבקרים
schedule-word-in-evening = בערב, בערבים
schedule-word-morning = בוקר, בקרים
schedule-word-evening = ערב, ערבים
schedule-word-midnight = חצות, בחצות
schedule-word-noon = צהריים, בצהריים, 12 בצהריים
schedule-word-daily = יומי, כל יום, בכל יום, מדי יום, יום יום, כל הימים
schedule-word-weekdays = ימי חול, בימי חול, ימות השבוע, ימי עבודה, בימי עבודה, ימי השבוע
schedule-word-weekends = סוף שבוע, סופי שבוע, סוף השבוע, סופ"ש, בסופי שבוע, בסוף השבוע
schedule-word-day-0 = ראשון, יום ראשון, ימי ראשון, א'
schedule-word-day-1 = שני, יום שני, ימי שני, ב'
schedule-word-day-2 = שלישי, יום שלישי, ימי שלישי, ג'
schedule-word-day-3 = רביעי, יום רביעי, ימי רביעי, ד'
schedule-word-day-4 = חמישי, יום חמישי, ימי חמישי, ה'
schedule-word-day-5 = שישי, יום שישי, ימי שישי, ו'
schedule-word-day-6 = שבת, יום שבת, שבתות, ש'
schedule-word-nth-1 = הראשון
schedule-word-nth-2 = השני
schedule-word-nth-3 = השלישי
schedule-word-nth-4 = הרביעי
schedule-word-nth-L = האחרון, האחרונה
schedule-hour-names = אחת, שתיים, שלוש, ארבע, חמש, שש, שבע, שמונה, תשע, עשר, אחת עשרה, שתים עשרה
schedule-at-hour = ב{ $hour }, בשעה { $hour }
schedule-half-past = { $hour } וחצי, ב{ $hour } וחצי
schedule-quarter-past = { $hour } ורבע, ב{ $hour } ורבע
schedule-quarter-to = רבע ל{ $hour }, ברבע ל{ $hour }
schedule-never-words = מחר, היום, הלילה, הערב, פעם אחת, בשבוע הבא, שבועי, חודשי, שבוע כן שבוע לא
schedule-months = ינואר, בינואר, פברואר, בפברואר, מרץ, במרץ, מרס, במרס, אפריל, באפריל, מאי, במאי, יוני, ביוני, יולי, ביולי, אוגוסט, באוגוסט, ספטמבר, בספטמבר, אוקטובר, באוקטובר, נובמבר, בנובמבר, דצמבר, בדצמבר
schedule-of-month = של
schedule-soon = בעוד, עוד
schedule-soon-units = דקות, דקה, שעתיים, שעות, שעה, ימים, יומיים, יום, שבועיים, שבועות, שבוע
schedule-doubtful-words = { "" }
schedule-word-prefixes = ב, ו, ה, ל, מ
schedule-weekdays-days = 0, 1, 2, 3, 4
schedule-weekends-days = 5, 6

suggested-schedule = { $schedule } · הבא { $next }
schedule-daily = בכל יום
schedule-weekdays = בימי חול
schedule-weekends = בסופי שבוע
schedule-on-days = { $days }
schedule-date = { $day }
schedule-on-dates = ב־{ $dates } בחודש
schedule-nth = { $day } { $nth ->
    [1] הראשון
    [2] השני
    [3] השלישי
    [4] הרביעי
   *[L] האחרון
  } בחודש
schedule-days-times = { $days } בשעה { $times }
schedule-days-step = { $days }, { $step }
schedule-every-hours = { $count ->
    [one] כל שעה
    [two] כל שעתיים
   *[other] כל { $count } שעות
  }
schedule-every-minutes = { $count ->
    [one] כל דקה
   *[other] כל { $count } דקות
  }
schedule-step-between = { $every } בין { $from } ל־{ $to }

## לוחות זמנים שאינם אפשריים

problem-schedule-number = "{ $typed }" אינו מספר של לוח. המספרים מופיעים ברשימה.
problem-no-such-schedule = { $grammar ->
    [forms] אין כאן לוח { $number }. בחרו אחד מהרשימה.
   *[typed] אין כאן לוח { $number }. אמרו את מספרו ברשימה.
  }
problem-schedule-gone = הלוח הזה כבר אינו כאן.
problem-no-schedules = דבר עדיין לא נקבע כאן.
problem-schedule-which = { $grammar ->
    [forms] איזה לוח?
   *[typed] איזה לוח? אמרו את מספרו ברשימה.
  }
problem-schedule-change = { $grammar ->
    [forms] מה לשנות? את השעות והנושאים, או כל אפשרות אחרת של /schedule{ "\u00A0" }change.
   *[typed] מה לשנות? לדוגמה: { say-schedule } לשנות 2 08:00, או: { say-schedule } לשנות 2 דקות 5.
  }
problem-schedules-full = בצ׳אט יש לכל היותר { $most } לוחות. תחילה הסירו אחד.
problem-topics-many = לכל היותר { $most } נושאים בתדריך אחד.
problem-run-which = איזה תדריך? השתמשו בכפתורים שמתחתיו.
problem-run-decided = התדריך הזה כבר אינו ממתין כאן לאישור.
problem-approval-which = { $grammar ->
    [forms] מי מאשר? מלאו גם את האפשרות "{ option-moderators }", ערוץ, או את "{ option-approval }": me.
   *[typed] מי מאשר? אמרו "מאשרים me", או "מפקחים:" ואחריו שם של קבוצה שלכם או @שם.
  }
problem-approval-unknown = { $grammar ->
    [forms] אי אפשר לבקש אישור מ־{ $name }: עליו להיות בשרת הזה, וגם אתם וגם Dateline צריכים להיות רשאים לפרסם שם. אפשר לבחור ערוץ אחר, או me תחת "{ option-approval }".
   *[typed] איני מכיר קבוצה שלכם בשם "{ $name }". אמרו את שמה או את ה־@שם של קבוצה שאתם מנהלים בה ואני רשאי לפרסם בה{ $offered ->
        [yes] , או בחרו אחת כאן.
       *[no] .
    }
  }
problem-approval-chat = { $grammar ->
    [forms] אי אפשר לבקש אישור מ־{ $chat }: עליו להיות בשרת הזה, וגם אתם וגם Dateline צריכים להיות רשאים לפרסם שם. אפשר לבחור ערוץ אחר, או me תחת "{ option-approval }".
   *[typed] אי אפשר לבקש אישור מ־{ $chat }: רק מנהליו רשאים לבחור בו, ועליי להיות רשאי לפרסם שם. אפשר לבקש זאת מאחד מהם, או לאשר לבד: "מאשרים me".
  }
problem-missing-layout = איזו תצוגה: post, card, stories או living?
problem-missing-empty = כשאין חדש: skip או say?
problem-missing-age = { $grammar ->
    [forms] כמה שעות? לדוגמה: 24.
   *[typed] כמה שעות? לדוגמה: גיל 24.
  }
problem-missing-late = { $grammar ->
    [forms] כמה דקות? לדוגמה: 60.
   *[typed] כמה דקות? לדוגמה: איחור 60.
  }
problem-missing-publishers = { $grammar ->
    [forms] אילו מפרסמים? עם פסיקים ביניהם: Velm Courier, Northline.
   *[typed] אילו מפרסמים? שימו פסיקים ביניהם ומירכאות סביבם: מפרסמים "Velm Courier, Northline".
  }
problem-missing-topics = אילו נושאים? בפסיקים ביניהם, או "הכול".
problem-missing-approval = מי מאשר: me, off, או מזהה של צ׳אט?
problem-missing-moderators = איזו קבוצה מאשרת? אמרו את שמה או את ה־@שם שלה.
problem-missing-timeout = { $grammar ->
    [forms] כמה דקות? לדוגמה: 30.
   *[typed] כמה דקות? לדוגמה: המתנה 30.
  }
problem-missing-otherwise = כשאיש אינו עונה: publish או skip?
problem-missing-pin = להצמיד: on או off?
problem-missing-publish = לפרסם: on או off?
problem-schedule-once = "{ $typed }": לוח חוזר שוב ושוב בימים ובשעות שלו, למשל 07:30 בימי חול · שני וחמישי 18:00 · כל 6 שעות · יום שלישי השני בחודש 9:00. כדי שזה יהיה נושא, שימו במירכאות.
problem-schedule-zone = { $grammar ->
    [forms] "{ $typed }" יכול להיות כמה אזורי זמן. השמיטו אותו, וכתבו עיר באפשרות "אזור-זמן".
   *[typed] "{ $typed }" יכול להיות כמה אזורי זמן. אמרו עיר בסוף: אזור New York.
  }
problem-schedule-left = לא הצלחתי לשבץ את "{ $typed }" במועדים. אמרו כך: 07:30 בימי חול · שני וחמישי 18:00 · כל 6 שעות. כדי שזה יהיה נושא, שימו במירכאות.
problem-schedule-clock = "{ $typed }" אינה שעה ביממה. השעות הן מ־00:00 עד 23:59, לדוגמה: 07:30.
problem-schedule-near = איני מכיר את "{ $typed }". הכוונה ל"{ $near }"? כדי שזה יהיה נושא, שימו במירכאות.
problem-zone-which = { $grammar ->
    [commands] איזו עיר? לדוגמה: ירושלים.
    [forms] איזו עיר? לדוגמה: ירושלים.
   *[typed] איזו עיר? אמרו: אזור ירושלים.
  }
problem-schedule-hour = "{ $typed }": באיזו שעה? אמרו גם אותה, למשל 07:30.
problem-cron = "{ $typed }" אינו יכול להיות { $field ->
    [minute] הדקה (0 עד 59)
    [hour] השעה (0 עד 23)
    [dayOfMonth] היום בחודש (1 עד 31)
    [month] החודש (1 עד 12)
   *[dayOfWeek] היום בשבוע (0 עד 7, 0 ו־7 הם יום ראשון)
  }. לדוגמה: 30 7 * * 0-4 הוא ימי חול בשעה 07:30.
problem-cron-fields = "{ $typed }" אינו ביטוי cron: יש בו חמישה שדות, דקה, שעה, יום בחודש, חודש, יום בשבוע. לדוגמה: 30 7 * * 0-4.
problem-schedule-key = { $grammar ->
    [forms] "{ $typed }" אינו מועד ואינו נושא. לכל בקשה אחרת יש אפשרות משלה. כדי שזה יהיה נושא, שימו במירכאות.
   *[typed] ללוח אין "{ $typed }". יש לו: { $keys }. כדי שזה יהיה נושא, שימו במירכאות.
  }
problem-schedule-seconds = לתדריך אין שניות. אמרו חמישה שדות: דקה, שעה, יום בחודש, חודש, יום בשבוע.
problem-schedule-unreadable = איני מצליח לקרוא בזה מועד. לדוגמה: 07:30 בימי חול · שני וחמישי 18:00 · כל 6 שעות.
problem-schedule-long = זה יותר מדי לתדריך אחד. הוסיפו תדריך שני.
problem-schedule-never = היום הזה לא יבוא לעולם. אמרו יום אחר.
problem-schedule-often = תדריך מגיע לכל היותר פעם ב־15 דקות. אמרו פחות מועדים; מה שקורה בינתיים יגיע כהתראה.

## התראות

alert-title = התראה
alert-story = ידיעה במעקב שלך
alert-last = { $count ->
    [one] זו הייתה ההתראה היחידה להיום; עוד יגיע בתדריך הבא.
   *[other] זו הייתה האחרונה מ־{ $count } התראות להיום; עוד יגיע בתדריך הבא.
  }
content-marks = אזהרת תוכן: { $marks }
content-mark = { $mark ->
    [violence] אלימות
    [death] מוות
    [sexual-crime] עבירות מין
   *[self-harm] פגיעה עצמית
  }
quiet-title = בזמן השקט
quiet-count = { $count ->
    [one] ידיעה אחת
    [two] שתי ידיעות
   *[other] { $count } ידיעות
  }
quiet-more = { $count ->
    [one] עוד אחת תגיע בתדריך הבא.
    [two] עוד שתיים יגיעו בתדריך הבא.
   *[other] עוד { $count } יגיעו בתדריך הבא.
  }
correction-sent = סופר כאן { $time }
removed-story = ידיעה הוסרה מכאן.
button-unfollow = הפסקת מעקב
button-unfollow-named = הפסקת מעקב: { $name }
button-unfollow-all = כן, להפסיק הכול

## למה זה?

why-title = למה זה?
why-follow = יש לך מעקב אחר { $topic }
why-follow-chat = הצ'אט הזה עוקב אחר { $topic }
why-this-story = הידיעה הזאת
why-found = נמצא: { $words }
why-no-follow = שום מעקב כאן אינו נוגע לידיעה: תדריך מביא את מה שמשקלו בחדשות רב.
why-schedule = לוח { $id } מביא { $topics }
why-schedule-all = לוח { $id } מביא את כל הנושאים, את מה שחשוב יותר תחילה
why-held-title = התראות
why-queued = { $time } · יצאה התראה
why-batched = { $time } · סופרה אחרי שעות השקט
why-quiet = { $time } · ממתינה לסוף שעות השקט
why-capped = { $time } · עוכבה, כבר היו { $count } באותו יום; תגיע בתדריך הבא
why-gap = { $time } · עוכבה, קודמת על הידיעה הגיעה פחות מ־{ $minutes } דקות לפניה; תגיע בתדריך הבא
why-owed = { $time } · בדרך
why-unknown = { $time } · נשלחה, אך לא ידוע אם הגיעה
why-none = { $time } · לא נשלחה: לא היה אפשר, או שלא נשאר מה לספר
why-own-title = לעיניך בלבד
why-digest = בתדריכים: { $reason }
why-digest-hidden = הושמטה, "{ $word }" מוסתרת
why-digest-blocked = הושמטה, המקורות שלה חסומים כאן
why-digest-old = הושמטה, אין דיווח חדש זה { $hours ->
    [one] שעה
    [two] שעתיים
   *[other] { $hours } שעות
  }
why-digest-shown = היא כבר הוצגה לך כפי שהיא
why-digest-next = היא בתדריך הבא שלך
why-digest-length = הושמטה מחוסר מקום, אחרות חשובות ממנה
why-now = כעת: { $reason }
why-not-paused = דבר אינו נשלח לכאן בזמן ההשהיה
why-not-language = היא בשפה שאינה נקראת כאן
why-not-hidden = יש בה מילה מוסתרת כאן
why-not-removed = היא הוסתרה כאן
why-not-sources = מדווחים עליה רק מקורות שאינם נקראים כאן
why-not-withdrawn = המפרסם חזר בו ממנה
why-not-accusation = כלי תקשורת יחיד מאשים אדם או גוף
why-not-unconfirmed = { $have ->
    [one] מקור אחד מדווח עליה
    [two] שני מקורות מדווחים עליה
   *[other] { $have } מקורות מדווחים עליה
  }; להתראה נדרשים { $need }
why-not-old = היא כבר לא הייתה חדשה כשקראתי אותה
why-not-undated = אין תאריך בדיווח עליה
why-not-early = היא מלפני תחילת המעקב
why-not-shown = מה שיש בה כבר הוצג כאן
why-not-small = המספר השתנה בפחות מ־{ $percent } אחוזים
why-not-unchanged = אין חדש מאז ההתראה האחרונה
why-not-news = היא עוד עשויה להגיע כהתראה
why-not-unwanted = ההתראות כבויות למעקבים שכאן

## מסוף

terminal-hint = מספר פותח את מה שלצידו. ואפשר לבקש: "חדשות מדע", "חפש …", "עזרה". "יציאה" מסיימת.
terminal-no-chat = ב־ROLES אין "chat", אך מי שיושב במסוף הזה נענה בכל זאת.
terminal-leave = יציאה, צא, ביי, להתראות
terminal-edited = הודעה קודמת נערכה. עכשיו:
demo-banner = מערכת חדשות לדוגמה. כל מקום, אדם ומפרסם בה בדויים. לחדשות אמיתיות: npm start -- --terminal
sources-listed = מקורות
progress-reading = קורא את החדשות
progress-count = { $done } מתוך { $total }

## Menus on Discord

discord-more-choices = אפשרויות נוספות
discord-open-story = פתיחת ידיעה
discord-choose = בחירה

# מה שכללי דיסקורד והגדרות השרת מצריכים לומר.
discord-allowed-elsewhere = פקודות נענות כאן: { $places }. כך קבעו מנהלי השרת.
discord-allowed-nowhere = פקודות אינן נענות בערוץ הזה. כך קבעו מנהלי השרת.
discord-no-such-channel = הערוץ הזה כבר אינו קיים, או שאחד מאיתנו אינו רואה אותו.
discord-not-your-channel = אין לך הרשאה לכתוב בערוץ { $channel }, ולכן דבר לא יפורסם שם בשמך. אפשר לבקש ממי שיש לו הרשאה.
discord-missing-permissions = עדיין אין לי אפשרות לפרסם בערוץ { $channel }. חסר: { $permissions }. יש לפתוח את הגדרות הערוץ, לעבור להרשאות (Permissions), להוסיף שם את התפקיד שלי ולאשר; ואז לנסות שוב.
discord-wanted-permissions = בערוץ { $channel } נחוצה לי גם ההרשאה { $permissions }, כדי לראות אחרי תקלה ברשת אם פרסום הגיע. בלעדיה פרסום עלול לחסור או לבוא פעמיים.
discord-more-parts = יש עוד, ולא הכול נכנס כאן. אפשר לבקש משהו ממוקד יותר, או לכתוב לי בפרטי.
image-credit = תמונה: { $credit }
discord-choices-left = { $count ->
    [one] ערך אחד נוסף אינו מוצג כאן.
    [two] שני ערכים נוספים אינם מוצגים כאן.
   *[other] { $count } ערכים נוספים אינם מוצגים כאן.
  }
discord-form-label = המילים שלך

## תשובות בטלגרם

telegram-other-place = למקום אחר…
telegram-choose-place = על איזה מקום מדובר? אפשר גם לנקוב בשמו, כך: /setup @velmnews 07:30 weekdays world
telegram-no-places = עוד לא צירפת אותי לשום מקום. אפשר לבחור ערוץ או קבוצה שבניהולך.
telegram-choose-topic = באיזה נושא? ידועים לי רק נושאים שנכתב בהם משהו מאז שהצטרפתי.
telegram-whole-group = { $place }: מחוץ לנושאים
telegram-a-channel = ערוץ …
telegram-a-group = קבוצה …
telegram-back = חזרה
telegram-choose-how = { $kind ->
    [channel] יש ללחוץ על הכפתור שלמטה ולבחור ערוץ שבניהולך. אהיה שם מנהל שרשאי לפרסם ולערוך פרסומים, ולא יותר.
   *[group] יש ללחוץ על הכפתור שלמטה ולבחור קבוצה שבניהולך. אצורף אליה כחבר.
  }
telegram-choose-button = { $kind ->
    [channel] בחירת ערוץ
   *[group] בחירת קבוצה
  }
telegram-choose-nothing = לא לבחור דבר
telegram-chose-nothing = לא נבחר דבר.
telegram-chosen = נבחר: { $place }
telegram-no-such-place = המקום הזה כבר אינו קיים, או שאינו אחד משלך. בקבוצה או בערוץ שבניהולך יש לצרף אותי תחילה, ואז לנסות שוב.
telegram-not-there = אני לא נמצא ב־{ $place }. יש לצרף אותי תחילה, ובערוץ כמנהל שרשאי לפרסם; ואז לנסות שוב.
telegram-place-unread = אי אפשר לבדוק את המקום הזה כרגע. אפשר לנסות שוב בעוד רגע.
telegram-none-called = לאף אחד מהמקומות שלך אין השם { $name }. יש לצרף אותי תחילה, ובערוץ כמנהל שרשאי לפרסם; או לבחור אותו דרך "למקום אחר …" שמתחת ל־/setup.
telegram-not-your-place = רק מנהלי { $place } רשאים לעשות זאת, וכרגע ההרשאה הזאת אינה בידך. אפשר לבקש מאחד מהם.
telegram-cannot-post = { $kind ->
    [channel] עדיין אין לי אפשרות לפרסם ב־{ $place }. יש לפתוח את הערוץ, לעבור אל "מנהלים", להוסיף אותי ולאשר "פרסום הודעות"; ואז לנסות שוב.
   *[group] אין לי אפשרות לכתוב ב־{ $place }. יש לפתוח את הקבוצה, לעבור אל "הרשאות" ולאשר "שליחת הודעות", או למנות אותי למנהל; ואז לנסות שוב.
  }
telegram-allowed-elsewhere = { $general ->
    [alone] פקודות נענות בנושא הכללי. כך קבעו מנהלי הקבוצה.
    [too] פקודות נענות בנושא הכללי וגם כאן: { $places }. כך קבעו מנהלי הקבוצה.
   *[no] פקודות נענות כאן: { $places }. כך קבעו מנהלי הקבוצה.
  }
telegram-allowed-nowhere = פקודות אינן נענות בנושא הזה. כך קבעו מנהלי הקבוצה.
telegram-file-failed = לא ניתן היה לשלוח את הקובץ כרגע. אפשר לבקש אותו שוב.
telegram-open-privately = לקריאה בפרטי
telegram-no-change = כך זה מוגדר כבר.
telegram-say-alone = כאן קוראים גם אחרים. אפשר לומר לי את זה ביחידות.
telegram-yours-alone = זה שלך בלבד, וכאן קוראים גם אחרים.
telegram-link-gone = הקישור הזה ישן מכדי להבינו. בקשו שוב כאן.
telegram-in-channel = פקודות אינן נענות בערוץ, שם כולם היו קוראים אותן. מנהליו אומרים לי אותן בפרטי.
telegram-some-place = צ׳אט
telegram-some-person = משתמש { $id }
telegram-your-words = המילים שלך
telegram-example = למשל { $example }
telegram-now = עכשיו: { $value }
telegram-open-bot = פתיחת Dateline
telegram-nothing-found = לא נמצא דבר · פתיחת Dateline
