import { caseless, type Caseless } from './caseless.ts'
/** Alternatives of a regular expression, whatever its case: a language, or a kind of word, in each text. */
const anyOf = (...alternatives: readonly string[]): string => `(?:${alternatives.join('|')})`
const whole = (words: string): Caseless => caseless`(?<!\p{L})${words}(?!\p{L})`

/** Before a name, and dropped from it. What holds a stop comes before what begins alike. */
const ADDRESSES = anyOf(
  '(?:d|dr|sr|prof)\\.?ª|d\\.?\\s?ª|dr\\.?-?ing|mag\\.?a|dott\\.?ssa|univ\\.?-prof|priv\\.-doz|dipl\\.?-?\\s?\\p{L}+',
  'mr|mrs|ms|miss|mx|sir|dame|lord|lady|baroness|baron|rt|the|hon|honou?rable|h\\.?\\s?e|(?:his|her|their|your) excellency',
  '(?:h\\.?r\\.?h|hrh)|(?:his|her) royal highness|amb|rev|reverend|fr|father|sister|bishop|rabbi|imam|sheikh|adv|witness',
  'mme|mlle|messrs|madame|monsieur|mademoiselle|me|s\\.?\\s?e|son excellence|pr|dre|docteur',
  'herrn?|frau|mag|ing|pd|pfr|pfarrer(?:in)?',
  'sr|sra|srta|dña|don|doña|señora?|lic|dra|excm[oa]s?|ilm[oa]s?|dott',
  'dr|drs|doctor|prof|assoc|asst|ass|em|emer|ret|eng|engr|arch|rer\\.?\\s?(?:nat|pol|oec)|phil(?=\\.|\\s[^\\s,;:()]+\\s[^\\s(–—-])|jur|med|h\\.?\\s?c|e\\.\\s?h',
)

/** Forms of address that end in a stop, behind which no sentence begins: "Mr." */
export const ABBREVIATED = 'Mrs?|Ms|Mx|Dr|Drs|Dra|Profa?|Sra?|Mme|Mlle|Hon|Rev|Amb|Engr?|Ing|Lic'

/** Before a name, and kept as part of the position. What has several words comes before what begins alike. */
const RANKS = anyOf(
  '(?:research |associate |assistant |emeritus |adjunct |visiting |full )?professor(?:in|a)?|profesora?|professeure?',
  'ambassador|(?:vice |deputy |prime |first |federal |state )?minister|(?:deputy |high |vice )?commissioner|(?:chief )?judge|(?:chief )?justice',
  'senator|sen|congress(?:wo)?man|representative|rep|governor|gov|(?:lord |deputy )?mayor(?:ess)?|vice[ -]mayor|town manager|cllr|alderman',
  '(?:federal |city |town |county |district |regional |state |local )?council(?:l)?or|(?:city |town |county |district )?council ?(?:member|man|woman)',
  '(?:vice[ -])?president|chairman|chairwoman|chair|chancellor|provost|dean|king|queen|prince|princess|inspector|superintendent|treasurer|returning officer',
  '(?:major|brigadier|lieutenant|air chief marshal)[ -]general|general|gen|(?:lieutenant|lt)\\.?[ -]?(?:colonel|col|commander|cdr|gen)',
  'colonel|col|captain|capt|major|maj|brigadier|brig|lieutenant|lt|sergeant|sgt|(?:rear |vice )?admiral|adm|commodore|commander|cdr|cmdr',
  'ltg|mg|bg|ltc|cpt|csm|sgm|msg|sfc|ssg|cw[2-5]|wo[1-5]|cdr|lcdr|radm|vadm|1lt|2lt|ens|gysgt|sma|flt lt|wg cdr|sqn ldr|gp capt',
  'ambassadeur|ambassadrice|maire|président(?:e)?|rectrice|(?:sous-)?préf(?:et|ète)|députée?|sénateur|sénatrice|conseillère?|maître|trésori(?:er|ère)',
  'botschafter(?:in)?|(?:ober|alt)?bürgermeister(?:in)?|staatssekretär(?:in)?|(?:bundes|landes|staats)minister(?:in)?|stadtrat|stadträtin|stadträte',
  'präsident(?:in)?|rektor(?:in)?|dekan(?:in)?|landrat|landrätin|kreisrat|kreisrätin|gemeinderat|gemeinderätin|bauamtsleiter(?:in)?|amtsleiter(?:in)?',
  'dezernent(?:in)?|ministerialrat|ministerialrätin|abgeordnete[rn]?|minr(?:.?in)?|mindirig(?:.?in)?|md.in|wahlleiter(?:in)?|schatzmeister(?:in)?|schriftführer(?:in)?|kassen(?:wart|prüfer|führer)(?:in)?',
  'concejala?|regidora?|diputad[oa]|consejer[oa]|embajador(?:a)?|ministra?e?|alcalde(?:sa)?|rectora?|decan[oa]|tesorer[oa]|teniente|comandante|coronel|capitán|sargento',
)

