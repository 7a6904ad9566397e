//! What is claimed of a statement leaves with the statement, and says no more than it does.

use super::*;

#[test]
fn a_claim_leaves_with_its_source_and_hides_whom_that_hides() {
    let mut vault = Vault::new();
    let speaker = vault.person("Анна Вымышленная");
    let incident = vault.add(Kind::Incident, json!({"title": "Обыск", "date": "2022-03-05"}));
    let words = json!({"speaker": speaker.to_string(), "narrative": "Я, Анна Вымышленная, была дома. Пришли ночью."});
    let testimony = vault.add(Kind::Testimony, words);
    let claim = json!({"source": testimony.to_string(), "about": incident.to_string(), "field": "date", "starts": 3,
        "ends": 31, "quote": "Я, Анна Вымышленная, была дома. Пришли ночью.", "date": "2022-03-06"});
    let claim = vault.add(Kind::Claim, claim);
    let finding = json!({"about": incident.to_string(), "status": "likely", "supporting": [claim.to_string()]});
    let finding = vault.add(Kind::Finding, finding);
    let cited = json!({"incident": incident.to_string(), "scheme": "other",
        "criteria": [{"strength": "strong", "citations": [claim.to_string(), finding.to_string()]}]});
    let assessment = vault.add(Kind::Assessment, cited);
    let passed = vault.pass();
    assert_eq!(reason(&passed, testimony), Some(Reason::NoBasis));
    assert_eq!(reason(&passed, claim), Some(Reason::NotIncluded));
    assert_eq!(shown(&passed, finding).unwrap().get("supporting"), None, "it refers to nothing that stays");
    assert_eq!(shown(&passed, assessment).unwrap()["criteria"][0]["citations"], json!([finding.to_string()]));

    vault.consent(speaker, "own_consent", "named", json!({}));
    vault.consent(speaker, "own_consent", "anonymous", json!({"testimony": testimony.to_string()}));
    let passed = vault.pass();
    let told = shown(&passed, claim).unwrap();
    assert_eq!(told["source"], json!(testimony.to_string()));
    assert_eq!(told["quote"], json!("Пришли ночью."), "in her testimony she is nobody, though she is named elsewhere");
    assert_eq!((told.get("starts"), &told["date"]), (None, &json!({"edtf": "2022-03"})));
    assert_eq!(shown(&passed, finding).unwrap()["supporting"], json!([claim.to_string()]));
}

#[test]
fn what_is_said_of_a_withheld_record_is_withheld() {
    let mut vault = Vault::new();
    let hidden = vault.person("Олег Придуманный");
    let finding =
        vault.add(Kind::Finding, json!({"about": hidden.to_string(), "status": "likely", "holds": "Ему 40 лет."}));
    let assessment = vault.add(Kind::Assessment, json!({"person": hidden.to_string(), "scheme": "other"}));
    let counsel = json!({"person": hidden.to_string(), "counsel": hidden.to_string()});
    let counsel = vault.add(Kind::Representation, counsel);
    let passed = vault.pass();
    for id in [finding, assessment, counsel] {
        assert_eq!(reason(&passed, id), Some(Reason::NotIncluded));
    }
}
