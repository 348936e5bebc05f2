"""Words for what articles count: people of all sorts, and what was done to them."""

from typing import Final

from cases.vocabulary.written_token import spelled

PEOPLE: Final = spelled(
    """
    clerks clerk bakers baker cooks porters tailors shopkeepers vendors traders merchants miners
    fishermen shepherds nomads herders cleaners mechanics engineers electricians musicians singers
    artists poets writers mullahs priests nuns monks graduates apprentices trainees instructors
    principals mayors governors ambassadors diplomats envoys aides advisers councillors deputies aunts
    uncles grandmothers grandfathers martyrs deserters defectors conscripts reservists cadets generals
    colonels captains sergeants lieutenants pilots sailors marines snipers bodyguards wardens jailers
    rescuers firefighters paramedics midwives surgeons pharmacists therapists orderlies volunteers
    campaigners organisers organizers dissidents exiles stateless homeless unemployed newcomers arrivals
    strangers pedestrians commuters motorists cyclists bystanders onlookers mourners settlers
    pastoralists labourer carpenters weavers masons plumbers butchers barbers guests hosts neighbours
    executives managers directors owners tenants landlords partners investors founders staffers
    correspondents cameramen presenters producers bloggers historians economists researchers scientists
    academics experts analysts observers monitors investigators inspectors auditors commissioners
    negotiators mediators elders chieftains warlords gangsters robbers thieves murderers killers rapists
    convicts offenders accused defendants plaintiffs jurors clients consumers subscribers followers
    supporters opponents rivals candidates delegates electors congregants parishioners converts
    apostates infidels heretics people persons person men women man woman children child boys girls boy
    girl kids infants babies adults teenagers youths elderly civilians civilian soldiers soldier
    officers officer troops policemen police policewomen fighters militants insurgents rebels commanders
    commander servicemen personnel guards recruits veterans agents spies interpreters translators
    contractors journalists journalist reporters editors photographers workers worker employees staff
    labourers laborers farmers drivers doctors nurses medics teachers students pupils professors lawyers
    judges prosecutors officials official bureaucrats ministers lawmakers senators politicians activists
    activist defenders protesters protester demonstrators prisoners prisoner detainees detainee inmates
    hostages captives victims victim survivors witnesses witness patients casualties dead injured
    wounded missing refugees refugee migrants migrant deportees deportee returnees returnee evacuees
    asylum-seekers seekers applicants families family households relatives widows orphans mothers
    fathers parents brothers sisters sons daughters wives husbands cousins members member residents
    inhabitants villagers citizens nationals natives foreigners locals passengers pilgrims worshippers
    scholars clerics imams believers voters donors users customers buyers readers fans players athletes
    tourists visitors travellers travelers gunmen attackers suspects bombers criminals smugglers
    traffickers expatriates colleagues comrades friends neighbors leaders chiefs bodies corpses lives
    souls individuals others evacuee personnes personne hommes femmes homme femme enfants enfant garçons
    filles civils civil soldats soldat officiers policiers combattants militaires journalistes employés
    travailleurs enseignants étudiants élèves médecins juges avocats responsables manifestants
    prisonniers détenus otages victimes survivants témoins blessés morts tués disparus réfugiés réfugié
    expulsés déportés rapatriés familles famille foyers proches veuves mères pères membres membre
    habitants villageois citoyens ressortissants passagers afghans afghan نفر نفری تن کس کسان افراد فرد
    مردم انسان شخص اشخاص زن زنان مرد مردان کودک کودکان طفل اطفال دختر دختران پسر پسران سرباز سربازان
    عسکر عساکر نظامی نظامیان پولیس پلیس افسر افسران مامور ماموران کارمند کارمندان خبرنگار خبرنگاران
    ژورنالیست معلم معلمان استاد استادان شاگرد شاگردان دانشجو دانشجویان محصل محصلان پزشک پزشکان داکتر
    قاضی قاضیان وکیل فعال فعالان معترض معترضان زندانی زندانیان بازداشتی اسیر اسیران قربانی قربانیان شاهد
    شاهدان مجروح مجروحان زخمی کشته کشته‌شده مهاجر مهاجران مهاجرین پناهنده پناهندگان پناهجو پناهجویان
    خانواده خانوار فامیل عضو اعضا شهروند شهروندان باشنده باشندگان غیرنظامی غیرنظامیان ملکی ملکیان
    اخراج‌شده تنه تنو کسه کسانو خلک خلکو ښځه ښځې ښځو نارینه نارینه‌وو ماشوم ماشومان ماشومانو هلک هلکان
    نجلۍ نجونې نجونو سرتېری سرتېري سرتېرو پوځی پوځیان پوځیانو ځواکونو افسرانو خبریال خبریالان خبریالانو
    ښوونکی ښوونکي ښوونکو زده‌کوونکي زندانیانو بندی بندیان بندیانو قربانیانو کډوال کډوالو مهاجرو کورنۍ
    کورنیو غړی غړي غړو ملکیانو ټپیان مړه افغانان افغانانو افغان افغان‌ها
    """
)
"""Words for people, of whom a number is a number of people."""

