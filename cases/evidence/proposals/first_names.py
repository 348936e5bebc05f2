"""First names that tell whether a man or a woman bears them, as they are common in what is read."""

from typing import Final

from cases.evidence.proposals.word_list import word_list

WOMEN: Final = word_list(
    """
    aaliya achta adela afsana agnes aisha aïcha alice alina amal amanda amina aminata amira amy andrea
    angela anisa anita ann anna anne annie aqila ariana arezo arzo ashley asma atefa atifa aylin ayesha
    aziza barbara basira bibi behishta benafsha betty bilqis brenda brigitte camille carla carly carol
    caroline catherine cécile céline charlotte chantal christine claire claudia cynthia dana danielle
    deborah debbie diana donna dorothy eleanor elena elham elise elizabeth ellen emily emma esther eva
    farah farhat farida fariha farzana fatema fatima fatou fawzia fereshta feroza florence fouzia
    françoise freshta frozan gina gisela gloria golalai golnaz grace gul-rukh gulalai hadia hadiya
    hafiza halima hana hannah hanifa hasina heather heidi helen helena helga hillary hina homa homaira
    huma ingrid irene isabelle ivanka jacqueline jamila jan jane janet jasmine jeanne jennifer jessica
    jill joan joanna joyce judith judy julia julie karen karima karin katherine kathleen kathy katie
    kelly khadija khalida khatera kim kimberly kobra kubra laila lailma latifa laura lauren layla leila
    leïla lida lila lina linda lisa lori louise lucie lucy madeleine madina mahbooba mahnaz malala
    malalai malika manija marcella margaret maria mariam marianne marie marina marjan martha martine
    mary maryam marzia masooma masouma massouda mastura megan melania meena mehria michelle mina mitra
    monica monique mozhgan mursal muska nabila nadia nadima nafisa nahid najiba najla nancy naomi nargis
    nasima nasreen nasrin natalie nathalie nazanin nazia negar negina nicole nilab nilofar nilufar nives
    niloufar nora noor-jahan olga olivia pakiza palwasha pamela parisa parveen parwana parwin patricia
    paula pauline penelope qamar rabia rachel rahela rahila ramzia razia rebecca reem rita roberta robin
    rokhsar rona rosa rose roya rubina ruby ruqia ruth sabera sabrina sadaf sadia safia sahar saida
    sakina salima salma samantha samira sandra sara sarah sarwari seema setara shabana shabnam shafiqa
    shahla shaima sharifa sharon sheila shirin shukria silvia simin sima sitara soheila somaya sonia
    sophia sophie soraya spogmai spozhmai storai suhaila susan suzanne sylvie tahera tahira tamana
    tamara tania tara teresa theresa ulrike ursula valerie vanessa véronique victoria viktoria virginia
    wahida wajma waheeda yalda yasmin yasmine yvonne zahra zainab zakia zarghona zarifa zarmina zeba
    zeinab zohra zubaida zuhal
    """
)
"""First names of women, in lower case."""

MEN: Final = word_list(
    """
    aaron abbas abdul abdulhadi abdullah abubakar adam adel adil adoum ahmad ahmed ahmadullah ajmal
    akbar akram alain albert alex alexander ali alfred aman amanullah amin aminullah amir amrullah anas
    andrew andré anthony antoine antonio anwar arash arif arman arnaud arsalan arthur ashraf asif asim
    atal atiqullah atta aziz azizullah babrak bahram barack baryalai basir ben benjamin bernard bernie
    bilal bill bob brahim brian bruce carl carlos charles chris christian christopher daniel daud david
    dawood denis dennis didier dimitri donald doug douglas edris edward ehsan eimal elias elyas emal
    enayatullah eric ernest esmail esmatullah faheem fahim faisal farhad farid faridoon farooq fawad
    fazal fazel ferdinand fernando fida francis frank franz fraidoon frédéric gary georg george ghafur
    ghani ghulam gilles gérard gulab gulbuddin habib habibullah hafiz haji hamdullah hamed hameed hamid
    hamidullah hans harold haroon haroun harun hasan hashim hashmat hassan hayatullah hedayatullah henri
    henry hermann hussain hussein ibrahim idris igor ilyas imran inayat iqbal isa ismail ismatullah ivan
    jack jacob jacques jalal jamal james jamil jan-mohammad javed javid jawad jean jeff jeffrey jeremy
    jim joe joel john jon jonathan josé josef joseph juan karim karl kazim keith kenneth kevin khair
    khaled khalid khalil khan khushal larry laurent lawrence leonard louis luc mahmood mahmoud malik
    mansoor mansour marc marco mark martin marwan massoud mateen matthew matthieu maurice max mehdi
    michael michel miguel mike mirwais mirza mohamed mohammad mohammed mohsen moussa mubarak muhammad
    mujib mullah murad musa mustafa nabi nadir naim najib najibullah naqib nasim nasir nasser naveed
    nawab nawid nazar nazir nicholas nicolas nik noorullah oleg oliver omar osman otto pascal patrick
    paul pavel pedro peter philip philippe pierre qadir qais qasim rafi rafiq rahim rahimullah rahman
    rahmat rahmatullah rajab ramazan ramin rashid raymond raza rémi reza rick robert roger romain ron
    ronald rostam rudolf ryan sabir sadiq saeed saeid said sajjad salahuddin saleem saleh salim salman
    sam samad samiullah sami samuel saul sayed scott sebastian serge sergei shafiq shah shahab shamim
    sharif sher simon sohail stanley stephen steve steven sulaiman sultan sylvain tahir taj tariq ted
    tawfiq thierry thomas tim timothy tom tony umar vincent viktor vladimir wahid wahidullah wais wakil
    wali walter waqar waseem wazir werner wilhelm william wolfgang yama yahya yaqub yasir younus yousuf
    yusuf yves zabihullah zafar zaher zahir zaid zakaria zaki zalmai zalmay zaman zia ziauddin zubair
    """
)
"""First names of men, in lower case."""

HIS: Final = word_list(
    """
    mr mr. sir lord king prince sheikh mullah mawlawi maulvi qari haji imam father brother son husband
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
