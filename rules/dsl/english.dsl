# The sentences of rules in English: [where it stands][what it speaks of] sentence = what it means in DRL.
# {x} stands for a text, {x:word} for a word, {n:number} for a number, {p:percent} for a percentage, {y:year} for a year.
# A sentence that starts with a dash says more about the one before. Manual: rules/README.md.

# The frame of a rule
[keyword] rule "{name}" = rule "{name}"
[keyword] when = when
[keyword] then = then
[keyword] end = end
[keyword] French title "{text}" = @titre("{text}")
[keyword] title "{text}" = @title("{text}")
[keyword] message in French "{text}" = @fr("{text}")
[keyword] message "{text}" = @en("{text}")
[keyword] severity: error = @severity("error")
[keyword] severity: warning = @severity("warning")
[keyword] severity: info = @severity("info")
[keyword] yields to other rules = @yields("true")
[keyword] tags "{text}" = @tags("{text}")
[keyword] since version "{text}" = @since("{text}")

# What the article claims: one of these sentences comes first
[when] a figure is claimed = $c : QuantityClaim( asserted, bound )
[when] a figure is mentioned, claimed or not = $c : QuantityClaim( bound )
[when] a figure is claimed, known to the reference or not = $c : QuantityClaim( asserted )
[when] a change is claimed = $c : ChangeClaim( asserted, bound, change.present() )
[when] a share is claimed = $c : ShareClaim( asserted )
[when] a rank is claimed = $c : RankClaim( asserted, bound )
[when] a comparison is claimed = $c : ComparisonClaim( asserted, bound )
[when] an office holder is named = $c : OfficeClaim( asserted, named )
[when] a relation is claimed = $c : RelationClaim( asserted )
[when] an event is claimed = $c : EventClaim( asserted )
[when] a date is given with its weekday = $c : CalendarClaim( )
[when] a statement is reported = $c : StatementClaim( )
[when] something is claimed = $c : Claim( asserted )

# More about a figure that is claimed
[when][QuantityClaim] - given as a minimum = quantity.comparator.lower
[when][QuantityClaim] - given as a maximum = quantity.comparator.upper
[when][QuantityClaim] - given as approximate = quantity.hedge != ""
[when][QuantityClaim] - given without a hedge = quantity.hedge == ""
[when][QuantityClaim] - above {n:number} = quantity.value > {n}
[when][QuantityClaim] - below {n:number} = quantity.value < {n}
[when][QuantityClaim] - above {n:number} thousand = quantity.value > {n}e3
[when][QuantityClaim] - below {n:number} thousand = quantity.value < {n}e3
[when][QuantityClaim] - above {n:number} million = quantity.value > {n}e6
[when][QuantityClaim] - below {n:number} million = quantity.value < {n}e6
[when][QuantityClaim] - above {n:number} billion = quantity.value > {n}e9
[when][QuantityClaim] - below {n:number} billion = quantity.value < {n}e9
[when][QuantityClaim] - above {n:number} trillion = quantity.value > {n}e12
[when][QuantityClaim] - below {n:number} trillion = quantity.value < {n}e12
[when][QuantityClaim] - in units of "{unit}" = quantity.unitCode == "{unit}"
[when][QuantityClaim] - of the measure "{m}" = measure == "{m}"
[when][QuantityClaim] - of the country "{x}" = dimensions["country"] == "{x}"
[when][QuantityClaim] - with the partner "{x}" = dimensions["partner"] == "{x}"
[when][ChangeClaim] - upwards = direction > 0
[when][ChangeClaim] - downwards = direction < 0
[when][ChangeClaim] - of the measure "{m}" = measure == "{m}"
[when][ChangeClaim] - above {n:number} % = change.unitCode == "%", change.value > {n}
[when][ChangeClaim] - below {n:number} % = change.unitCode == "%", change.value < {n}
[when][ShareClaim] - above {n:number} % = share.value > {n}
[when][ShareClaim] - below {n:number} % = share.value < {n}
[when][RankClaim] - at rank {n:number} = rank == {n}
[when][RankClaim] - of the measure "{m}" = measure == "{m}"
[when][OfficeClaim] - in the role of "{x}" = role == "{x}"
[when][OfficeClaim] - of the country or organisation "{x}" = entity == "{x}"
[when][RelationClaim] - of the kind "{x}" = relation == "{x}"
[when][CalendarClaim] - that do not agree = matches == false
[when][CalendarClaim] - that agree = matches == true
[when][StatementClaim] - that is a judgement = opinion
[when][QuantityClaim] - for the year {y:year} = period.from.year == {y}
[when][ChangeClaim] - for the year {y:year} = period.from.year == {y}
[when][ShareClaim] - for the year {y:year} = period.from.year == {y}
[when][RankClaim] - for the year {y:year} = period.from.year == {y}
[when][EventClaim] - for the year {y:year} = period.from.year == {y}
[when][QuantityClaim] - attributed to somebody = speaker != ""
[when][QuantityClaim] - said by nobody else = speaker == ""
[when][ChangeClaim] - attributed to somebody = speaker != ""
[when][ChangeClaim] - said by nobody else = speaker == ""
[when][ShareClaim] - attributed to somebody = speaker != ""
[when][ShareClaim] - said by nobody else = speaker == ""
[when][RankClaim] - attributed to somebody = speaker != ""
[when][RankClaim] - said by nobody else = speaker == ""
[when][StatementClaim] - attributed to somebody = speaker != ""
[when][StatementClaim] - said by nobody else = speaker == ""
[when][Claim] - attributed to somebody = speaker != ""
[when][Claim] - said by nobody else = speaker == ""

