//! Verbs of saying, thinking and wanting, with what may follow each; and plain verbs, which only
//! help to find where a clause has its verb.
//!
//! The letters: `d` direct speech, `c` a clause (that …), `t` an infinitive (to …), `n` a noun
//! phrase that is itself what was expressed, `o` somebody spoken to stands between.

/// Verbs and their letters, one row for each set of letters.
pub(super) const REPORTING: &[(&str, &str)] = &[
    (
        "dc",
        "say add note explain argue write state declare announce claim insist contend maintain \
            assert allege reply respond recall observe remark reveal report disclose confirm \
            concede admit acknowledge affirm aver attest testify predict forecast reckon posit \
            opine muse lament complain grumble boast brag joke quip swear proclaim reiterate \
            repeat stress emphasise emphasize underscore elaborate clarify conclude caution \
            counter retort rebut exclaim signal suggest hint imply intimate indicate point \
            mention volunteer confide theorize theorise speculate surmise guess figure protest \
            object deny estimate calculate post tweet retweet blog cable email e-mail text \
            relate recount vouch assess posit premise deadpan crow marvel gush vent worry fret \
            warn promise vow pledge answer agree read inform profess postulate preach preface \
            stipulate submit summarise summarize venture chime concur remember forewarn",
    ),
    (
        "dco",
        "tell remind assure reassure notify advise caution warn inform persuade convince brief",
    ),
    ("dcto", "ask urge beg implore exhort"),
    (
        "d",
        "shout yell scream whisper mutter murmur cry chant sing bellow bark roar snap snarl \
            sneer scoff chuckle laugh sigh groan moan smile grin thunder rail rant rave fume \
            seethe hiss growl mumble stammer interject interrupt intone recite holler cheer boom \
            drawl gasp sob weep wail plead pontificate rejoin chide scold taunt tease jeer fire \
            shoot hit snipe inquire enquire query wonder demand pronounce utter speak sum tout \
            pray blurt babble ramble sputter stutter drone squeal shriek wisecrack reflect \
            reminisce proffer editorialise editorialize ad-lib nod shrug caption headline title \
            sign counsel coo chortle dictate enthuse expound fulminate gripe hedge implore jest \
            jab kid lecture needle opine orate parry philosophize quaver quote rasp rhapsodise \
            sermonize soothe spit swipe tut wheeze whine crack echo",
    ),
    (
        "dn",
        "call describe dub label brand deem term nickname characterise characterize portray \
            refer denounce decry condemn criticise criticize blast slam rip mock ridicule deride \
            lambast lambaste pan knock bash attack assail hammer skewer trash torch dismiss \
            praise hail laud applaud extol commend thank congratulate credit blame accuse charge \
            liken compare paint depict cast cite reference invoke recommend endorse defend \
            champion tout promote bemoan deplore rebuke chastise admonish reprimand berate \
            upbraid castigate excoriate rap scorn disparage belittle malign smear vilify bill \
            christen diagnose classify categorise categorize summarise peg style address discuss \
            detail outline unveil advocate propose pitch raise question challenge dispute reject \
            rebuff refute contradict contest celebrate welcome salute ridicule greet threaten \
            express voice offer issue deliver convey share publish give make send",
    ),
    ("r", "seem appear"),
    (
        "c",
        "think believe feel hope fear know suspect expect assume realise realize understand \
            imagine doubt consider find learn discover decide determine show demonstrate prove \
            presume hear see seem appear wish bet dream dread notice forget ensure trust suppose \
            foresee anticipate regret rule resolve conclude mind appreciate sense contemplate \
            accept",
    ),
    (
        "t",
        "want vow promise pledge refuse decline agree plan intend hope expect seek threaten wish \
            aim offer prefer ask demand claim propose swear opt like love hate desire",
    ),
    (
        "to",
        "urge ask tell order instruct encourage advise invite implore beg exhort want expect \
            call press push direct command lobby beseech",
    ),
    (
        "na",
        "support oppose back favour favor endorse praise hail laud applaud extol commend \
            criticise criticize blast slam rip mock ridicule condemn denounce decry deride \
            lambaste defend reject rebuff dismiss accuse blame thank congratulate credit propose \
            advocate recommend acknowledge describe call dub label brand question attack assail \
            champion tout welcome cite oppose dispute refute contradict challenge rebuke \
            chastise castigate excoriate disavow disparage lament bemoan deplore protest demand \
            request prefer envision espouse admire respect love hate dislike loathe despise fear \
            regret doubt deny downplay promise predict outline detail unveil express voice pitch \
            urge reiterate stress emphasise emphasize underscore mention invoke reference view \
            see regard portray depict paint characterise characterize liken confirm reveal \
            report announce note explain argue warn refer allude pan knock",
    ),
    (
        "n",
        "support oppose back favour favor admire respect like love hate dislike loathe despise \
            detest blame target pan trumpet espouse envision prefer acknowledge admit deny \
            confirm reveal announce report predict suggest promise pledge claim allege demand \
            request cite reject question dispute criticise protest lament regret recall mention \
            stress emphasise emphasize underscore note reiterate repeat fear expect anticipate \
            doubt consider view regard see perceive judge treat explain indicate argue concede \
            estimate tout forecast project recognise recognize appreciate resent",
    ),
];

