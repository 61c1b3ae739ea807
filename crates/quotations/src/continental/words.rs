//! The small words and the verbs of saying of French, German and Spanish.

use crate::Tongue;

/// What the finder knows of a language.
pub(super) struct Words {
    /// Verbs of saying, in the forms that stand beside a quotation.
    cues: &'static str,
    /// Auxiliaries and small words between subject and verb.
    helping: &'static str,
    /// Small words between the verb and a subject after it.
    passed: &'static str,
    /// Articles, pronouns and titles that a speaker may begin with, written small.
    opening: &'static str,
    /// Words that end the name of a speaker.
    ending: &'static str,
    /// `selon`, `laut`, `según`
    according: &'static str,
    /// All nouns are written with a capital.
    big_nouns: bool,
}

impl Words {
    pub(super) fn of(tongue: Tongue) -> Option<&'static Self> {
        match tongue {
            Tongue::French => Some(&FRENCH),
            Tongue::German => Some(&GERMAN),
            Tongue::Spanish => Some(&SPANISH),
            Tongue::English | Tongue::Other => None,
        }
    }

    pub(super) fn is_cue(&self, word: &str) -> bool {
        let bare = word.split(['-', '\'', '\u{2019}']).next_back().unwrap_or(word);
        let first = word.split('-').next().unwrap_or(word);
        has(self.cues, word) || has(self.cues, bare) || has(self.cues, first)
    }

    pub(super) fn is_helping(&self, word: &str) -> bool {
        has(self.helping, word)
    }

    pub(super) fn is_passed(&self, word: &str) -> bool {
        has(self.passed, word)
    }

    pub(super) fn opens_name(&self, word: &str) -> bool {
        has(self.opening, &word.to_lowercase())
            || word.starts_with("l\u{2019}")
            || word.starts_with("l'")
    }

    pub(super) fn ends_name(&self, word: &str) -> bool {
        has(self.ending, word) || self.is_cue(word)
    }

    pub(super) fn is_according(&self, word: &str) -> bool {
        has(self.according, &word.to_lowercase())
    }

    pub(super) fn has_big_nouns(&self) -> bool {
        self.big_nouns
    }
}

fn has(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|known| known == word)
}

static FRENCH: Words = Words {
    cues: "dit déclare déclaré affirme affirmé explique expliqué ajoute ajouté précise précisé \
        estime estimé assure assuré indique indiqué souligne souligné rappelle rappelé répond \
        répondu lance lancé martèle martelé insiste insisté conclut conclu confie confié raconte \
        raconté reconnaît reconnu admet admis annonce annoncé prévient prévenu avertit averti \
        regrette regretté déplore déploré dénonce dénoncé s'inquiète inquiète réjouit réjoui \
        poursuit poursuivi continue renchérit résume résumé écrit tweeté demande demandé \
        interroge interrogé promet promis juge jugé note noté observe observé commente commenté \
        ironise ironisé tranche tranché plaide plaidé soutient soutenu soupire soupiré crie crié \
        murmure murmuré rétorque rétorqué réplique répliqué témoigne témoigné qualifie qualifié \
        parle parlé évoque évoqué cite cité réclame réclamé exige exigé salue salué confirme \
        confirmé reprend déclarait disait expliquait affirmait assurait ajoutait",
    helping: "a ont avait avaient est n'a l'a s'est était lui leur nous m'a nous-a également \
        aussi ensuite encore alors jeudi vendredi lundi mardi mercredi samedi dimanche ainsi pas \
        déjà même toutefois notamment se en y a-t-il",
    passed: "à l'AFP jeudi vendredi lundi mardi mercredi samedi dimanche hier aujourd'hui \
        ensuite aussi également alors ainsi encore t-il t-elle-même",
    opening: "le la les un une il elle ils elles on je nous son sa ses leur leurs ce cette ces \
        cet des plusieurs certains",
    ending: "à au aux dans lors après avant sur en et qui que où dont mais pour avec depuis \
        pendant devant par selon quand comme jeudi vendredi lundi mardi mercredi samedi dimanche \
        hier a ont avait est était sont chez vers face contre sans entre",
    according: "selon d'après",
    big_nouns: false,
};

static GERMAN: Words = Words {
    cues: "sagt sagte sagten gesagt erklärt erklärte erklärten betont betonte meint meinte fragt \
        fragte antwortet antwortete entgegnet entgegnete erwidert erwiderte ergänzt ergänzte \
        fügt fügte berichtet berichtete erzählt erzählte warnt warnte fordert forderte kündigt \
        kündigte schreibt schrieb schrieben ruft rief rufen riefen lobt lobte kritisiert \
        kritisierte nennt nannte nannten bezeichnet bezeichnete spricht sprach versichert \
        versicherte räumt räumte gibt gab teilt teilte hält hielt findet fand glaubt glaubte \
        beklagt beklagte klagt klagte mahnt mahnte urteilt urteilte unterstreicht unterstrich \
        bestätigt bestätigte behauptet behauptete gesteht gestand heißt hieß lautet lautete \
        verspricht versprach wirft warf äußert äußerte twittert twitterte spottet spottete \
        scherzt scherzte resümiert resümierte bilanziert bilanzierte stellt stellte bedauert \
        bedauerte zitiert zitierte verlangt verlangte",
    helping: "hat hatte haben auch dann dazu daraufhin noch selbst am gestern heute weiter",
    passed: "am sich auch dazu dann gestern heute daraufhin weiter noch dagegen hingegen später \
        Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    opening: "der die das ein eine er sie es man ich wir sein seine ihr ihre dessen deren \
        mehrere viele einige ein",
    ending: "am im in bei nach vor auf zu zum zur mit und der-die dass die-der das-ist an aus \
        über während gegenüber gegen für ab laut als wie wenn weil hat hatte sich nicht seit \
        unter hinzu ein-räumte mit-teilte fest Montag Dienstag Mittwoch Donnerstag Freitag \
        Samstag Sonntag gestern heute dazu dem den es sei ist war sind es",
    according: "laut zufolge",
    big_nouns: true,
};

static SPANISH: Words = Words {
    cues: "dice dijo dijeron dicho afirma afirmó afirmaron asegura aseguró explica explicó \
        señala señaló añade añadió agrega agregó declara declaró declararon indica indicó \
        sostiene sostuvo subraya subrayó destaca destacó recuerda recordó responde respondió \
        contesta contestó insiste insistió concluye concluyó confiesa confesó cuenta contó \
        reconoce reconoció admite admitió anuncia anunció advierte advirtió lamenta lamentó \
        denuncia denunció critica criticó califica calificó llama llamó define definió pregunta \
        preguntó promete prometió escribe escribió exclama exclamó grita gritó gritaron comenta \
        comentó precisa precisó apunta apuntó relata relató manifiesta manifestó opina opinó \
        reclama reclamó exige exigió pide pidió celebra celebró replica replicó matiza matizó \
        reitera reiteró zanja zanjó murmura murmuró susurra susurró tuiteó sentencia sentenció \
        habla habló describe describió considera consideró ironiza ironizó defiende defendió \
        resume resumió",
    helping: "ha han había se le les también además luego después lo nos ya así no hoy ayer",
    passed: "ayer hoy también además luego después este a así el-lunes",
    opening: "el la los las un una él ella ellos ellas yo nosotros su sus este esta estos estas \
        varios varias algunos",
    ending: "a al en durante tras ante por para con y que quien cuando donde pero desde hasta \
        sobre según como lunes martes miércoles jueves viernes sábado domingo ayer hoy este ha \
        había se es era son fue contra entre sin",
    according: "según",
    big_nouns: false,
};
