# Les phrases des règles en français : [où elle se place][sur quoi elle porte] phrase = ce qu'elle veut dire en DRL.
# {x} tient la place d'un texte, {x:word} d'un mot, {n:number} d'un nombre, {p:percent} d'un pourcentage, {y:year} d'une année.
# Une phrase qui commence par un tiret précise celle d'avant. Mode d'emploi : rules/README.md.

# Le cadre d'une règle
[keyword] règle "{name}" = rule "{name}"
[keyword] quand = when
[keyword] alors = then
[keyword] fin = end
[keyword] titre "{text}" = @titre("{text}")
[keyword] titre en anglais "{text}" = @title("{text}")
[keyword] message "{text}" = @fr("{text}")
[keyword] message en anglais "{text}" = @en("{text}")
[keyword] gravité : erreur = @severity("error")
[keyword] gravité : avertissement = @severity("warning")
[keyword] gravité : information = @severity("info")
[keyword] s'efface devant les autres règles = @yields("true")
[keyword] mots-clés "{text}" = @tags("{text}")
[keyword] depuis la version "{text}" = @since("{text}")

# Ce que l'article affirme : une de ces phrases vient en premier
[when] un chiffre est affirmé = $c : QuantityClaim( asserted, bound )
[when] un chiffre est cité, affirmé ou non = $c : QuantityClaim( bound )
[when] un chiffre est affirmé, connu ou non de la référence = $c : QuantityClaim( asserted )
[when] une évolution est affirmée = $c : ChangeClaim( asserted, bound, change.present() )
[when] une part est affirmée = $c : ShareClaim( asserted )
[when] un rang est affirmé = $c : RankClaim( asserted, bound )
[when] une comparaison est affirmée = $c : ComparisonClaim( asserted, bound )
[when] un titulaire de fonction est nommé = $c : OfficeClaim( asserted, named )
[when] un lien entre deux entités est affirmé = $c : RelationClaim( asserted )
[when] un événement est affirmé = $c : EventClaim( asserted )
[when] une date est donnée avec son jour de la semaine = $c : CalendarClaim( )
[when] un propos est rapporté = $c : StatementClaim( )
[when] quelque chose est affirmé = $c : Claim( asserted )

# Précisions sur un chiffre affirmé
[when][QuantityClaim] - présenté comme un minimum = quantity.comparator.lower
[when][QuantityClaim] - présenté comme un maximum = quantity.comparator.upper
[when][QuantityClaim] - présenté comme approximatif = quantity.hedge != ""
[when][QuantityClaim] - présenté sans nuance = quantity.hedge == ""
[when][QuantityClaim] - supérieur à {n:number} = quantity.value > {n}
[when][QuantityClaim] - inférieur à {n:number} = quantity.value < {n}
[when][QuantityClaim] - supérieur à {n:number} mille = quantity.value > {n}e3
[when][QuantityClaim] - inférieur à {n:number} mille = quantity.value < {n}e3
[when][QuantityClaim] - supérieur à {n:number} million = quantity.value > {n}e6
[when][QuantityClaim] - inférieur à {n:number} million = quantity.value < {n}e6
[when][QuantityClaim] - supérieur à {n:number} millions = quantity.value > {n}e6
[when][QuantityClaim] - inférieur à {n:number} millions = quantity.value < {n}e6
[when][QuantityClaim] - supérieur à {n:number} milliard = quantity.value > {n}e9
[when][QuantityClaim] - inférieur à {n:number} milliard = quantity.value < {n}e9
[when][QuantityClaim] - supérieur à {n:number} milliards = quantity.value > {n}e9
[when][QuantityClaim] - inférieur à {n:number} milliards = quantity.value < {n}e9
[when][QuantityClaim] - supérieur à {n:number} billions = quantity.value > {n}e12
[when][QuantityClaim] - inférieur à {n:number} billions = quantity.value < {n}e12
[when][QuantityClaim] - exprimé en "{unit}" = quantity.unitCode == "{unit}"
[when][QuantityClaim] - sur la mesure "{m}" = measure == "{m}"
[when][QuantityClaim] - sur le pays "{x}" = dimensions["country"] == "{x}"
[when][QuantityClaim] - avec pour partenaire "{x}" = dimensions["partner"] == "{x}"
[when][ChangeClaim] - à la hausse = direction > 0
[when][ChangeClaim] - à la baisse = direction < 0
[when][ChangeClaim] - sur la mesure "{m}" = measure == "{m}"
[when][ChangeClaim] - supérieure à {n:number} % = change.unitCode == "%", change.value > {n}
[when][ChangeClaim] - inférieure à {n:number} % = change.unitCode == "%", change.value < {n}
[when][ShareClaim] - supérieure à {n:number} % = share.value > {n}
[when][ShareClaim] - inférieure à {n:number} % = share.value < {n}
[when][RankClaim] - au rang {n:number} = rank == {n}
[when][RankClaim] - sur la mesure "{m}" = measure == "{m}"
[when][OfficeClaim] - à la fonction "{x}" = role == "{x}"
[when][OfficeClaim] - du pays ou de l'organisation "{x}" = entity == "{x}"
[when][RelationClaim] - du type "{x}" = relation == "{x}"
[when][CalendarClaim] - qui ne concordent pas = matches == false
[when][CalendarClaim] - qui concordent = matches == true
[when][StatementClaim] - qui porte un jugement = opinion
[when][QuantityClaim] - pour l'année {y:year} = period.from.year == {y}
[when][ChangeClaim] - pour l'année {y:year} = period.from.year == {y}
[when][ShareClaim] - pour l'année {y:year} = period.from.year == {y}
[when][RankClaim] - pour l'année {y:year} = period.from.year == {y}
[when][EventClaim] - pour l'année {y:year} = period.from.year == {y}
[when][QuantityClaim] - attribué à quelqu'un = speaker != ""
[when][QuantityClaim] - que personne d'autre n'a dit = speaker == ""
[when][ChangeClaim] - attribuée à quelqu'un = speaker != ""
[when][ChangeClaim] - que personne d'autre n'a dit = speaker == ""
[when][ShareClaim] - attribué à quelqu'un = speaker != ""
[when][ShareClaim] - que personne d'autre n'a dit = speaker == ""
[when][RankClaim] - attribué à quelqu'un = speaker != ""
[when][RankClaim] - que personne d'autre n'a dit = speaker == ""
[when][StatementClaim] - attribué à quelqu'un = speaker != ""
[when][StatementClaim] - que personne d'autre n'a dit = speaker == ""
[when][Claim] - attribué à quelqu'un = speaker != ""
[when][Claim] - que personne d'autre n'a dit = speaker == ""

