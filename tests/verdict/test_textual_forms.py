"""Lists, sums, tables, days and spans that do not agree with themselves, as texts of all kinds set them out."""

from __future__ import annotations

import pytest

from tests.verdict.test_textual import inconsistent

FOUND = [
    "Five countries — Kenya, Uganda, Tanzania and Rwanda — signed the compact on Friday.",
    "Five countries (Kenya, Uganda, Tanzania and Rwanda) signed the compact.",
    "The five members of the Lake Compact are Kenya, Uganda, Tanzania and Rwanda.",
    "The following seven countries are members: Algeria, Libya, Mali, Niger, Chad and Sudan.",
    "The festival visits four cities this year: Oslo, Bergen and Tromsø.",
    "The Orrin Council consists of three departments: Works, Parks, Roads, Housing and Finance.",
    "Member states (5):\n\n- Kenya\n- Uganda\n- Tanzania\n- Rwanda",
    "# The six regions\n\n1. North\n2. South\n3. East\n4. West\n5. Centre",
    "| Region | Deaths |\n|---|---|\n| North | 40 |\n| South | 35 |\n| Total | 80 |",
    "Twelve people were killed in the crash — seven men, three women and a child.",
    "Forty people died: 25 in Ghana, 10 in Togo and 4 in Benin.",
    "The team won 12 medals (5 gold, 4 silver and 2 bronze).",
    "The assembly has 120 seats: 60 for the north, 40 for the south and 30 for the islands.",
    "The parliament's 150 members comprise 90 men and 70 women.",
    "The deal was signed on Monday (25 November 2025) in Doha.",
    "The deal was signed on 25 November 2025 (Monday) in Doha.",
    "The deal was signed on Wednesday, Nov. 25, 2025, in Doha.",
    "Ada Quist (1932–1918) was a painter.",
    "Ada Quist, born in 1932, was a painter. Quist died in 1918.",
    "The Orrin League was founded in 1990 and dissolved in 1985.",
    "The Battle of Orrin began on 5 May 1944 and ended on 2 May 1944.",
    "# NATO's 31 members meet\n\nNATO, which has 32 members, met in Riga.",
    "The Orrin League has 14 members. Its seat is Riga. The 15-member league was founded in 1990.",
    "The Port of Marrin was founded in 1870. The port was established in 1875.",
    "Marrin Steel employs 4,200 people. Marrin Steel, with 4,800 employees, is based in Leeds.",
    "The committee has nine members: three from industry, three from unions and two from the ministry.",
    "The plan rests on four pillars. The first is trade, the second is energy, and the third and last is transport.",
    "The treaty sets out three aims: (1) peace, (2) trade, (3) health and (4) education.",
    "وقعت خمس دول - كينيا وأوغندا وتنزانيا ورواندا - على الاتفاقية يوم الجمعة.",
    "وقعت خمس دول (كينيا وأوغندا وتنزانيا ورواندا) على الاتفاقية.",
    "الدول الخمس الأعضاء في الميثاق هي كينيا وأوغندا وتنزانيا ورواندا.",
    "يضم الاتحاد سبع دول على النحو التالي: الجزائر، ليبيا، مالي، النيجر، تشاد، السودان.",
    "الدول الأعضاء (5):\n\n- كينيا\n- أوغندا\n- تنزانيا\n- رواندا",
    "| المنطقة | الوفيات |\n|---|---|\n| الشمال | 40 |\n| الجنوب | 35 |\n| المجموع | 80 |",
    "قُتل اثنا عشر شخصاً في الحادث: سبعة رجال وثلاث نساء وطفل.",
    "توفي أربعون شخصاً: 25 في غانا و10 في توغو و4 في بنين.",
    "حصد الفريق 12 ميدالية (5 ذهبيات و4 فضيات وبرونزيتان).",
    "يضم البرلمان 150 عضواً: 90 رجلاً و70 امرأة.",
    "وُقّع الاتفاق يوم الإثنين الموافق 25 نوفمبر 2025 في الدوحة.",
    "وُقّع الاتفاق في 25 نوفمبر 2025 (الاثنين) في الدوحة.",
    "وُقع الاتفاق الأربعاء 25 تشرين الثاني/نوفمبر 2025 في الدوحة.",
    "ولد الرسام سالم الحداد عام 1932 في بيروت، وتوفي عام 1918.",
    "تأسست رابطة أورين عام 1990 وحُلّت عام 1985.",
    "تضم رابطة أورين 14 عضواً، ومقرها ريغا. وتأسست الرابطة المؤلفة من 15 عضواً عام 1990.",
    "ترتكز الخطة على أربع ركائز: الأولى التجارة، والثانية الطاقة، والثالثة النقل.",
    "تعمل المنظمة في خمسة مجالات هي التعليم والصحة والنقل والطاقة.",
    "تتكون اللجنة من تسعة أعضاء، ثلاثة من الصناعة وثلاثة من النقابات واثنان من الوزارة.",
    "قتل سبعة أشخاص في غارات على ثلاث مدن: غزة ورفح وخان يونس ودير البلح.",
    "The alliance is made up of six airlines: Sunwing, Polar Air, Blue Line, Aero Norte and Orient Jet.",
    "The cabinet has twelve ministers, seven of them women; the twelve ministers comprise 6 women and 5 men.",
    "Players come from three countries, namely Peru, Chile, Bolivia and Ecuador.",
    (
        "Results by district (votes)\n\n| District | Votes |\n|---|---|\n| Harbour | 1,204 |\n| Old Town | 980 "
        "|\n| Hills | 1,511 |\n| Total | 3,795 |"
    ),
    "The strike closed eight mines: five in Silesia and two in Lorraine.",
    "The four seasons are Spring, Summer and Winter.",
    "The concert on Friday (26 November 2026) is sold out.",
    "The council's members (7):\n* Arden\n* Birk\n* Cole\n* Dane\n* Esk\n* Fenn",
    "Its 20 ships (12 tankers and 9 ferries) sail from Odense.",
    (
        "Aims of the fund: the fund has two aims. Firstly, it pays for schools. Secondly, it pays for wells. "
        "Finally, it trains nurses."
    ),
    "The university has five faculties – Law, Medicine, Arts and Science.",
    "يتألف المجلس من ستة أعضاء هم: سالم وناصر وخالد وفهد وماجد.",
    "شملت الجولة أربع مدن، هي مسقط وصلالة ونزوى وصحار والبريمي.",
    "أصيب 30 شخصاً (18 رجلاً و10 نساء).",
    "أنتجت المصانع الثلاثة - مصنع الشرق ومصنع الغرب ومصنع الشمال ومصنع الجنوب - ألف طن.",
    "| المدينة | عدد الطلاب |\n| --- | --- |\n| صنعاء | 1200 |\n| عدن | 900 |\n| تعز | 800 |\n| الإجمالي | 3000 |",
    "افتتح المتحف يوم السبت 26 نوفمبر 2026.",
    "ولدت الشاعرة ليلى منصور في 3 مايو 1950 وتوفيت في 2 أبريل 1949.",
    "محاور المؤتمر الأربعة:\n1. التعليم\n2. الصحة\n3. البيئة",
]  # fmt: skip
NOT_FOUND = [
    "Four countries — Kenya, Uganda, Tanzania and Rwanda — signed the compact on Friday.",
    "Five countries — two of them landlocked, poor and small — signed the compact.",
    "Five countries (among them Kenya, Uganda and Rwanda) signed.",
    "Five countries (Kenya, Uganda and Rwanda in Africa, Nepal and Laos in Asia) signed the compact.",
    "The three members of the crew are tired, hungry and cold.",
    "The five members of the Lake Compact are rich, and their trade is growing.",
    "The two leaders are Macron, the French president, and Merz, the German chancellor.",
    "The team won 12 medals (5 gold, 4 silver and 3 bronze).",
    "The team won 12 medals, among them 5 gold and 2 silver.",
    "Of its 300 employees, 180 work in Lyon and 100 in Nice.",
    "Of the 40 passengers, 25 were women and 20 were under 30.",
    "The parliament's 150 members include 90 men and 40 women.",
    "| Region | Deaths | Injured |\n|---|---|---|\n| North | 40 | 100 |\n| South | 40 | 50 |\n| Total | 80 | 150 |",
    "| Year | Total | Men |\n|---|---|---|\n| 2020 | 40 | 10 |\n| 2021 | 35 | 15 |",
    "| Region | Share |\n|---|---|\n| North | 33.3 |\n| South | 33.3 |\n| East | 33.3 |\n| Total | 100 |",
    "The deal was signed on Tuesday (25 November 2025) in Doha.",
    "Ada Quist (1918–1932) was a painter.",
    "The Orrin Company (1932–1918 BC) is a myth.",
    "The Battle of Orrin began on 5 May 1944 and ended on 9 May 1944.",
    "The Port of Marrin was founded in 1870. The port of Sarne was established in 1875.",
    "The committee has nine members: three from industry, three from unions and three from the ministry.",
    (
        "The plan rests on four pillars. The first is trade, the second is energy, the third is transport and the "
        "fourth is water."
    ),
    "The plan rests on four pillars. The first is trade. We will speak of the others next week.",
    "He scored in three games: the first against Leeds, the second against Hull, and then one in the cup.",
    "Three towns (population 4,000, 5,000 and 7,000) lie on the river.",
    "Two ships - one Dutch, one Danish and crewed by Greeks - collided.",
    "Six of the members (Kenya, Uganda, Rwanda) voted no.",
    "The 10 best films (Cannes, Berlin and Venice) were shown.",
    "Seven people (driver, guard, cook) work on each train.",
    "وقعت أربع دول - كينيا وأوغندا وتنزانيا ورواندا - على الاتفاقية يوم الجمعة.",
    "خمس دول (بينها كينيا وأوغندا ورواندا) وقعت.",
    "حصد الفريق 12 ميدالية (5 ذهبيات و4 فضيات و3 برونزيات).",
    "يضم البرلمان 150 عضواً: 90 رجلاً و60 امرأة.",
    "| المنطقة | الوفيات |\n|---|---|\n| الشمال | 40 |\n| الجنوب | 35 |\n| المجموع | 75 |",
    "وُقّع الاتفاق يوم الثلاثاء الموافق 25 نوفمبر 2025 في الدوحة.",
    "تتكون اللجنة من ثمانية أعضاء، ثلاثة من الصناعة وثلاثة من النقابات واثنان من الوزارة.",
    "الدول الأربع الأعضاء في الميثاق هي كينيا وأوغندا وتنزانيا ورواندا.",
    "الدول الخمس الأعضاء غنية ومتقدمة وصغيرة.",
    "تعمل المنظمة في أربعة مجالات هي التعليم والصحة والنقل والطاقة.",
    "تعمل المنظمة في ثلاثة مجالات هي التعليم والبحث العلمي، والصحة، والنقل.",
    (
        "Four presidents died in office (William Henry Harrison, Zachary Taylor, Warren G. Harding, and Franklin "
        "Roosevelt)."
    ),
    "لسويسرا أربع لغات رسمية: الألمانية والفرنسية والإيطالية والرومانشية، وعملتها الفرنك، وعاصمتها برن.",
    "The alliance is made up of six airlines: Sunwing, Polar Air, Blue Line, Aero Norte, Nordia and Orient Jet.",
    "Three of its four bridges — the Old Bridge, the Iron Bridge and the New Bridge — are closed.",
    "Three people — the driver, his wife, a passer-by and a dog were hurt, police said.",
    (
        "| District | Votes | Share |\n|---|---|---|\n| Harbour | 1,204 | 32.6 % |\n| Old Town | 980 | 26.5 % "
        "|\n| Hills | 1,511 | 40.9 % |\n| Total | 3,695 | 100 % |"
    ),
    "| City | Population |\n|---|---|\n| Lisbon | 545,000 |\n| Porto | 231,000 |\n| Total (country) | 10,300,000 |",
    "| Team | Played | Points |\n|---|---|---|\n| Reds | 10 | 21 |\n| Blues | 10 | 19 |\n| Overall | 10 | 20 |",
    "The strike closed eight mines: five in Silesia and three in Lorraine.",
    "The four seasons are warm, wet, dry and cold ones in turn.",
    "The concert on Thursday (26 November 2026) is sold out.",
    "Its 20 ships (12 tankers and 8 ferries) sail from Odense.",
    "The firm has 300 staff, 20 lorries and 5 depots.",
    "The university has four faculties – Law, Medicine, Arts and Science – and a school of music.",
    "Five points to remember:\n\n- Bring water\n- Wear a hat\n- Start early\n- Walk slowly\n- Rest at noon",
    "Two winners (Anna Berg and Ole Lund) share the prize.",
    "The two sides (government and rebels, unions and employers) met.",
    "In 12 months: growth, trade and jobs all fell.",
    "Of the 25 members, 12 voted for, 9 against and 2 abstained.",
    "The match (Tuesday, 24 November 2026) ended 3-2.",
    "شملت الجولة خمس مدن، هي مسقط وصلالة ونزوى وصحار والبريمي.",
    "أصيب 28 شخصاً (18 رجلاً و10 نساء).",
    "أصيب 30 شخصاً (بينهم 18 رجلاً و10 نساء).",
    "في الشركة 300 موظف، 20 منهم مهندسون و5 أطباء.",
    "| المدينة | عدد الطلاب |\n| --- | --- |\n| صنعاء | 1200 |\n| عدن | 900 |\n| تعز | 800 |\n| الإجمالي | 2900 |",
    "افتتح المتحف يوم الخميس 26 نوفمبر 2026.",
    "للمشروع ثلاثة أهداف. أولاً: توفير المياه. ثانياً: توفير الكهرباء. ثالثاً: تدريب الشباب.",
    "فاز الفريق بثلاث مباريات، اثنتان على أرضه وواحدة خارجها.",
]  # fmt: skip


@pytest.mark.parametrize("text", FOUND)
def test_found(text: str) -> None:
    assert len(inconsistent(text)) == 1


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert [item.rationale for item in inconsistent(text)] == []
