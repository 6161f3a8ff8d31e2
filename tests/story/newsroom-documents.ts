import type { GroupingDocument } from '../../src/story/grouping-document.ts'

// A fictional newsroom's day: a few events told more than once, and many told once.
const reports: readonly (readonly [publisher: string, title: string, text: string])[] = [
  [
    'velmcourier',
    'Council of Orla votes to widen the ring road',
    'The council of Orla voted on Monday to widen the ring road at a cost of 80 million crowns. Opponents said the plan would cost the town its last orchard.',
  ],
  [
    'harbourpost',
    'Orla ring road to be widened after council vote',
    'Orla will widen its ring road after the council voted for the 80 million crown plan on Monday night, against protests over an old orchard.',
  ],
  [
    'northline',
    'Teachers in Norrland begin three-day strike',
    'Teachers across Norrland walked out on Monday for three days over pay. The teachers union said nine in ten schools stayed shut.',
  ],
  [
    'deltawire',
    'Norrland schools shut as teachers strike over pay',
    'Nine in ten schools in Norrland stayed shut on Monday as teachers began a three-day strike over pay, their union said.',
  ],
  [
    'velmcourier',
    'New vaccine against marsh fever is safe, study finds',
    'A vaccine against marsh fever proved safe in a study with 4,000 adults, researchers at the Hale Institute reported on Monday.',
  ],
  [
    'northline',
    'Marsh fever vaccine passes safety study',
    'Researchers at the Hale Institute said on Monday their vaccine against marsh fever was safe in 4,000 adults.',
  ],
  [
    'harbourpost',
    'Striker Benn Ostrey leaves Orla United',
    'Benn Ostrey is leaving Orla United after six seasons and 90 goals. The club thanked the striker, who did not say where he is going.',
  ],
  [
    'deltawire',
    'Central bank of Westmark holds interest rate',
    'The central bank of Westmark left its key rate at 3.5 per cent on Monday, saying that prices were rising more slowly than in spring.',
  ],
  [
    'velmcourier',
    'Sarn river dredging to start in spring',
    'Dredging of the Sarn river will start in spring, the ministry of transport said, to let larger barges reach the inland port of Quill.',
  ],
  [
    'northline',
    'Police in Dunmere find stolen paintings in barn',
    'Police in Dunmere have found eleven paintings, stolen from the town museum two years ago, in a barn outside the town. Two people were arrested.',
  ],
  [
    'harbourpost',
    'Farmers warn of poor barley harvest',
    'Farmers in the Tarnow Valley expect the poorest barley harvest in ten years after a dry summer, their association said on Monday.',
  ],
  [
    'deltawire',
    'Telescope on Mount Irren sees first light',
    'A telescope on Mount Irren has taken its first pictures of the night sky, the Orla observatory said. Its mirror measures eight metres.',
  ],
  [
    'velmcourier',
    'Ferry line to the Pellan islands goes electric',
    'The first electric ferry to the Pellan islands sailed on Monday with 200 passengers. The line wants to replace all its diesel boats by 2030.',
  ],
  [
    'northline',
    'Parliament of Westmark debates pension age',
    'Members of the parliament of Westmark began a debate on raising the pension age to 67. Labour unions have called a march for Saturday.',
  ],
  [
    'harbourpost',
    'Orchestra of Harrow names first woman conductor',
    'The Harrow Symphony Orchestra has named Lena Kastor its chief conductor, the first woman to lead it in its 120 years.',
  ],
  [
    'deltawire',
    'Software maker Pindle cuts 600 jobs',
    'Pindle, a maker of accounting software, is cutting 600 jobs, a tenth of its staff, chief executive Omar Feld told employees on Monday.',
  ],
]

export const newsroomDocuments: readonly GroupingDocument[] = reports.map(
  ([publisher, title, text], i) => ({
    articleId: 10_000 + i,
    segment: 0,
    publisherId: `${publisher}.example`,
    language: 'en',
    time: Date.UTC(2026, 10, 23, 5, i),
    title,
    text,
    credit: null,
  }),
)