# Ce que donne la référence
[when] la référence donne un chiffre = $f : Figure( claim == $c.id, speaks )
[when] la référence donne ce chiffre pour une autre année = $f : Figure( claim == $c.id, variant == Figure.Variant.OTHER_YEAR )
[when] la référence donne ce chiffre dans une autre monnaie = $f : Figure( claim == $c.id, variant == Figure.Variant.OTHER_CURRENCY )
[when] la référence donne ce chiffre pour une autre grandeur = $f : Figure( claim == $c.id, variant == Figure.Variant.OTHER_CONCEPT )
[when] la référence donne ce chiffre pour une autre entité = $f : Figure( claim == $c.id, variant == Figure.Variant.OTHER_ENTITY )
[when] la référence donne ce chiffre à une autre échelle = $f : Figure( claim == $c.id, variant == Figure.Variant.OTHER_SCALE )
[when] la référence ne donne aucun chiffre = not Figure( claim == $c.id, speaks )
[when] la tolérance de la mesure est connue = $t : Tolerance( measure == $c.measure )
[when] la référence connaît un titulaire = $h : Tenure( claim == $c.id, fits )
[when] la référence ne connaît aucun titulaire = not Tenure( claim == $c.id, fits )
[when] la référence connaît un lien = $l : Bond( claim == $c.id )
[when] la référence ne connaît aucun lien = not Bond( claim == $c.id )
[when] la référence connaît un événement = $e : Occurrence( claim == $c.id )
[when] la référence ne connaît aucun événement = not Occurrence( claim == $c.id )
[when] la référence connaît une déclaration = $u : Utterance( claim == $c.id )

# Précisions sur un chiffre de la référence
[when][Figure] - plus petit que celui du texte = ratio < 1
[when][Figure] - plus grand que celui du texte = ratio > 1
[when][Figure] - au moins {n:number} fois plus petit = ratio * {n} <= 1
[when][Figure] - au moins {n:number} fois plus grand = ratio >= {n}
[when][Figure] - en accord avec le texte = gap == 0
[when][Figure] - à moins de {p:percent} du texte = gap < {p}
[when][Figure] - à plus de {p:percent} du texte = gap > {p}
[when][Figure] - dans la tolérance = gap <= $t.relative
[when][Figure] - hors de la tolérance = gap > $t.relative
[when][Figure] - définitif = status == Figure.Status.FINAL
[when][Figure] - provisoire = status == Figure.Status.PROVISIONAL
[when][Figure] - connu quand l'article a paru = timing == Figure.Timing.AS_OF
[when][Figure] - de la source "{x}" = source == "{x}"
[when][Figure] - pour l'année {y:year} = period.from.year == {y}
[when][Tenure] - qui est la personne nommée = person == $c.person
[when][Tenure] - qui est quelqu'un d'autre = person != $c.person, entity == $c.entity
[when][Tenure] - en fonction à ce moment = holds
[when][Bond] - entre ces deux entités = matches
[when][Bond] - en vigueur à ce moment = holds
[when][Occurrence] - à une autre date = daysOff > 0
[when][Occurrence] - à cette date = daysOff == 0
[when][Utterance] - du même chiffre = gap == 0
[when][Utterance] - d'un autre chiffre = gap > 0

# Ce qu'il faut en dire
[then] signaler un accord = report.consistent($c);
[then] signaler une imprécision = report.imprecise($c);
[then] signaler une incohérence = report.inconsistent($c);
[then] signaler un désaccord entre sources = report.disputed($c);
[then] signaler l'absence de données = report.noData($c);
[then] signaler que cela ne se vérifie pas = report.notCheckable($c);
[then] - avec la réserve "{x:word}" = .caveat("{x}")
[then] expliquer ce que d'autres trouvent incohérent, par "{x:word}" = report.explain($c, "{x}");
[then] ajouter la réserve "{x:word}" aux autres constats = report.caveat($c, "{x}");

# Ce qu'un message peut montrer, entre accolades
[message] le chiffre = c.quantity
[message] l'évolution = c.change
[message] la part = c.share
[message] la mesure = c.measure
[message] la date = c.date
[message] le jour = c.weekday
[message] la personne = c.person
[message] la référence = f.value
[message] la période = f.period
[message] la source = f.source
[message] le calcul = arithmetic
[message] le titulaire = h.person
[message] le mandat = h.validity
[message] le lien = l
[message] l'événement = e
[message] la déclaration = u
