### Incidents.

incident-new = New incident
incident-empty = An incident is what happened at one time in one place: a search, a rally that was broken up, a hearing. Record it as far as it is known; unknown may stay unknown.
incident-title = What it is called
incident-title-missing = Give it a name or describe what happened. What you have typed is still here.
incident-date = Date
incident-place = Place
incident-place-help = As it was told: a town, a street, a building.
incident-description = What happened
incident-description-help = In order, as it is known. Keep apart what was seen and what was heard.
