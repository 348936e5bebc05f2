"""First names that tell whether a man or a woman bears them, as they are common in what is read."""

from typing import Final

from cases.evidence.proposals.word_list import word_list

WOMEN: Final = word_list(
    """
    aaliya aaltje aarti abeer abena abigail achieng achta ada adaeze adanna adela adjoa adwoa adèle afia
    afsana afsaneh agata agathe agnes agnieszka ahlam aigul ainura aisha aizada akiko alejandra aleksandra
    alena alexandra alice alina aline alison amal amanda amandine amani amara amelia amina aminah aminata
    amira amra amy amélie ana anahita anastasia anaïs andrea angela anisa anita anja anjali anka anke ann
    anna annabel anne anneke annelies annick annie annika antje antoinette apolline aqila arezo arghavan
    ariana arlette arwa arzo asha ashley asma asmaa astrid atefa atena atifa audrey aurore aurélie awa aya
    ayesha aygul aylin aynur ayse aysel ayşe azadeh azar aziza azra aïcha bahar bahara bakhtawar banafsheh
    barbara barbora basira batoul bayan beata beatrice beatriz becky behishta bella benafsha bernadette beryl
    beth bethany betty beverley bianca bibi biljana bilqis binta bintou birgit birgitta blandine bodil
    bohdana bohumila bozena branka brenda breshna bridget brigitte brishna britta buthaina bénédicte bérénice
    caitlin camille candace capucine carla carly carmen carol carole caroline carrie cassandra catalina
    catherine cecilia chantal charlotte chelsea cheryl chiamaka chiara chidinma chinwe chioma chloe chloé
    christine claire clara clarisse claudia claudine clémence clémentine colette constance consuelo cora
    coralie corinne courtney cynthia cécile céline dagmar dalal dalia dana danielle danièle danuta daphne
    daria debbie deborah deepa deirdre delphine denise despina devi diana dilek dilnoza dima dinara dolores
    donna dorcas doreen doris dorota dorothy dragana duaa dubravka duha dunja ebba edith edna efua eileen
    elaheh elaine eleanor elena eleni elham elif elin elisa elise elizabeth elke ellen elnaz elsa elsie
    elzbieta emily emina emine emma enid erica erika erin esperanza estela estelle esther ethel eugénie
    eulalie eunice eva evelyn ewa fadwa fahima fahmida fanny fanta farah farhat farida fariha farzana fatema
    fatemeh faten fatima fatma fatou fawzia felicity femke fereshta fereshteh fernanda feroza feruza filiz
    fiona flavie flora florence folake forough forouzan fouzia fowzia frances francesca francine françoise
    freja freshta freya frieda frozan frédérique funmilayo gabriela gail galina gaëlle geeta gemma geneviève
    georgia georgina geraldine gerda gertrud gertrude ghada ghazal ghezal ghislaine ghuncha gillian gina
    giovanna gisela gisèle giulia gladys glenda gloria golalai golchehra golnar golnaz gordana grace greta
    guadalupe gudrun gul-rukh gulalai gulbahar gulchehra gulghotai gulnara gulnaz gulnora gulpari gulsoom
    gunilla gwen gwendolyn gülsüm habiba hadas hadia hadiya hafiza hajira hakima hala halima halina hamida
    hana hanan hanifa hanin hanka hannah hanne hanneke harriet haruka hasina hatice hattie havva hawa hayat
    heather heba hedwig hege heidi heike helen helena helga helle hend henriette hiba hilary hilda hilde
    hillary hina hoda homa homaira hortense hosai hosna huda huguette huma humaira huong husna hélène ida
    ifeoma ilse iman imani imogen inas indira ineke inge ingeborg ingrid ingvild intisar inès inés ioanna
    irena irene irina irma iryna irène isabel isabelle isla israa iva ivana ivanka iveta jacqueline jadranka
    jadwiga jaleh jamila jan jana jane janet janice janine janneke jasmine jasna jeanne jeannie jeannine
    jelena jenna jennifer jenny jessica jill jitka joan joanna jocelyn jolana jolanda jolanta josephine
    josette josiane josie joséphine jovana joyce joëlle juana judith judy julia julie juliet julieta juliette
    jumana justine jutta kadiatou kadija kamala kamila kamola karen kari karima karin karla katarina
    katarzyna katayoun kate kateryna katherine kathleen kathryn kathy katie katrina katya kausar kavita
    kawsar kawthar kayla keiko kelly kemi kerstin khadidja khadija khalida khatera khatira khawla khujasta
    kim kimberly kirsten kirsty klara kobra konstantina krystyna ksenia kubra kulsum laetitia laila lailma
    lailuma lakshmi laleh lamia larisa latha latifa laura laure lauren laurence laxmi layla leah leanne leela
    leila leili lena lene lenka lesley lesya leïla libby lida lieke liesbeth liesel lieselotte lila lilian
    liliane lillian lily lina linda linh linnea lisa lise liudmila liv liz lizzie ljiljana loes lois lola
    loretta lori lorna lorraine lotte louise lourdes lubna lucette lucia lucie lucienne lucinda lucy lucía
    ludivine ludmila luisa luise lujain lydia lydie lynn lyudmila léa léonie mabel madeleine madina magda
    magdalena maggie maha mahbooba mahgul mahin mahjuba mahnaz mahnoor mahsa mahshid mahtab maimouna maisie
    maja majida makena malala malalai malalay malgorzata maliha malika malin manal mandana mandy manija manon
    marcela marcella marcia maren margaret margarete margarita margaux margit margot marguerite maria mariam
    mariama mariana marianne marie marieke marielle marijke marina marion marit mariyam marjan marjorie
    marketa marlene marloes marta martha martina martine marusya marwa mary maryam marzia masooma masouma
    masoumeh massouda mastoora mastura masuda mathilde matilda maud maureen mavis mavluda maxine maysa
    maysoun maëlle meena meera megan mehria mehrnoosh meike melania melanie mena mercedes meredith merve
    meryem mette michal michelle michiko michèle mieke mila mildred milena milica millie mina minoo mira
    miranda mireille miriam mirjana mitra moira mojgan molly mona monica monika monique morgane mozhda
    mozhgan muna munira muriel mursal muska muzhda muzhgan myra myriam myrtle mélanie mélissa nabila nada
    nadezhda nadia nadifa nadima nadine nadja nadège nafisa naghma nagina naheed nahid nahida nahla najia
    najiba najla najma najwa nancy naoko naomi nargess nargis nargiza nasima nasreen nasrin natalia natalie
    natalya nathalie nawal nazanin nazdana nazia naziha nazo negar negin negina neha nele nell nellie nermin
    nermina nesrin nevena ngozi nicole nienke nigora nilab nilofar niloofar niloufar nilufar nina nirmala
    nisreen nives njeri nkechi nneka noa nodira noha noor-jahan nora noriko norma noura noémie nurcan
    nyambura océane odette odile oksana ola olena olga olha olivia oluchi ophélie oumou oxana pakiza palwasha
    pam pamela paola parastoo parastu pari parigul parisa parvaneh parvati parveen parvin parwana parwaneh
    parwin pascale pashtana patricia patsy paula paulette pauline pegah peggy penelope perrine perveen petra
    philippa phoebe phyllis pierrette polina polly pooja priscilla priya prudence pınar qamar rabab rabia
    rachel radha radka radmila raghad ragnhild rahela rahila rahima raihana raisa ramatou ramona ramzia rana
    randa randi raneem rani rania rano raphaëlle raquel rasha rawan razia rebecca reem reema rekha renata
    renate renée rhoda rhonda rihab rima rita roberta robin rocío rokhsar rokia romane rona rosa rosalie
    rosalind rosalía rose roseline rosemarie rosemary roshan rosie roxana roxanne roya rozina ruba rubina
    ruby rukhshana rukmini rula ruqia ruqiya ruth ruzena régine sabera sabine sabira sabrina sachiko sadaf
    sadia sadiqa safia saghar sahar saida saima sakeena sakina saleha saliha salima sally salma salwa samah
    samaneh samantha samar samea samia samina samira sana sanaa sanam sandra sandrine sanja sanne saodat sara
    sarah sarita sarwari saskia savitri sawsan sediqa seema selina senada sepideh setara setareh sevara sevgi
    shabana shabnam shadi shadia shafiqa shahla shahlo shahnaz shahrzad shaima shaimaa shaista shakiba
    shamsia shannon shanti sharara sharifa sharon shazia sheila shekiba shelley sherry shgufa shira shirin
    shirley shobha shohreh shoira shukria shukufa sian sibel siddiqa signe sigrid silke silvia sima simin
    simone siobhan siri sitara siv slavica sobia sofia sofiya sohaila soheila solange soledad soline solveig
    solène somaya sonia sonita sonja sophia sophie soraya soudabeh spogmai spozhmai spozhmay stanislava
    stefanie stella stephanie storai storay stéphanie suad suada sudaba suha suhaila suhair sumaya sunita
    suraya susan susana susannah susanne sushma suzan suzanne svenja svetlana svitlana sybil sylvia sylviane
    sylvie séverine tabasum tabitha taghrid tahera tahira tahmina tahmineh tamana tamanna tamar tamara tammy
    tania tanja tara taraneh tatiana tatjana tayeba tayiba teresa tereza tess tessa thandeka thandiwe thelma
    theodora theresa thuraya thérèse tiffany tilly tina tineke titilayo torpekai tove tracy trisha trude
    trudy turid ulla ulrike uma umida ursula usha ute valentina valentine valeria valerie valeriya vanessa
    vasiliki velma vera verena verity verónica vesna vibeke vicky victoria vidya viktoria violette virginia
    virginie vivian viviane vlasta véronique wafaa wagma waheeda wahida wajiha wajma waltraud wambui wanda
    wanjiku wazhma wendy widad wijdan wilhelmina willemijn wilma winifred wranga xiaomei ximena yael yalda
    yana yara yasaman yasamin yasemin yasmin yasmina yasmine yelena yevgenia yewande yoko yolanda yolande
    yulia yumi yusra yvette yvonne zahra zaina zainab zakia zakira zamira zanele zara zareen zarghona zarghuna
    zarifa zarina zarlasht zarmina zawadi zaynab zdena zdenka zeba zebo zehra zeina zeinab zeynab zeynep ziba
    zlata zodwa zoe zofia zohra zorica zoya zoé zubaida zuhal zuhra zulaikha zuleika zulfiya zuzana
    édith éliane élisabeth élise élodie éléonore émeline émilie özlem
    """
)
"""First names of women, in lower case."""

