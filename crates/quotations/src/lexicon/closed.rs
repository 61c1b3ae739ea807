//! The small words of English, by what they do in a sentence.

pub(super) const DETERMINERS: &str = "\
    the a an this that these those some any every each no another both either neither all \
        several many few most such whatever one two three four five six seven eight nine ten \
        dozens hundreds thousands other more";
pub(super) const POSSESSIVES: &str = "my your his her its our their whose";
pub(super) const SUBJECTS: &str = "i you he she it we they";
pub(super) const OBJECTS: &str = "me him her them us himself herself itself themselves ourselves \
     myself yourself";
pub(super) const ALONE: &str = "someone somebody everyone everybody anyone anybody nobody others \
    many some most both one another all those few";
pub(super) const RELATIVES: &str = "who which whom that";
pub(super) const PREPOSITIONS: &str = "of for with from in at on to by near against over behind \
    inside under about between among into during after before without within through toward \
    towards across around since until till upon beyond per via like despite amid besides \
    alongside outside throughout along above below off onto versus regarding concerning \
    including following ahead out up down as than";
pub(super) const COORDINATORS: &str = "and but or nor yet so then";
pub(super) const SUBORDINATORS: &str = "that because if when while as after before although \
    though whether since unless until where why how once whereas even what";
pub(super) const AUXILIARIES: &str = "is was are were be been being am has have had having do \
    does did isn't wasn't aren't weren't hasn't haven't hadn't doesn't don't didn't 've 'd 're \
    'm ain't";
pub(super) const MODALS: &str = "will would can could may might must shall should can't couldn't \
    won't wouldn't shouldn't cannot 'll mustn't needn't";
pub(super) const ADVERBS: &str = "not also then now later still just even once again already \
    never ever often always soon too far perhaps maybe instead meanwhile however recently simply \
    previously once twice first finally initially earlier ago yesterday today tonight tomorrow \
    there here further only rather quite very almost alone back afterward afterwards next \
    elsewhere likewise thus therefore indeed sometimes though famously repeatedly else otherwise \
    moreover nonetheless nevertheless well aloud online publicly privately so n't both all";
pub(super) const ADJECTIVES: &str = "new old former current longtime long-time top senior chief \
    deputy vice acting first last next other same own good bad great big small high low young \
    early late local national federal international political presidential congressional \
    gubernatorial senatorial republican democratic conservative liberal american russian chinese \
    british french german israeli iranian syrian mexican canadian japanese indian white black \
    hispanic latino muslim christian catholic jewish presumptive likely prominent famous key \
    independent anonymous unnamed recent several fellow late prime lead assistant associate \
    executive foreign public private economic social military real-estate fiery self-described \
    retired outgoing incoming influential veteran major lower upper western eastern southern \
    northern european asian african arab male female registered undecided";
pub(super) const TIMES: &str = "monday tuesday wednesday thursday friday saturday sunday january \
    february march april may june july august september october november december jan. feb. mar. \
    apr. jun. jul. aug. sept. sep. oct. nov. dec. yesterday today tonight tomorrow a.m p.m \
    morning evening afternoon night";
/// Abbreviations before a full stop that ends no sentence.
pub(super) const ABBREVIATIONS: &str = "mr mrs ms dr prof sen sens rep reps gov govs gen col \
    capt sgt lt rev hon st jr sr vs no jan feb mar apr jun jul aug sept sep oct nov dec maj cmdr \
    adm atty supt pres dist ave blvd dept est inc corp co ltd calif pa fla mich wis va conn mass \
    ill tenn ga ariz ark colo kan ky md minn mont neb nev okla ore wash wyo tex etc e.g i.e cf \
    al fig vol pp ed eds fr ald assn bros mt ft u.s u.n u.k d.c ph.d m.d a.m p.m";
/// Parts of a name that are written small, or stand inside it.
pub(super) const PARTICLES: &str = "\
    de la del della di da dos van von der den ten ter bin ibn al el le \
     du ben abu";
pub(super) const PLACES: &str = "america washington ohio iowa texas florida california nevada \
    virginia pennsylvania michigan wisconsin colorado arizona indiana illinois massachusetts \
    maine vermont connecticut georgia alabama mississippi louisiana arkansas tennessee kentucky \
    missouri kansas nebraska oklahoma minnesota dakota montana idaho utah wyoming oregon alaska \
    hawaii hampshire jersey mexico york carolina maryland delaware rhode cleveland philadelphia \
    chicago boston manhattan brooklyn london paris berlin moscow beijing russia china iran iraq \
    syria israel ukraine germany france britain england scotland ireland spain italy greece \
    turkey canada europe asia africa india pakistan afghanistan japan korea australia indonesia \
    libya egypt benghazi brussels geneva vienna atlanta dallas houston miami orlando denver \
    detroit phoenix seattle portland baltimore milwaukee charlotte cincinnati columbus \
    pittsburgh tampa calif pa fla mich wis va conn mass ill ind tenn ga ala ariz ark colo kan ky \
    md minn mo mont neb nev okla ore wash wyo vt tex d.c n.c s.c n.h n.j n.y n.m r.i w.va u.s \
    u.k u.n";
pub(super) const MALE: &str = "he him his himself mr sir lord king prince man boy father son \
    husband brother spokesman congressman businessman chairman actor uncle pope";
pub(super) const FEMALE: &str = "she her hers herself mrs ms miss lady dame queen princess woman \
    girl mother daughter wife sister spokeswoman congresswoman businesswoman chairwoman actress \
    aunt nun";