/// Irregular forms: the verb, past forms, participles.
pub(super) const IRREGULAR: &[(&str, &str, &str)] = &[
    ("say", "said", "said"),
    ("tell", "told", "told"),
    ("write", "wrote", "written"),
    ("speak", "spoke", "spoken"),
    ("think", "thought", "thought"),
    ("feel", "felt", "felt"),
    ("know", "knew", "known"),
    ("find", "found", "found"),
    ("hold", "held", "held"),
    ("swear", "swore", "sworn"),
    ("sing", "sang", "sung"),
    ("shoot", "shot", "shot"),
    ("hit", "hit", "hit"),
    ("begin", "began", "begun"),
    ("read", "read", "read"),
    ("understand", "understood", "understood"),
    ("mean", "meant", "meant"),
    ("hear", "heard", "heard"),
    ("see", "saw", "seen"),
    ("show", "showed", "shown"),
    ("forget", "forgot", "forgotten"),
    ("foresee", "foresaw", "foreseen"),
    ("bet", "bet", "bet"),
    ("spit", "spat", "spat"),
    ("weep", "wept", "wept"),
    ("cast", "cast", "cast"),
    ("give", "gave", "given"),
    ("make", "made", "made"),
    ("send", "sent", "sent"),
    ("seek", "sought", "sought"),
    ("forbid", "forbade", "forbidden"),
    ("beseech", "besought", "besought"),
    ("go", "went", "gone"),
    ("come", "came", "come"),
    ("take", "took", "taken"),
    ("get", "got", "gotten"),
    ("run", "ran", "run"),
    ("win", "won", "won"),
    ("lose", "lost", "lost"),
    ("lead", "led", "led"),
    ("leave", "left", "left"),
    ("meet", "met", "met"),
    ("pay", "paid", "paid"),
    ("sit", "sat", "sat"),
    ("stand", "stood", "stood"),
    ("bring", "brought", "brought"),
    ("buy", "bought", "bought"),
    ("sell", "sold", "sold"),
    ("keep", "kept", "kept"),
    ("put", "put", "put"),
    ("cut", "cut", "cut"),
    ("set", "set", "set"),
    ("let", "let", "let"),
    ("fall", "fell", "fallen"),
    ("rise", "rose", "risen"),
    ("grow", "grew", "grown"),
    ("draw", "drew", "drawn"),
    ("drive", "drove", "driven"),
    ("fly", "flew", "flown"),
    ("throw", "threw", "thrown"),
    ("break", "broke", "broken"),
    ("choose", "chose", "chosen"),
    ("wear", "wore", "worn"),
    ("bear", "bore", "borne"),
    ("become", "became", "become"),
    ("build", "built", "built"),
    ("spend", "spent", "spent"),
    ("fight", "fought", "fought"),
    ("teach", "taught", "taught"),
    ("catch", "caught", "caught"),
    ("fire", "fired", "fired"),
    ("withdraw", "withdrew", "withdrawn"),
    ("undergo", "underwent", "undergone"),
    ("overcome", "overcame", "overcome"),
    ("shake", "shook", "shaken"),
    ("strike", "struck", "struck"),
    ("sign", "signed", "signed"),
    ("ride", "rode", "ridden"),
    ("eat", "ate", "eaten"),
    ("steal", "stole", "stolen"),
    ("sleep", "slept", "slept"),
    ("hurt", "hurt", "hurt"),
    ("quit", "quit", "quit"),
    ("lay", "laid", "laid"),
    ("deal", "dealt", "dealt"),
    ("lend", "lent", "lent"),
    ("bend", "bent", "bent"),
    ("feed", "fed", "fed"),
    ("flee", "fled", "fled"),
    ("hang", "hung", "hung"),
    ("hide", "hid", "hidden"),
    ("ring", "rang", "rung"),
    ("shut", "shut", "shut"),
    ("sink", "sank", "sunk"),
    ("slide", "slid", "slid"),
    ("spin", "spun", "spun"),
    ("split", "split", "split"),
    ("spread", "spread", "spread"),
    ("stick", "stuck", "stuck"),
    ("sweep", "swept", "swept"),
    ("swing", "swung", "swung"),
    ("tear", "tore", "torn"),
    ("wake", "woke", "woken"),
    ("arise", "arose", "arisen"),
    ("bid", "bid", "bid"),
    ("dig", "dug", "dug"),
    ("freeze", "froze", "frozen"),
    ("shrink", "shrank", "shrunk"),
    ("swim", "swam", "swum"),
    ("bind", "bound", "bound"),
    ("grind", "ground", "ground"),
    ("upset", "upset", "upset"),
    ("overtake", "overtook", "overtaken"),
    ("undertake", "undertook", "undertaken"),
    ("misstate", "misstated", "misstated"),
];