MEN: Final = word_list(
    """
    aaron abbas abdallah abdel abdelaziz abdelkader abdelrahman abdou abdoulaye abdul abdulaziz abdulhadi
    abdullah abdulrahman abebe abhishek abiodun abubakar achille adam adebayo adel adewale adil adnan adolf
    adolfo adoum adrian adrien agha agim ahmad ahmadou ahmadullah ahmed ahmet aimal ajay ajmal akbar akhtar
    akira akram alaa alain alan alassane alastair albert alberto albrecht alec alejandro aleksandar
    aleksander aleksandr aleksei alex alexander alexandre alexei alexey alfons alfonso alfred alfredo ali
    aliou alireza alistair allan alois alphonse alvin amadou aman amanullah amaury ambroise amin aminullah
    amir amit ammar amos amr amrullah anas anatole anatoly anders andreas andrei andrej andrew andrey andriy
    andrzej andré andrés angus anil anselme anthony antoine anton antonin antonio anwar arash arben archibald
    archie ardalan ardeshir arif arjun arkady arman armand armando armin arnaud arne arnold arsalan artem
    arthur artur arturo arun asad asadullah asef ashok ashraf asif asim aslam atal ataullah atif atiqullah
    atta auguste augusto aurélien austin axel ayman ayoub azim aziz azizullah azmat babacar babak babrak
    badshah bahman bahram bakary bakhtiar bakyt barack barat barialai barnaby barnabé barney barry bartosz
    baryalai bas basel bashar bashir basil basile basir basit bassam bassem bastian bastien behrouz behzad
    bekzod ben benito benjamin benoît bernard bernd bernhard bernie bert berthold bertram bertrand besnik
    bhim bijan bilal bill bismillah bjarne björn bjørn bob bodo bogdan bohdan bohumil boleslav boris borislav
    boubacar bradley brahim branko brendan brett brian brice bronislaw bruce bruno bryan burak byron calvin
    camilo carl carlos carsten cecil cedric cees cem cemal cesar charles chester chidi chijioke chinedu chris
    christian christoph christophe christopher chuck chuka clarence clark claude claudio claus clemens
    clifford clint clive clyde clément colin connor conor conrad cornelius craig cristian curtis cyprien
    cyril cyrille cyrus cédric césar daan damian damien damir daniel danil danilo danylo daouda dara darius
    dariush darko darren darryl daud david davor dawit dawood dawud deepak dejan delawar denis dennis denys
    derek desmond detlef dexter didier diego dieter dietmar dietrich dilip dilshod dimitri dimitris dirk
    djibril dmitri dmitry dmytro dominic donal donald donovan doug douglas dragan duncan dusan dwight dylan
    désiré eberhard ebrahim eckhard eddie edgar edmond edmund edrees edris edson eduard eduardo edward edwin
    egon egor ehsan ehsanullah eimal eirik ekow eli elias elijah elliot elmer elyas emal emeka emil emilio
    emmanuel emmett emran emre enayatullah engin enoch enrique enver erdem eric erich erik erling ernest
    ernesto ernst erwin esfandiar eshaq esmail esmatullah espen esteban ethan eugen eugene eugenio eugène
    evan evgeny ewald ezra fabian fabien fabio fabrice fadel fadi fahd faheem fahim faisal faiz faizullah
    faramarz fardin farhad farid faridoon faris farooq farouk farrukh farshid farzad fathi fatos fawad fawzi
    fayaz fazal fazel fazlullah federico fedor felipe felix femi ferdinand fergus ferhat fernand fernando
    fida fidel filip firmin firooz firuz florent florian floyd fraidoon francesco francis francisco franjo
    frank frantisek franz françois fraydun fred freddie frederick friedrich fritz frode frédéric fyodor
    félicien félix gabriel ganesh gareth gary gaspard gaston gavin gaël gaëtan gbenga geert geir gennady
    geoff geoffrey geoffroy georg george georges georgi gerald gerardo gerd gerhard germain gernot gerrit
    ghafur ghani ghassan ghazi ghiasuddin ghislain gholam ghulam giacomo gianni gideon gilbert giles gilles
    giorgio giorgos giovanni girma giuseppe gleb glen glenn gonzalo gopal goran gordon gottfried graeme
    graham greg gregory grigory grzegorz grégoire grégory guido guillaume guillermo gulab gulbuddin gulrahim
    gulzar gunnar gunther gustav gustave gustavo gérard günter günther habib habibullah hafiz haile haitham
    haji hakan halil halvor hamad hamdullah hamed hameed hamid hamidullah hamza hani hannes hans harald
    harold haroon haroun hartmut harun harvey hasan hashem hashim hashmat hashmatullah hassan hayatullah
    haytham hazem hector hedayatullah heiko heiner heinrich heinz hekmat hekmatullah helmut hendrik henk
    henning henri henrik henry henryk herbert herman hermann hervé hicham hidayat hippolyte hiroshi hisham
    hjalmar holger homayoun honoré hooshang horace horst hossam hossein houssam howard hryhoriy hubert hugh
    hugo hugues humayun humphrey husam hussain hussein håkon hüseyin ian ibrahim ibrahima idris idriss
    idrissa ignacio igor ihab ihor ihsan ihsanullah ikenna ilija ilir ilko ilya ilyas imad imran imre inayat
    ingo ingvar iqbal iraj isa isaac isaiah isidore iskander ismail ismatullah issa ivan ivo ivor iyad jaafar
    jaap jabari jaber jacek jack jacky jacob jacques jafar jahangir jaime jake jakob jakub jalal jamal james
    jamil jamshed jamshid jan-mohammad janan jandad janusz jared jaromir jaroslav jaroslaw jarvis jason
    jasper javed javid javier jawad jawed jean jed jeff jeffrey jens jeremiah jeremy jeroen jerome jerry
    jerzy jesper jesse jim jimmy jiri jiří joachim joaquín jochen joe joel joey johann johannes john jomo jon
    jonah jonas jonathan joost jorge joris josef joseph josh joshua josiah josip josé jovan joël juan jude
    jules julian julien julio julius juma juraj jurij justin jérémie jérémy jérôme jörg jørgen jürgen kabir
    kadir kai kamal kambiz kamel kamil kamran kanat karam karel karim karl karsten kaspar kaveh kazim
    kazimierz kazuo kebede kees keith kelvin kemal ken kenji kenneth kevin keyvan khair khaled khalid khalil
    khan khodadad khosrow khudadad khushal khushhal kiarash kirill kirk kjell kjetil klaas klaus klemens knut
    koen kofi kojo konrad konstantin konstantinos kostas krishna kurt kwabena kwadwo kwaku kwame kwasi kwesi
    kyle kévin ladislav laith lamine lansana larry lars lasse latif laurens laurent lawrence leandro lech
    leif leo leon leonard leonardo leonhard leonid leopold leroy lester leszek lewis liam lionel lloyd logan
    lorenz lorenzo lothar louis loïc lubomir luc luca lucas lucien ludovic ludwig luigi luis luka lukas luke
    lutfi lutfullah luther lutz léo léon léonard léopold maarten maciej mads magne magnus mahdi maher mahesh
    mahmood mahmoud mahmud majed majid maksim maksym malcolm malik mamadou mandla manfred manoj mansoor
    mansour mansur manuel marat marc marcel marcelo marcin marco marcos marcus marek mario marius mariusz
    mark markus martial martin martyn marvin marwan massimo massoud mateen matej mateo mateusz mathias
    mathieu mathis mathurin matthew matthias matthieu matthijs maurice mauricio mauro max maxence maxime
    maximilian maxwell mazen mehdi mehmet mehran mehrdad melvin mervyn metin micah michael michel mickaël
    miguel mihai mike mikhail mikkel miklos mikolaj milan milos miloslav milton mirko miroslav mirwais mirza
    mitchell mladen moataz modou mohamad mohamed mohammad mohammed mohan mohannad mohsen mohsin mojtaba
    mokhtar morad mordecai moritz morris morten morteza mounir mourad moussa moustapha mubarak muhammad
    muhannad mujib mukesh mukhtar mullah munir murad murat murdo murray musa muslim mustafa mwangi mykhailo
    mykola nabi nabil nabiullah nader nadir naeem naim naji najib najibullah naqib naqibullah narendra naresh
    naser nasim nasir nasrullah nasser nathan nathaniel naveed nawab nawid nawroz nazar nazeer nazir ned neil
    nelson nematullah nenad nestor neville niamatullah niaz nicholas nicolas nidal niels nigel nik nikita
    niklas nikola nikolai nikolay nikos nils nimatullah nizam nizamuddin nizar njoroge nnamdi noah noel
    noorullah norbert norman noé noël nurlan nurullah obaid obaidullah obinna ochieng octave octavio odhiambo
    okechukwu olaf olamide olav oldrich oldřich ole oleg oleh oleksandr oleksiy oliver olivier olumide
    oluwaseun omar omari omid omondi omran ondrej onyango orhan orlando orville osama osborne oscar oskar
    osman ostap othman otieno ottmar otto oumar ousman ousmane owen oybek pablo panagiotis paolo parviz
    parwez pascal patrick paul pavel pavlo pavol pawel payam pedro pejman percy petar pete peter petr petro
    petter phil philibert philip philipp philippe piero pierre piet pieter pietro pim piotr poul pouya
    pradeep prakash preben pål qader qadir qahar qais qasim qayum qudrat qudratullah quentin qusay rabih
    rachid radek radoslav radovan raed rafael rafat rafi rafiq rahim rahimullah rahman rahmanullah rahmat
    rahmatullah rainer rajab rajesh rajiv ralf ralph ramazan ramesh rami ramin ramiro ramzi ramón randall
    randolph randy raouf raoul raphael raphaël rashid rasmus rasool rasul rauf ravi rayan raymond raza raúl
    recep reginald reiner reinhard reinhold renaud rené reuben reza rhys riad ricardo rick ricky roar robert
    roberto roderick rodney rodolfo rodolphe rodrigo rogelio roger rohullah roland rolf romain roman ron
    ronald rory ross rostam rostislav roy rudi rudolf rufus ruhollah rune rupert ruprecht ruslan russell
    rustam ruud ryan ryszard régis rémi rüdiger saad sabir saboor sabri sabur sadiq saeed saeid safwan said
    saifullah sajid sajjad salah salahuddin saleem saleh salim salman sam samad samer sami samir samiulhaq
    samiullah samuel sander sangar sanjay santiago santosh sardar sardor sarwar saul sayed scott seamus sean
    sebastian sediq sediqullah segun sekou selahattin selim semyon serge sergei sergej sergey sergio serhiy
    serkan seth seydou shafiq shah shahab shaheed shaheer shahram shahrukh shakib shamim shankar shapoor
    sharafuddin sharif sharifullah sheldon sher sherif sherzod shoaib shyam siamak siavash sibghatullah
    sidney siegfried sigmund sigurd silas silvio simon simón sinan sindre sipho sizwe sjoerd slavko slawomir
    slobodan sohaib sohail sohrab solomon soroush souleymane spencer spyros stan stanislas stanislav
    stanislaw stanley stavros stefan stefano steffen stepan stephen steve steven stewart stig stjepan stuart
    stéphane sufyan suhail sulaiman sultan sunil suresh svein sven sylvain sylvestre szymon sébastien
    séraphin sören søren süleyman taha taher tahir taimur taj tajuddin takashi talal tamer tamim tanguy taras
    tarek tariq tawab tawfik tawfiq tayfun ted tekle temur tendai teodor terence terje terrence terry tesfaye
    teun thabo thaddeus themba theo theodor theodore thibault thibaut thierry thijs thomas thor thorsten théo
    théodore théophile tihomir tilo tim timothy timothée timur tobias toby todd tom tomas tomasz tomislav
    tomás tomáš tony tor torbjørn tore torek torkel torsten toryalai trevor tristan trond troy tunde turgut
    turyalai tyler uchenna udo ulf uli ulrich ulugbek umar umberto umid umut uros urs uwe vaclav vadim
    valentin vasil vasily vasyl vaughan veit vernon vicente victor vidar vijay vikram viktor vincent vincenzo
    vinod virgil vitaliy vitaly vittorio vladimir vladislav vladyslav vojtech volker volodymyr vuk vyacheslav
    víctor wael wahab wahid wahidullah wais wakeel wakil waleed wali walid wallace walter walther waqar
    warren waseem wasim wassim wayne wazir wendelin wenzel werner wesley wilbur wilfred wilfried wilhelm
    willem willi william willy wim winfried winston witold wladyslaw wojciech wole wolfgang wolfram wout
    wouter xavier yahia yahya yakubu yama yann yannick yannis yaqoob yaqub yaroslav yasin yasir yasser yassin
    yavuz yazan yevgeny yevhen yohan yonas younus youssef yousuf yunus yuri yuriy yurko yusuf yves yılmaz
    zabi zabihullah zabiullah zachary zack zafar zahed zaher zahir zahoor zaid zakaria zaki zalmai zalmay
    zaman zarif zayd zbigniew zdenek zdravko zekria zia ziad ziauddin zlatko zmarai zmaray zoltan zoran
    zubair zuberi zuhair álvaro édouard éloi émile étienne ömer
    """
)
"""First names of men, in lower case."""

