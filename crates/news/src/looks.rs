//! The look a paper chooses: its accent, its letters; and whether its colours can be read.

use serde::{Deserialize, Serialize};

use crate::Error;

/// The least contrast of words with their ground (WCAG 2.2, 1.4.3).
pub const CONTRAST_MIN: f64 = 4.5;

/// What a paper chose. `None` is what the theme has.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Looks {
    /// Links and notices on light ground.
    pub accent: Option<Colour>,
    /// Links and notices on dark ground.
    pub accent_dark: Option<Colour>,
    /// The letters of the nameplate.
    pub nameplate_face: Option<Face>,
    /// Their size.
    pub nameplate_size: Option<NameplateSize>,
    /// The letters of everything the paper says: headlines and articles.
    pub reading: Option<Face>,
    /// The letters of everything about it: bylines, navigation, forms.
    pub about: Option<Face>,
}

/// A colour of the screen (sRGB).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// Letters the theme brings along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Face {
    /// Literata, with serifs.
    Serif,
    /// Archivo, without.
    Sans,
}

/// How large the paper's name is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameplateSize {
    /// For a long name.
    Small,
    /// For a short one.
    Large,
}

/// On what words of a colour may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Paper, blue and buff by day.
    Light,
    /// Paper, blue and buff by night.
    Dark,
}

/// How well a colour can be read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Legibility {
    /// The contrast with paper, blue and buff, 1 to 21.
    pub ratios: [f64; 3],
    /// The colour itself where it passes; else the nearest of its hue that does.
    pub nearest: Colour,
}

impl Colour {
    /// Reads `#a3145a`, with or without its sign.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let refused = || Error::Colour(text.trim().to_owned());
        let digits = text.trim().trim_start_matches('#');
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(refused());
        }
        let number = u32::from_str_radix(digits, 16).map_err(|_| refused())?;
        let [_, red, green, blue] = number.to_be_bytes();
        Ok(Self { red, green, blue })
    }

    const fn of(number: u32) -> Self {
        let [_, red, green, blue] = number.to_be_bytes();
        Self { red, green, blue }
    }

    /// The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// How well words of this colour can be read on a ground.
    pub fn on(self, ground: Ground) -> Legibility {
        let ratios = ground.colours().map(|other| self.contrast(other));
        let steps = (0..=u8::MAX).map(|step| self.toward(ground, step));
        let mut passing = steps.filter(|colour| colour.passes(ground));
        Legibility { ratios, nearest: passing.next().unwrap_or(self) }
    }

    /// Whether words of this colour can be read on a ground.
    pub fn passes(self, ground: Ground) -> bool {
        ground.colours().iter().all(|other| self.contrast(*other) >= CONTRAST_MIN)
    }

    /// The same hue, `step` of 255 nearer to what is easiest to read on a ground.
    fn toward(self, ground: Ground, step: u8) -> Self {
        let end: u16 = match ground {
            Ground::Light => 0,
            Ground::Dark => 255,
        };
        let mixed = |part: u8| {
            let mixed = u16::from(part) * (255 - u16::from(step)) + end * u16::from(step);
            u8::try_from(mixed / 255).unwrap_or(u8::MAX)
        };
        Self { red: mixed(self.red), green: mixed(self.green), blue: mixed(self.blue) }
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2).
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

impl Ground {
    /// Paper, blue and buff, as the theme has them.
    fn colours(self) -> [Colour; 3] {
        match self {
            Self::Light => [0x00fc_fcfa, 0x00df_ebf0, 0x00f4_ead0],
            Self::Dark => [0x000f_191f, 0x001a_323e, 0x002d_2818],
        }
        .map(Colour::of)
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl std::str::FromStr for Colour {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

impl Serialize for Colour {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_what_the_standard_computes() {
        for (one, other, expected) in
            [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("a3145a", "fcfcfa", 7.3)]
        {
            let ratio = Colour::parse(one).unwrap().contrast(Colour::parse(other).unwrap());
            assert!((ratio - expected).abs() < 0.06, "{one} on {other}: {ratio}");
        }
    }

    #[test]
    fn a_colour_that_cannot_be_read_gets_the_nearest_that_can() {
        for (colour, ground, passes) in [
            ("#a3145a", Ground::Light, true),
            ("#ff94c0", Ground::Dark, true),
            ("#ff94c0", Ground::Light, false),
            ("#00aa55", Ground::Light, false),
            ("#a3145a", Ground::Dark, false),
            ("#ffffff", Ground::Light, false),
        ] {
            let colour = Colour::parse(colour).unwrap();
            assert_eq!(colour.passes(ground), passes, "{colour}");
            let nearest = colour.on(ground).nearest;
            assert!(nearest.passes(ground), "{colour} → {nearest}");
            assert_eq!(nearest == colour, passes, "{colour}");
        }
    }

    #[test]
    fn only_six_digits_are_a_colour() {
        for text in ["", "#fff", "red", "#12345g", "#1234567", "+12345", "url(x)"] {
            assert!(Colour::parse(text).is_err(), "{text}");
        }
    }
}
