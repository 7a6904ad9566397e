//! How much each sign weighs, in log-odds that are added up (as Fellegi and Sunter 1969 weigh agreement). Set by hand,
//! looked at on the half of the invented pairs that is for tuning (`tests/pairs`); the other half was never looked at.

use super::Sign;

/// Where nothing is known.
const BASE: f64 = -4.0;

const fn weight(sign: Sign) -> f64 {
    match sign {
        Sign::Name => 5.0,
        Sign::Surname => 3.0,
        Sign::SurnameForm => 2.6,
        Sign::SurnameTypo => 1.8,
        Sign::SurnamePart => 1.8,
        Sign::SurnameDiffers => -3.0,
        Sign::Given => 2.4,
        Sign::GivenForm => 2.0,
        Sign::GivenTypo => 1.5,
        Sign::GivenInitial => 1.2,
        Sign::GivenDiffers => -5.0,
        Sign::Patronymic => 2.0,
        Sign::PatronymicInitial => 1.0,
        Sign::PatronymicTypo => 1.2,
        Sign::PatronymicDiffers => -5.0,
        Sign::BirthDay => 3.0,
        Sign::BirthYear => 2.0,
        Sign::BirthNear => 0.3,
        Sign::BirthDiffers => -5.0,
    }
}

/// The likeness, from 0 to 1.
pub(super) fn score(signs: &[Sign], birth: Option<Sign>) -> f64 {
    let odds: f64 = BASE + signs.iter().copied().chain(birth).map(weight).sum::<f64>();
    1.0 / (1.0 + (-odds).exp())
}