HIS: Final = word_list(
    """
    mr mr. sir lord ustad king prince sheikh mullah mawlawi maulvi qari haji imam father brother son husband
    uncle grandfather nephew spokesman chairman businessman congressman man boy policeman fisherman
    cameraman salesman craftsman widower actor waiter père frère fils mari oncle grand-père neveu
    monsieur m. préfet directeur commerçant chauffeur pêcheur président curé homme garçon instituteur
    infirmier mufti patriarch pope bishop guy gentleman sons-in-law father-in-law son-in-law
    """
)
"""What only men are called."""
MANLY: Final = word_list(
    """
    colonel major captain lieutenant sergeant corporal general commander soldier imam mullah gunman
    fighter militant capitaine sergent général commandant soldat
    """
)
"""What mostly men are called."""
HERS: Final = word_list(
    """
    mrs ms mrs. ms. miss lady dame queen princess mother sister daughter wife aunt grandmother niece
    spokeswoman chairwoman businesswoman congresswoman woman girl policewoman widow actress waitress
    midwife mère sœur soeur fille femme tante grand-mère nièce mme madame mlle préfète directrice
    commerçante présidente institutrice infirmière porte-parole-femme mom mother-in-law daughter-in-law
    bride heroine housewife schoolgirl aide-soignante députée sénatrice ministre-femme
    """
)
"""What only women are called."""