/** A form of address or a rank, at the beginning. */
export const TITLES = caseless`^(?:(?<address>[md](?=\.?\s)|${ADDRESSES})(?:\.\s?|\s)|(?<article>(?:le|la|der|die|el)\s)?(?<rank>${RANKS})\.?\s)`

/** A post that somebody has. */
export const POSITION = whole(
  '(?:ex-?)?' +
    anyOf(
      'director|head|officer|advis[eo]r|professor|fellow|researcher|representative|envoy|co-?ordinator|manager|chair(?:person|man|woman)?|(?:co-?)?founder',
      'minister|secretary|president|chief|lead(?:er)?|analyst|economist|lawyer|attorney|solicitor|barrister|judge|consultant|editor|journalist|reporter',
      'correspondent|author|writer|poet|commissioner|ambassador|executive|specialist|scientist|scholar|lecturer|student|expert|engineer|architect|designer',
      'developer|programmer|planner|librarian|curator|teacher|nurse|doctor|physician|surgeon|psychologist|sociologist|historian|philosopher|biologist',
      'physicist|chemist|geographer|farmer|activist|campaigner|organi[sz]er|facilitator|moderator|host|filmmaker|counsel(?:l?or)?|council(?:l)?or|delegate',
      'rapporteur|member|dean|rector|provost|vice-chancellor|partner|owner|principal|assistant|associate|deputy|treasurer|clerk|auditor|inspector',
      'investigator|spokes(?:person|man|woman)|regulator|sheriff|mayor|governor|senator|CEO|CTO|CFO|COO|CIO|CISO|MCF|MEP|MP|permanent|senior|junior',
      'ma[îi]tre|directeur|directrice|(?:co)?g[ée]rante?|chercheu(?:r|se|re)|responsable|chargée? d|cheffe?|(?:vice-)?présidente?|secrétaire|attach[ée]',
      'trésori(?:er|ère)|coordina(?:teur|trice)|économiste|sociologue|journaliste|historien(?:ne)?|géographe|philosophe|avocate?|juriste|ingénieure?|médecin',
      'enseignante?|doctorante?|professeure?|déléguée?|conseill(?:er|ère)|(?:sous-)?préf(?:et|ète)|maire|adjointe?|réalisat(?:eur|rice)|élue?|députée?',
      'fonda(?:teur|trice)|anima(?:teur|trice)|consultante?|agricult(?:eur|rice)|artiste|auteure?|autrice|architecte|biologiste|écrivaine?|psychologue',
      'urbaniste|paysagiste|bibliothécaire|infirmi(?:er|ère)|sénat(?:eur|rice)|ambassad(?:eur|rice)|ministre|porte-parole|rapporteure|forma(?:teur|trice)|doyen(?:ne)?|docteure?',
      'leiter(?:in)?|referent(?:in)?|direktor(?:in)?|(?:haupt)?geschäftsführer(?:in)?|vorsitzende[rn]?|präsident(?:in)?|sprecher(?:in)?|journalist(?:in)?|redakteur(?:in)?',
      'bürgermeister(?:in)?|oberbürgermeister(?:in)?|landrat|landrätin|stadtrat|stadträtin|rektor(?:in)?|dekan(?:in)?|abgeordnete[rn]?|beauftragte[rn]?',
      'koordinator(?:in)?|wissenschaftler(?:in)?|forscher(?:in)?|autor(?:in)?|moderator(?:in)?|regisseur(?:in)?|rechtsanwalt|rechtsanwältin|arzt|ärztin|vorstand',
      'mitglied|projektleit(?:er|erin|ung)|schatzmeister(?:in)?|kassenwart(?:in)?|schriftführer(?:in)?|architekt(?:in)?|biolog(?:e|in)|historiker(?:in)?',
      'ingenieur(?:in)?|schriftsteller(?:in)?|staatssekretär(?:in)?|botschafter(?:in)?|psycholog(?:e|in)|soziolog(?:e|in)|ökonom(?:in)?|jurist(?:in)?|dozent(?:in)?',
      'stadtplaner(?:in)?|intendant(?:in)?|kurator(?:in)?|dezernent(?:in)?|amtsleiter(?:in)?|minister(?:in)?|(?:post)?doktorand(?:in)?',
      'jefe|jefa|investigador(?:a)?|directora|alcalde(?:sa)?|concejal(?:a)?|presidenta|secretari[oa]|coordinador(?:a)?|periodista|ingenier[oa]|abogad[oa]',
      'economista|sociólog[oa]|médic[oa]|profesor(?:a)?|catedrátic[oa]|diputad[oa]|(?:vice)?ministr[oa]|contralora?|registradora?|ganader[oa]|agricultor(?:a)?|técnic[oa]|gerente|vocal|portavoz',
      '(?:sub)?secretari[oa]|canciller|asambleísta|cientista|científic[oa]|intendent[ea]|(?:vice)?president[ea]|rector(?:a)?|decan[oa]|tesorer[oa]|(?:vice)?consejer[oa]|delegad[oa]|asesor(?:a)?|escritor(?:a)?|poeta|arquitect[oa]|biólog[oa]|agrónom[oa]|geógraf[oa]',
      'historiador(?:a)?|filósof[oa]|psicólog[oa]|jurista|senador(?:a)?|embajador(?:a)?|relator(?:a)?|doctorand[oa]',
    ),
)