# What the reference has
[when] the reference has a figure = $f : Figure( claim == $c.id, speaks )
[when] the reference has that figure for another year = $f : Figure( claim == $c.id, variant == Figure.Variant.OTHER_YEAR )
[when] the reference has that figure in another currency = $f : Figure( claim == $c.id, variant == Figure.Variant.OTHER_CURRENCY )
[when] the reference has that figure for another concept = $f : Figure( claim == $c.id, variant == Figure.Variant.OTHER_CONCEPT )
[when] the reference has that figure for another entity = $f : Figure( claim == $c.id, variant == Figure.Variant.OTHER_ENTITY )
[when] the reference has that figure on another scale = $f : Figure( claim == $c.id, variant == Figure.Variant.OTHER_SCALE )
[when] the reference has no figure = not Figure( claim == $c.id, speaks )
[when] the tolerance of the measure is known = $t : Tolerance( measure == $c.measure )
[when] the reference knows a holder = $h : Tenure( claim == $c.id, fits )
[when] the reference knows no holder = not Tenure( claim == $c.id, fits )
[when] the reference knows a relation = $l : Bond( claim == $c.id )
[when] the reference knows no relation = not Bond( claim == $c.id )
[when] the reference knows an event = $e : Occurrence( claim == $c.id )
[when] the reference knows no event = not Occurrence( claim == $c.id )
[when] the reference knows an utterance = $u : Utterance( claim == $c.id )

# More about a figure of the reference
[when][Figure] - smaller than that of the text = ratio < 1
[when][Figure] - larger than that of the text = ratio > 1
[when][Figure] - at least {n:number} times smaller = ratio * {n} <= 1
[when][Figure] - at least {n:number} times larger = ratio >= {n}
[when][Figure] - that agrees with the text = gap == 0
[when][Figure] - within {p:percent} of the text = gap < {p}
[when][Figure] - more than {p:percent} off the text = gap > {p}
[when][Figure] - within the tolerance = gap <= $t.relative
[when][Figure] - beyond the tolerance = gap > $t.relative
[when][Figure] - that is final = status == Figure.Status.FINAL
[when][Figure] - that is provisional = status == Figure.Status.PROVISIONAL
[when][Figure] - known when the article appeared = timing == Figure.Timing.AS_OF
[when][Figure] - of the source "{x}" = source == "{x}"
[when][Figure] - for the year {y:year} = period.from.year == {y}
[when][Tenure] - who is the person named = person == $c.person
[when][Tenure] - who is somebody else = person != $c.person, entity == $c.entity
[when][Tenure] - in office at the time = holds
[when][Bond] - between these two = matches
[when][Bond] - in force at the time = holds
[when][Occurrence] - on another date = daysOff > 0
[when][Occurrence] - on that date = daysOff == 0
[when][Utterance] - of the same figure = gap == 0
[when][Utterance] - of another figure = gap > 0

# What to say of it
[then] report that it is consistent = report.consistent($c);
[then] report that it is imprecise = report.imprecise($c);
[then] report that it is inconsistent = report.inconsistent($c);
[then] report that it is disputed = report.disputed($c);
[then] report that there is no data = report.noData($c);
[then] report that it is not checkable = report.notCheckable($c);
[then] - with the caveat "{x:word}" = .caveat("{x}")
[then] explain what others find inconsistent, as "{x:word}" = report.explain($c, "{x}");
[then] add the caveat "{x:word}" to other findings = report.caveat($c, "{x}");

# What a message can show, in braces
[message] the figure = c.quantity
[message] the change = c.change
[message] the share = c.share
[message] the measure = c.measure
[message] the date = c.date
[message] the weekday = c.weekday
[message] the person = c.person
[message] the reference = f.value
[message] the period = f.period
[message] the source = f.source
[message] the arithmetic = arithmetic
[message] the holder = h.person
[message] the term = h.validity
[message] the relation = l
[message] the event = e
[message] the utterance = u
