//! Sums of money, printed with the digits and the scale word that the text had.

/// A currency, as far as the text tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are the ISO codes")]
pub enum Currency {
    Usd,
    Gbp,
    Eur,
    Inr,
    Jpy,
    Php,
    Krw,
    Aud,
    Cad,
    Nzd,
    Hkd,
    Twd,
    Brl,
    Cny,
    Rub,
    Thb,
    Try,
    Ils,
    Ngn,
    /// The sign was lost.
    Unknown,
}

/// Each currency's ISO code, its sign and the word that may stand behind the digits.
const CURRENCIES: &[(Currency, &str, &str, &str)] = &[
    (Currency::Usd, "USD", "$", "dollars"),
    (Currency::Gbp, "GBP", "£", "pounds"),
    (Currency::Eur, "EUR", "€", "euros"),
    (Currency::Inr, "INR", "₹", "rupees"),
    (Currency::Jpy, "JPY", "¥", "yen"),
    (Currency::Php, "PHP", "₱", ""),
    (Currency::Krw, "KRW", "₩", ""),
    (Currency::Aud, "AUD", "A$", ""),
    (Currency::Cad, "CAD", "C$", ""),
    (Currency::Nzd, "NZD", "NZ$", ""),
    (Currency::Hkd, "HKD", "HK$", ""),
    (Currency::Twd, "TWD", "NT$", ""),
    (Currency::Brl, "BRL", "R$", "reais"),
    (Currency::Cny, "CNY", "CN¥", "yuan"),
    (Currency::Rub, "RUB", "₽", "rubles"),
    (Currency::Thb, "THB", "฿", "baht"),
    (Currency::Try, "TRY", "₺", ""),
    (Currency::Ils, "ILS", "₪", "shekels"),
    (Currency::Ngn, "NGN", "₦", "naira"),
    (Currency::Unknown, "", "", ""),
];

impl Currency {
    fn row(self) -> (&'static str, &'static str) {
        CURRENCIES.iter().find(|row| row.0 == self).map_or(("", ""), |row| (row.1, row.2))
    }

    /// ISO code, empty where the text lost it.
    #[must_use]
    pub fn iso(self) -> &'static str {
        self.row().0
    }

    /// The sign before the digits, empty where the text lost it.
    #[must_use]
    pub fn sign(self) -> &'static str {
        self.row().1
    }

    /// What it is called behind a number, its code where it has no word of its own here: `dollars`, `AUD`.
    #[must_use]
    pub fn plural(self) -> &'static str {
        let row = CURRENCIES.iter().find(|row| row.0 == self);
        row.map_or("", |&(_, iso, _, word)| if word.is_empty() { iso } else { word })
    }

    /// The currency of a sign or of a code before the digits.
    #[must_use]
    pub fn of_sign(sign: &str) -> Option<Self> {
        let known = || CURRENCIES.iter().find(|row| !sign.is_empty() && row.2 == sign).map(|row| row.0);
        match sign {
            "rs" | "rs." | "inr" => Some(Self::Inr),
            _ => known(),
        }
    }

    /// The dollar or yuan that letters before a sign make of it: `A$`, `HK$`, `CN¥`.
    #[must_use]
    pub fn of_letters(letters: &str, sign: &str) -> Option<Self> {
        Some(match (letters, sign) {
            ("us" | "u.s.", "$") => Self::Usd,
            ("a" | "au", "$") => Self::Aud,
            ("c" | "ca" | "can", "$") => Self::Cad,
            ("nz", "$") => Self::Nzd,
            ("hk", "$") => Self::Hkd,
            ("nt", "$") => Self::Twd,
            ("r", "$") => Self::Brl,
            ("cn", "¥") => Self::Cny,
            _ => return None,
        })
    }

    /// The currency that a word behind the digits names: `dollars`.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        CURRENCIES.iter().find(|row| !word.is_empty() && row.3 == word).map(|row| row.0)
    }
}

/// The word after the digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are the words")]
pub enum Scale {
    One,
    Thousand,
    Lakh,
    Million,
    Crore,
    Billion,
}

impl Scale {
    /// The scale that a word names.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Some(match word {
            "thousand" => Self::Thousand,
            "lakh" | "lakhs" => Self::Lakh,
            "million" | "millions" => Self::Million,
            "crore" | "crores" => Self::Crore,
            "billion" => Self::Billion,
            _ => return None,
        })
    }

    fn factor(self) -> u64 {
        match self {
            Self::One => 1,
            Self::Thousand => 1_000,
            Self::Lakh => 100_000,
            Self::Million => 1_000_000,
            Self::Crore => 10_000_000,
            Self::Billion => 1_000_000_000,
        }
    }

    /// The word behind the digits with its blank, empty for one.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::One => "",
            Self::Thousand => " thousand",
            Self::Lakh => " lakh",
            Self::Million => " million",
            Self::Crore => " crore",
            Self::Billion => " billion",
        }
    }
}

/// A sum: `digits / 10^decimals` times the scale. `$562.1 million` is 5621, 1, million.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    /// All digits without the point.
    pub digits: u64,
    /// How many of them stand after the point.
    pub decimals: u8,
    /// The scale word.
    pub scale: Scale,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// The whole amount in the currency's main unit, rounded down.
    #[must_use]
    pub fn amount(&self) -> u64 {
        let tens = 10u128.pow(u32::from(self.decimals));
        u64::try_from(u128::from(self.digits) * u128::from(self.scale.factor()) / tens).unwrap_or(u64::MAX)
    }

    /// `$562.1 million`, `$552,506`, `40 crore`.
    #[must_use]
    pub fn print(&self) -> String {
        let tens = 10u64.pow(u32::from(self.decimals));
        let whole = grouped(self.digits / tens);
        let part = match self.decimals {
            0 => String::new(),
            decimals => format!(".{:0width$}", self.digits % tens, width = usize::from(decimals)),
        };
        format!("{}{whole}{part}{}", self.currency.sign(), self.scale.word())
    }
}

/// Digits in groups of three.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_keep_their_digits_and_their_scale() {
        let money = Money { digits: 5621, decimals: 1, scale: Scale::Million, currency: Currency::Usd };
        assert_eq!((money.amount(), money.print()), (562_100_000, "$562.1 million".into()));
        let money = Money { digits: 552_506, decimals: 0, scale: Scale::One, currency: Currency::Usd };
        assert_eq!((money.amount(), money.print()), (552_506, "$552,506".into()));
        let money = Money { digits: 40, decimals: 0, scale: Scale::Crore, currency: Currency::Unknown };
        assert_eq!((money.amount(), money.print()), (400_000_000, "40 crore".into()));
    }
}