/// Verbs that report nothing.
pub(super) const PLAIN: &str = "go come take get run win lose lead leave meet pay sit stand \
    bring buy sell keep put cut set let fall rise grow draw drive fly throw break choose wear \
    bear become build spend fight teach catch withdraw undergo overcome shake strike ride eat \
    steal sleep hurt quit work help turn move live play use follow stop create allow include \
    remain serve die stay change walk wait happen provide carry receive cause return pass reach \
    kill face join attend appear visit campaign vote elect appoint nominate confirm drop enter \
    earn gain gather hand head host hire launch name pick place pull push raise release remove \
    replace save score search start stage step suffer survive travel trail watch release \
    represent release resign retire switch tour target fill focus fund handle impose introduce \
    invest involve issue lack land last lie look manage mark mount operate organise organize own \
    pose prepare press produce prompt protect pursue recover reduce rely require respond rally \
    sport star stem struggle succeed sue suspend tend track treat trigger undermine unite \
    violate warrant weigh emerge endure engage enjoy establish exist expand explode face fail \
    feature approach arrive arrest assume avoid ban beat belong benefit block borrow burn close \
    collect compete complete concern conduct contact contain contribute control convict cost \
    count cover dance deal debate decline defeat delay demand deserve destroy develop differ \
    direct disappear double earn educate escape examine exceed do try talk try need mean hold \
    seem like begin love hate end continue ask lay lend bend feed flee hang hide ring shut sink \
    slide spin split spread stick sweep swing tear wake arise dig freeze shrink swim bind grind \
    upset overtake undertake close start finish open prompt add rate rank pick prevent manage \
    kick pump slip jump climb march drag trim boost sign accept back-pedal double-down step \
    respond react";
