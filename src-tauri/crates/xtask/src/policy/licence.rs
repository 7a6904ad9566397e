//! SPDX licence expressions: whether what a package offers can be met by what we accept.

/// Whether `expression` can be satisfied. The old `MIT/Apache-2.0` counts as OR.
pub fn accepts(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { rest: words.into_iter(), allowed, next: None };
    reader.advance();
    let verdict = reader.any();
    verdict == Some(true) && reader.next.is_none()
}

struct Reader<'a, I: Iterator<Item = &'a str>> {
    rest: I,
    next: Option<&'a str>,
    allowed: &'a [String],
}

impl<'a, I: Iterator<Item = &'a str>> Reader<'a, I> {
    fn advance(&mut self) -> Option<&'a str> {
        std::mem::replace(&mut self.next, self.rest.next())
    }

    /// a OR b. `None` is a fault of grammar, which must not pass for a licence.
    fn any(&mut self) -> Option<bool> {
        let mut verdict = self.all()?;
        while self.next == Some("OR") {
            self.advance();
            verdict |= self.all()?;
        }
        Some(verdict)
    }

    /// a AND b, which binds more tightly.
    fn all(&mut self) -> Option<bool> {
        let mut verdict = self.one()?;
        while self.next == Some("AND") {
            self.advance();
            verdict &= self.one()?;
        }
        Some(verdict)
    }

    fn one(&mut self) -> Option<bool> {
        match self.advance()? {
            "(" => {
                let verdict = self.any()?;
                (self.advance()? == ")").then_some(verdict)
            }
            "OR" | "AND" | "WITH" | ")" => None,
            name if self.next == Some("WITH") => {
                self.advance();
                let exception = self.advance()?;
                Some(self.listed(&format!("{name} WITH {exception}")))
            }
            name => Some(self.listed(name)),
        }
    }

    fn listed(&self, name: &str) -> bool {
        self.allowed.iter().any(|allowed| allowed == name)
    }
}

#[cfg(test)]
mod tests {
    use super::accepts;

    #[test]
    fn expressions_are_weighed() {
        let allowed = ["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "Unicode-3.0"].map(str::to_owned);
        for good in [
            "MIT",
            "MIT/Apache-2.0",
            "MIT OR GPL-3.0-only",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR GPL-2.0-only",
            "GPL-3.0-only OR MIT AND Apache-2.0",
        ] {
            assert!(accepts(good, &allowed), "{good}");
        }
        for bad in
            ["", "GPL-3.0-only", "MIT AND GPL-3.0-only", "MIT WITH Something", "(MIT", "MIT MIT", "MIT OR", "MIT)"]
        {
            assert!(!accepts(bad, &allowed), "{bad}");
        }
    }
}