/** Within a word too: a body that somebody belongs to. */
export const ORGANISATION = caseless`${anyOf(
  'ministry|university|institut(?:e|ion)?|organi[sz]ation|office|council|commission|agency|cent(?:re|er)|foundation|embassy|government|nations|union',
  'committee|association|federation|network|parliament|college|school|academy|society|programme|service|department|division|authority|board',
  'archiv\\p{L}*|agence|agencia|colectivo|collecti(?:f|ve)|kollektiv|bureau|assembly|company|corporation|group|rights|library|libraries|museum|hospital|clinic|radio|television',
  '(?<!\\p{L})(?:courts?|banks?|churches|church|press|funds?|forces?|army|navy|watch|times)(?!\\p{L})',
  'labs?(?!\\p{L})|systems|technologies|solutions|consulting|partners|holdings',
  '(?<!\\p{L})(?:inc|ltd|llc|llp|plc|gmbh|ag|s\\.?a|ab|oy|as|bv|e\\.?v)(?!\\p{L})',
  'coopérative|communauté|mairie|conseil|banque|réseau|syndicat|fédération|universit(?:é|ät)|minist(?:ère|erium)',
  '(?:welt|zentral|landes|noten|entwicklungs|volks|commerz)bank|hochschule|akademie|verband|verein|stiftung|gesellschaft|bundesamt|landesamt|amt(?!\\p{L})|büro|gemeinde|stadt(?!\\p{L})|caritas|gewerkschaft',
  'ayuntamiento|federación|junta(?!\\p{L})|sindicato|fundación|asociación|diputación|instituto|centro|empresa|ministerio|universidad|consejo',
)}`

/** Where one of these stands no name does. */
export const NOT_A_NAME = whole(
  anyOf(
    'hall|room|building|h[oô]tel|floor|lobby|auditorium|ballroom|restaurant|atrium|foyer|theat(?:re|er)|cafeteria|terrace|garden|club|campus|lounge|zoom|desk|library|courtyard|patio|parking',
    'salle|raum|saal|sala|aulas?|salón|auditorio|taller|atelier|workshop|back to|zurück|contact|innenhof',
    'session|part|teil|day|track|remarks|meeting|agenda|minutes|documents?|report|updates?|review|strategy|project|program(?:me)?s?|plan|table|poll|case|study|open',
    'closing|lunch|coffee|questions?|answers?|next|steps?|business|hearing|consent|calendar|action|items?|information|draft|insert|materials?|adoption|name|tbc|tbd|tba',
    'group|team|committees?|working|all|members?|staff|secretariat|delegations?|participants?|speakers?|panel(?:l?ists?)?|panel|chairs?|editor|host|producer',
    'everyone|gruppe|groupe|grupo|bericht|jahre?s?',
    'an|the|our|your|my|how|why|what|who|when|where|which|from|and|or|in|on|at|to|with|about|for|is|are|old|new|une|eine?[rnms]?',
    'planning|implementation|voting|procedures?|beverages|feria|mercado|fair|market|messe',
    'public|general|annual|regular|state|federal|city|town|county|country|region(?:al)?|national|international|global|world|european?|african?|asian?|american?',
    'climate|health|energy|water|data|digital|science|policy|law|human|social|economic|future|change|development|security|peace|migration|education',
    '\\p{L}{4,}(?:iges|liche[srnm]|ische[srnm])|\\p{L}{3,}(?:[ts]ions|ments|ness|ities|ungen|keiten|heiten)|\\p{L}{5,}(?:ung|keit|heit)',
  ),
)