HARM: Final = spelled(
    """
    killings killing deaths death murders murder executions execution disappearances disappearance
    abductions kidnappings arrests arrest detentions detention beatings floggings flogging lashes
    attacks attack bombings blasts explosions raids strikes airstrikes shootings assassinations
    incidents incident cases case instances instance violations abuses allegations complaints reports
    deportations deportation expulsions returns evictions threats assaults rapes clashes houses homes
    villages schools hospitals clinics mosques districts provinces cities prisons camps shelters graves
    flights vehicles buses truckloads passports visas documents interviews testimonies meurtres
    assassinats exécutions disparitions arrestations détentions attaques attentats cas retours plaintes
    maisons écoles مورد قضیه قضایا واقعه حمله حملات قتل قتل‌ها مرگ ناپدیدشدن بازداشت گرفتاری شکنجه
    انفجار خانه خانه‌ها مکتب مکاتب قریه روستا ولسوالی ولایت اخراج بازگشت مورده قضیې قضیو پېښه پېښې پېښو
    وژنې وژنو وژنه نیونې نیونه برید بریدونه بریدونو کور کورونه کورونو ښوونځی ښوونځي ښوونځیو کلی کلي کلیو
    ولسوالۍ
    """
)
"""Words for what was done to people, and for what of theirs is counted beside them."""

STOPS: Final = spelled(
    """
    arrives lives lacks needs comes goes dies sleeps works waits says thinks believes wants owns knows
    earns eats gets makes takes tells faces suffers struggles reports a an the of in on at to from by
    with without for and or but nor as than then that which who whom whose when where while since until
    because if though although after before during between among against over under into onto through
    across near within along around about is are was were be been being has have had having do does did
    will would can could may might must shall should not it its he she they them his her their this
    these those there we us our you your i my said say told also only just now still already so far per
    every each both all went came come go fled flee left crossed returned remain remained live lived
    died die killed injured wounded arrested detained held deported expelled reported documented
    received gave give took take made make faced face waited wait worked work got get became began begin
    continue continued needed need saw see taken given sent sold bought built opened closed attended
    gathered protested marched voted signed lost won joined moved entered registered recorded displaced
    missing feared believed expected according worth including up down out off stand stood stay stayed
    stretch cover covers showed show who’s more less de du des d la le les l un une et ou mais dans en
    sur au aux pour par avec sans qui que dont où est sont était étaient ont avaient avait été در از به
    با برای تا که و یا است اند بود بودند شد شدند شده کرد کردند را این آن های ها په د له ته تر کې چې او
    دی دي وو ول شول شوي شو کړ کړل يې یې
    """
)
"""Words at which a noun phrase behind a number ends: small words, and verbs that often follow."""

IRREGULAR: Final = spelled(
    """
    people men women children police troops personnel staff dead injured wounded missing elderly
    """
)

PLIGHT: Final = spelled(
    """
    refugee refugees migrant migrants deport deported deportation deportations expelled detained
    detention arrested arrest killed tortured taliban police militia militias soldier soldiers smuggler
    smugglers smuggled ransom bribe bribes asylum fled border families widow widows prisoners hostage
    kidnapped abducted beaten humanitarian soldats sergent ministère réfugiés expulsés expulsion détenus
    arrêtés tués talibans passeurs rançon asile frontière familles مهاجر مهاجران مهاجرین پناهنده
    پناهندگان اخراج بازداشت زندان طالبان پولیس سرباز قاچاقبر قاچاقبران رشوت مرز سرحد کډوال کډوالو ایستل
    نیول طالبانو قاچاق‌وړونکي پوله
    """
)
"""Words of texts on people at risk, where what is paid is no count."""
