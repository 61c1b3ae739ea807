//! Nouns that can speak: people by what they do, bodies, and things that are read.

/// What a person is called by office, work or part; before a name, a title.
pub(super) const PEOPLE: &str = "president vice-president senator representative congressman \
    congresswoman undersecretary under-secretary congressmen governor mayor secretary minister \
    premier chancellor ambassador judge justice attorney lawyer counsel general colonel captain \
    sergeant lieutenant admiral major corporal officer officers chief commissioner sheriff \
    deputy detective inspector professor doctor dr mr mrs ms miss sir lady lord dame pope father \
    sister brother rabbi imam reverend pastor bishop archbishop cardinal priest king queen \
    prince princess emperor sultan sheikh spokesman spokeswoman spokesperson spokesmen \
    spokespeople strategist consultant adviser advisor aide aides advisers advisors analyst \
    analysts economist economists historian scholar scientist scientists researcher researchers \
    expert experts author writer reporter reporters journalist journalists correspondent editor \
    columnist commentator anchor host moderator pundit pundits blogger critic critics supporter \
    supporters opponent opponents ally allies rival rivals candidate candidates nominee \
    frontrunner front-runner contender contenders businessman businesswoman mogul tycoon \
    billionaire millionaire executive ceo chairman chairwoman chair director manager coordinator \
    organizer organiser activist activists advocate advocates lobbyist donor donors voter voters \
    delegate delegates republican republicans democrat democrats conservative conservatives \
    liberal liberals progressive progressives independent independents lawmaker lawmakers \
    legislator legislators politician politicians official officials source sources leader \
    leaders member members veteran veterans soldier soldiers teacher teachers student students \
    worker workers farmer farmers nurse nurses resident residents citizen citizens immigrant \
    immigrants refugee refugees protester protesters demonstrator witness witnesses victim \
    victims prosecutor prosecutors investigator investigators plaintiff defendant suspect \
    commander troops pollster pollsters operative operatives staffer staffers staff insider \
    insiders observer observers man woman men women people person boy girl mother father son \
    daughter wife husband sister brother uncle aunt friend friends neighbor neighbour neighbors \
    parent parents child children guy guys fan fans comedian actor actress singer star director \
    musician artist coach player players boss founder co-founder owner partner partners \
    colleague colleagues viewer viewers reader readers user users customer customers audience \
    crowd panelist panelists participant participants respondent respondents americans american \
    attendee attendees leader whip speaker clerk treasurer superintendent principal dean provost \
    rector fellow newcomer native retiree mechanic driver engineer pilot guard guards agent \
    agents authorities firefighter diplomat diplomats envoy negotiator negotiators regulator \
    regulators trader investor investors banker realtor pastor hawk hawks surrogate surrogates \
    socialist libertarian evangelicals christians muslims muslim jews catholics women hispanics \
    latinos blacks whites millennials politician incumbent challenger ex-wife ex-president \
    biographer publicist producer skeptics skeptic backer backers loyalist loyalists detractors \
    proponents ombudsman activist neurosurgeon physician surgeon psychologist sociologist \
    mathematician chef photographer translator interpreter vicar chaplain monk nun heiress \
    aide-de-camp runner-up";

/// Bodies that speak as one.
pub(super) const BODIES: &str = "campaign committee party department agency administration \
    government ministry office company corporation firm bank union association organization \
    organisation group coalition council commission board bureau foundation institute university \
    college school church network newspaper paper magazine channel station police army navy \
    military congress senate house court parliament cabinet team club federation league alliance \
    institution center centre service authority panel task-force court delegation caucus press \
    media outlet publication website site journal times post herald tribune news pac pacs \
    super-pac camp agencies officials companies groups organizations outlets fbi cia nsa gop dnc \
    rnc aclu nra epa pentagon kremlin treasury white-house state justice";

/// Things that are read or heard and so can say something.
pub(super) const DOCUMENTS: &str = "report statement poll polls survey study letter memo tweet \
    tweets email e-mail emails message messages note post ad ads advertisement commercial \
    article story column editorial op-ed book transcript document documents filing lawsuit \
    complaint affidavit release analysis memo data figures statistics video clip spokesman \
    caption headline sign signs banner website law bill petition ruling decision order \
    indictment resolution text speech remarks answer response question quote comments comment \
    words interview testimony argument rhetoric claim claims critique criticism accusation \
    allegation warning threat pledge vow promise assertion contention suggestion belief view \
    opinion conclusion observation declaration announcement reports records sources research \
    papers polling constitution slogan motto fundraiser mailer excerpt passage invitation \
    placard shirt script";

/// Works that bear a name between marks; a name after them is no quotation.
pub(super) const WORKS: &str = "show film movie song book novel series podcast album program \
    programme play sitcom musical poem essay memoir drama comedy documentary track single hit \
    magazine newspaper column game episode segment sketch titled entitled called named dubbed \
    thriller bestseller newsletter blog painting ballet opera tune hymn anthem ballad";

/// Plain nouns that look like verbs, or that follow a name without being part of it.
pub(super) const PLAIN: &str = "way time year years day days week weeks month months state \
    states country city nation world house home family life money percent million billion job \
    jobs issue issues policy policies plan plans deal tax taxes border wall war vote votes votes \
    election elections primary caucus debate debates race convention rally rallies event \
    interview speech campaign politics politician system process problem problems trade security \
    law power health care number numbers change rights gun guns fact facts idea ideas thing \
    things kind lot part place point case area side end night morning evening afternoon weekend \
    phone call calls talk line lines name names term terms record move effort efforts attack \
    attacks support help work works results result rules rule role share run trip visit win loss \
    lead field fight hope hopes need needs use uses increase decrease cut cuts rise fall ground \
    front back top bottom record start break look show shows address air seat seats ballot \
    future past present term hearing meeting briefing ruling building gathering filing posting \
    training funding spending wedding morning evening feeling beginning opening thing meaning \
    offering standing shooting killing bombing fighting housing planning running advertising \
    marketing banking polling";
